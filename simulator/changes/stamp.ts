import type { School } from '../../src/school/school.ts'

type Stamped = { readonly id?: string; readonly mutatiedatum?: string }

/** Gives every record that is new or other than before the day as its mutatiedatum. */
export function stamp(before: School, after: School, day: string): School {
  return {
    ...after,
    ...(after.groepen && { groepen: stampAll(before.groepen, after.groepen, day) }),
    leerlingen: stampAll(before.leerlingen, after.leerlingen, day),
    ...(after.leerkrachten && { leerkrachten: stampAll(before.leerkrachten, after.leerkrachten, day) }),
  }
}

function stampAll<Item extends Stamped>(
  before: readonly Item[] | undefined,
  after: readonly Item[],
  day: string,
): Item[] {
  const known = new Set((before ?? []).map(fingerprint))
  return after.map((item) => (known.has(fingerprint(item)) ? item : { ...item, mutatiedatum: `${day}T08:00:00` }))
}

/** Equal for equal records, whatever the order of their fields. */
const fingerprint = (item: object): string => JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
