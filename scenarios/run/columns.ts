import type { Toestand } from '../../contracts/adapter/adapter.ts'
import type { Soort } from '../language/pointers.ts'
import type { Kolom } from './finding.ts'
import type { Story } from './story.ts'

/** What ESIS has of a record and what the EA has under these ids, as columns. */
export function columnsFor(
  person: Readonly<Record<string, unknown>> | undefined,
  ids: readonly (string | undefined)[],
  soort: Soort,
  toestand: Toestand | undefined,
): readonly Kolom[] {
  const list = { groep: 'groepen', leerkracht: 'leerkrachten', leerling: 'leerlingen' } as const
  const records: readonly { readonly id: string }[] = toestand?.[list[soort]] ?? []
  const theirs = [...new Set(ids)].flatMap((id) => {
    const record = records.find((one) => one.id === id)
    return record === undefined ? [] : [{ kop: `EA: ${id}`, record }]
  })
  return [...(person === undefined ? [] : [{ kop: 'ESIS', record: person }]), ...theirs]
}

/** The record that an EA record is in truth, as ESIS has it now or had it last; undefined: nobody of the school. */
export const trulyOf = ({ waarheid }: Story, people: readonly { readonly id?: string }[], id: string) =>
  people.find((person) => person.id !== undefined && person.id === waarheid.get(id))
