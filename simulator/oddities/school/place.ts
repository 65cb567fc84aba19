import { childOf, type XmlElement } from '../../../src/uwlr/xml-tree.ts'
import type { Draft } from '../oddity.ts'

/** Where the school is named: in the request itself, or in `school` of a results message. */
export const placeOf = ({ verzoek }: Draft): XmlElement => childOf(verzoek, 'school') ?? verzoek

/** Applies a rewrite to the text of one field; true when it changed something. */
export const rewrite = (element: XmlElement | undefined, change: (text: string) => string): boolean => {
  if (element === undefined || element.children.length > 0) return false
  const text = change(element.text)
  if (text === element.text) return false
  element.text = text
  return true
}

/** Takes a field out; true when it was there. */
export const drop = (parent: XmlElement, child: XmlElement | undefined): boolean => {
  if (child === undefined) return false
  parent.children.splice(parent.children.indexOf(child), 1)
  return true
}
