import type { School } from '../../src/school/school.ts'

/** The school with an `id` (ours, never on the wire) at every record that had none. */
export function withIds(school: School): School {
  const prefix = school.brincode ?? school.schoolkey ?? 'school'
  const identified = <Item extends { readonly id?: string }>(list: string, items: readonly Item[]): readonly Item[] =>
    items.every(({ id }) => id !== undefined)
      ? items
      : items.map((item, index) => (item.id === undefined ? { ...item, id: `${prefix}/${list}/${index + 1}` } : item))
  return {
    ...school,
    ...(school.groepen && { groepen: identified('groepen', school.groepen) }),
    leerlingen: identified('leerlingen', school.leerlingen),
    ...(school.leerkrachten && { leerkrachten: identified('leerkrachten', school.leerkrachten) }),
  }
}
