import type { Toestand } from '../../contracts/adapter/adapter.ts'
import type { Soort } from '../language/pointers.ts'
import type { Kolom } from './finding.ts'
import type { Story } from './story.ts'

/** Fields that only say where a record stands: no two systems have the same. */
const own = new Set(['id', 'groepen', 'groep', 'samengesteldeGroepen', 'bewust'])

/**
 * Records beside each other, a row per field that any of them has. Values as text; undefined: that record does not have the
 * field. `verschilt`: two of those that have it say different things.
 */
export function rowsOf(kolommen: readonly Kolom[]): readonly {
  readonly veld: string
  readonly waarden: readonly (string | undefined)[]
  readonly verschilt: boolean
}[] {
  const velden = [...new Set(kolommen.flatMap(({ record }) => Object.keys(record)))].filter((veld) => !own.has(veld))
  return velden.map((veld) => {
    const waarden = kolommen.map(({ record }) => (record[veld] === undefined ? undefined : textOf(record[veld])))
    return { veld, waarden, verschilt: new Set(waarden.filter((waarde) => waarde !== undefined)).size > 1 }
  })
}

const textOf = (value: unknown): string => visible(typeof value === 'string' ? value : JSON.stringify(value))

/** What no eye sees, spelled out: a blank at either end, a blank that is none, a mark of its own, a letter of no width. */
const visible = (text: string): string =>
  text
    .replace(/^ +| +$/g, (blanks) => '␣'.repeat(blanks.length))
    .replace(
      /[\p{M}\p{Cc}\p{Cf}]|(?! )\p{Z}/gu,
      (letter) => `\\u${letter.codePointAt(0)!.toString(16).padStart(4, '0')}`,
    )

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
