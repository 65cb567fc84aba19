import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'

/** One element as it stood in the message, names resolved. Small on purpose: a reader walks it once. */
export type XmlElement = {
  ns: string
  name: string
  /** Attributes without namespace by name; those of xsi and others under `{namespace}name`. Never xmlns. */
  attributes: Record<string, string>
  children: XmlElement[]
  /** All character data directly inside, CDATA included, entities resolved. */
  text: string
  /** 1-based, where the tag ends. */
  line: number
  column: number
}

/** Why a text is not a message we may read. */
export class XmlProblem extends Error {
  readonly line: number
  readonly column: number

  constructor(message: string, line: number, column: number) {
    super(message)
    this.name = 'XmlProblem'
    this.line = line
    this.column = column
  }
}

/** What one message may cost at most. */
export type XmlBounds = {
  readonly depth: number
  readonly attributes: number
  readonly elements: number
  /** Characters in one element, or in one attribute. */
  readonly text: number
}

const defaultBounds: XmlBounds = { depth: 48, attributes: 40, elements: 250_000, text: 100_000 }

/**
 * Parses a whole document to its root element. Namespace-aware, no DOCTYPE, no entities but the five of XML itself.
 * @throws XmlProblem with line and column when the text is not well-formed or over the bounds.
 */
export function parseXml(text: string, bounds: XmlBounds = defaultBounds): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const stop = (message: string): never => {
    // At the start of a line the parser has read no column of it yet.
    throw new XmlProblem(message, parser.line, Math.max(1, parser.column))
  }
  let root: XmlElement | undefined
  const open: XmlElement[] = []
  let elements = 0
  let attributes = 0
  parser.on('error', (error) => stop(error.message.replace(/^\d+:\d+: /, '')))
  parser.on('doctype', () => stop('een DOCTYPE is niet toegestaan'))
  parser.on('opentagstart', () => {
    attributes = 0
    if (open.length >= bounds.depth) stop(`dieper dan ${bounds.depth} elementen genest`)
    if (++elements > bounds.elements) stop(`meer dan ${bounds.elements} elementen`)
  })
  parser.on('attribute', ({ value }) => {
    if (value.length > bounds.text) stop(`meer dan ${bounds.text} tekens in een attribuut`)
    if (++attributes > bounds.attributes) stop(`meer dan ${bounds.attributes} attributen op een element`)
  })
  parser.on('opentag', (tag: SaxesTagNS) => {
    const element: XmlElement = {
      ns: tag.uri,
      name: tag.local,
      attributes: attributesOf(tag.attributes),
      children: [],
      text: '',
      line: parser.line,
      column: parser.column,
    }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  const addText = (part: string) => {
    const element = open.at(-1)
    if (element === undefined) return
    element.text += part
    // White space between a thousand children is no text.
    if (element.text.length > bounds.text && /\S/.test(part)) stop(`meer dan ${bounds.text} tekens in een element`)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(text).close()
  return root ?? stop('er is geen element')
}

function attributesOf(found: Record<string, SaxesAttributeNS>): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const name in found) {
    const one = found[name]
    if (one === undefined || one.prefix === 'xmlns' || name === 'xmlns') continue
    const { local, uri, value } = one
    attributes[uri === '' ? local : `{${uri}}${local}`] = value
  }
  return attributes
}

/** The first child with this name in the parent's own namespace. */
export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name && child.ns === element.ns)

/** The text of a child, or undefined when there is no such child. */
export const textOf = (element: XmlElement, name: string): string | undefined => childOf(element, name)?.text
