import { ParseOption, XmlDocument, XmlElement, XmlLibError } from 'libxml2-wasm'
import { mostProblems, type Problem } from './problem.ts'

/** No network, no external files, true line numbers in long messages. */
const safely = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_BIG_LINES

/**
 * Parses, lets `use` look, and frees the document. Bytes may be in any encoding that their byte order mark or XML
 * declaration tells; of a string the declaration is not believed, it is text already. A DOCTYPE is a problem: SOAP 1.1
 * forbids it (section 3), and entities are where the attacks are.
 */
export function withDocument(xml: string | Uint8Array, use: (document: XmlDocument) => Problem[]): Problem[] {
  if (xml.length === 0) return [{ message: 'Document is empty', line: 1, column: 1 }]
  let document: XmlDocument
  try {
    document =
      typeof xml === 'string'
        ? XmlDocument.fromString(xml.replace(/^\uFEFF/, ''), { encoding: 'utf-8', option: safely })
        : XmlDocument.fromBuffer(xml, { option: safely })
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error
    return error.details
      .slice(0, mostProblems)
      .map(({ message, line, col }) => ({ message: message.trim(), line, column: col }))
  }
  try {
    if (document.dtd) return [{ message: 'A message may not have a DOCTYPE.', line: 1 }]
    return use(document)
  } finally {
    document.dispose()
  }
}

/** The way from the root to an element, by local names; a number where siblings share the name: `/a/b[2]/c`. */
export function pathOf(element: XmlElement): string {
  const same = (axis: string) => Number(element.eval(`count(${axis}::*[local-name() = "${element.name}"])`))
  const before = same('preceding-sibling')
  const step = before + same('following-sibling') === 0 ? element.name : `${element.name}[${before + 1}]`
  const parent = element.parent
  return `${parent instanceof XmlElement ? pathOf(parent) : ''}/${step}`
}
