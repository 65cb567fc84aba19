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
): readonly Item[] {
  if (before === after) return after
  const kept = new Set(before)
  if (after.every((item) => kept.has(item))) return after
  // Verbs may rebuild a record without changing it: that is no mutation.
  const alike = new Map<string | undefined, Set<string>>()
  const rebuilt = new Set(after.filter((item) => !kept.has(item)).map(({ id }) => id))
  for (const item of before ?? []) {
    if (rebuilt.has(item.id)) alike.set(item.id, (alike.get(item.id) ?? new Set()).add(fingerprint(item)))
  }
  return after.map((item) =>
    kept.has(item) || alike.get(item.id)?.has(fingerprint(item)) ? item : { ...item, mutatiedatum: `${day}T08:00:00` },
  )
}

/** Equal for equal records, whatever the order of their fields. */
const fingerprint = (item: object): string => JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
