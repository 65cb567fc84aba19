import { SaxesParser } from 'saxes'

/** An element as it came over the wire. Names are local names; `ns` is empty for an element in no namespace. */
export type XmlElement = {
  readonly name: string
  readonly ns: string
  /** The prefix that was used, empty for none. */
  readonly prefix: string
  /** By local name, without the xmlns declarations. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** All text directly inside, CDATA included, white space kept. */
  readonly text: string
  /** Nothing at all stands inside: no text, no white space, no comment. */
  readonly empty: boolean
  /** Namespaces by prefix, as far as this element sees them. */
  readonly namespaces: Readonly<Record<string, string>>
}

/** The document, or why it is none. `doctype`: it has one, which SOAP forbids. */
export type XmlDocument =
  | { readonly root: XmlElement; readonly doctype: boolean; readonly encoding?: string }
  | { readonly problem: string }

type Open = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlElement[] }

/** A message of this standard needs ten. */
const deepest = 200

class TooDeep extends Error {}

/** Reads any XML with namespaces. Deliberately its own reader: it must not share mistakes with who wrote the answer. */
export function readXml(text: string): XmlDocument {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const stack: Open[] = []
  let root: XmlElement | undefined
  let doctype = false
  let encoding: string | undefined
  const add = (part: string) => {
    const open = stack.at(-1)
    if (open === undefined) return
    open.text += part
    open.empty = false
  }
  parser.on('xmldecl', (declaration) => {
    encoding = declaration.encoding
  })
  parser.on('doctype', () => {
    doctype = true
  })
  parser.on('comment', () => {
    const open = stack.at(-1)
    if (open !== undefined) open.empty = false
  })
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('opentag', (tag) => {
    const attributes = Object.values(tag.attributes).filter(
      ({ prefix, local }) => prefix !== 'xmlns' && local !== 'xmlns',
    )
    const above = stack.at(-1)
    if (stack.length >= deepest) throw new TooDeep()
    const element: Open = {
      name: tag.local,
      ns: tag.uri,
      prefix: tag.prefix,
      attributes: Object.fromEntries(attributes.map(({ local, value }) => [local, value])),
      children: [],
      text: '',
      empty: true,
      namespaces: { ...above?.namespaces, ...tag.ns },
    }
    if (above === undefined) root = element
    else {
      above.children.push(element)
      above.empty = false
    }
    stack.push(element)
  })
  parser.on('closetag', () => void stack.pop())
  let problem: string | undefined
  parser.on('error', ({ message }) => {
    problem ??= message
  })
  try {
    parser.write(text).close()
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    problem ??= `it is nested deeper than ${deepest} elements`
  }
  if (problem !== undefined) return { problem }
  return root === undefined ? { problem: 'there is no element' } : { root, doctype, ...(encoding && { encoding }) }
}

export const childrenNamed = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? []

export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name)

/** The text of a child; undefined when there is no such child. */
export const textOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childNamed(element, name)?.text

/** The element and everything in it, in document order. */
export const withDescendants = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...element.children.flatMap(withDescendants),
]
