import { childOf, type XmlElement } from '../../../src/uwlr/xml-tree.ts'
import type { Draft } from '../oddity.ts'

/** Children with this name. */
export const below = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? []

/** Every resultaat of a message. */
export const resultatenIn = ({ verzoek }: Draft): readonly XmlElement[] =>
  below(childOf(verzoek, 'toetsafnames'), 'toetsafname').flatMap((afname) =>
    below(childOf(afname, 'resultaten'), 'resultaat'),
  )

/** Every normering of a message, of tests and of their parts. */
export const normeringenIn = ({ verzoek }: Draft): readonly XmlElement[] =>
  below(childOf(verzoek, 'toetsen'), 'toets').flatMap((toets) => [
    ...below(toets, 'toetsnormering'),
    ...below(childOf(toets, 'toetsonderdelen'), 'toetsonderdeel').flatMap((onderdeel) =>
      below(onderdeel, 'toetsonderdeelnormering'),
    ),
  ])
