import type { XmlElement } from '../../src/uwlr/xml-tree.ts'

/** The two parts of a request that an oddity can stand in. The elements may be changed: they belong to one request. */
export type Draft = {
  readonly operation: string
  /** `autorisatie`. Absent when there was no such header block. */
  readonly autorisatie?: XmlElement
  /** The request root. */
  readonly verzoek: XmlElement
  /** `2026-2027` by the clock of the world. */
  readonly huidigSchooljaar: string
}

/**
 * Something a real client does that the standard does not allow. Lenient mode mends it and goes on; strict mode leaves it
 * for the checks to refuse. No sighting, no oddity.
 */
export type Oddity = {
  readonly name: string
  readonly story: string
  /** Row or client in the catalogue of edge cases. */
  readonly seen: string
  /** Changes the draft into what was meant. True when there was something to change. */
  readonly mend: (draft: Draft) => boolean
}

/** Describes one oddity. */
export const defineOddity = (oddity: Oddity): Oddity => oddity

/** Puts the children in this order when all are known; unknown ones are left for the schema to refuse. False: nothing to do. */
export function sortChildren({ children }: XmlElement, order: readonly string[]): boolean {
  const sorted = children.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
  if (children.some(({ name }) => !order.includes(name)) || sorted.every((one, place) => one === children[place]))
    return false
  children.splice(0, children.length, ...sorted)
  return true
}
