import { itemAt, wordAt } from '../within.ts'
import type { Decision } from './decision.ts'
import type { Matching } from './matching.ts'
import type { Person } from './people.ts'

/** What two people can be compared on after their places in the lists are forgotten. */
export type Pairs = Pick<Matching, 'comparer' | 'likeness'>

/** People in an order of their own, by what they are: whatever order they came in, the same. */
export type Ordered = {
  readonly people: readonly Person[]
  /** Place in `people` of the one at this place in the list. */
  readonly placeOf: (original: number) => number
  readonly originalOf: (place: number) => number
}

const fields = [
  'school',
  'achternaam',
  'voorvoegsel',
  'roepnaam',
  'voornamen',
  'voorletters',
  'geboortedatum',
  'geslacht',
  'jaargroep',
  'groep',
  'key',
  'eckid',
  'id',
] as const satisfies readonly (keyof Person)[]

export function ordered(list: readonly Person[]): Ordered {
  const originals = Uint32Array.from(list, (_, index) => index).sort((a, b) =>
    inOrder(itemAt(list, a), itemAt(list, b)),
  )
  const places = new Uint32Array(list.length)
  originals.forEach((original, place) => {
    places[original] = place
  })
  return {
    people: Array.from(originals, (original) => itemAt(list, original)),
    placeOf: (original) => wordAt(places, original),
    originalOf: (place) => wordAt(originals, place),
  }
}

function inOrder(a: Person, b: Person): number {
  for (const field of fields) {
    const [one, other] = [a[field] ?? '', b[field] ?? '']
    if (one !== other) return one < other ? -1 : 1
  }
  return 0
}

/** Decisions about ordered people as decisions about the lists they came from. */
export function asTheyCame(decisions: readonly Decision[], existing: Ordered, incoming: Ordered): Decision[] {
  return decisions.map((_, i) => {
    const decision = itemAt(decisions, incoming.placeOf(i))
    return {
      ...decision,
      ...(decision.existing === undefined ? {} : { existing: existing.originalOf(decision.existing) }),
      candidates: decision.candidates.map(existing.originalOf),
    }
  })
}

/** The same for comparing two of them. */
export function pairsAsTheyCame({ comparer, likeness }: Matching, existing: Ordered, incoming: Ordered): Pairs {
  return {
    comparer: {
      compare: (i, e) => comparer.compare(incoming.placeOf(i), existing.placeOf(e)),
      resemble: (i, e) => comparer.resemble(incoming.placeOf(i), existing.placeOf(e)),
    },
    likeness: (i, e) => likeness(incoming.placeOf(i), existing.placeOf(e)),
  }
}
