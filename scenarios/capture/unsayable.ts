import { jaargroepen } from '../../src/school/groep.ts'
import { isDay } from '../../src/time/day.ts'
import type { Soort } from '../language/scenario.ts'
import type { Reading } from '../observe/table.ts'

type Fields = { readonly id: string } & Readonly<Record<string, unknown>>

/** Fields of which a story takes some values only. */
const takes: Readonly<Record<string, (value: unknown) => boolean>> = {
  jaargroep: (value) => (jaargroepen as readonly unknown[]).includes(value),
  geslacht: (value) => ['0', '1', '2', '9'].includes(String(value)),
  soort: (value) => ['groep', 'samengesteldeGroep'].includes(String(value)),
  geboortedatum: (value) => isDay(String(value)),
}

/** A record without the values that a story has no word for, and what was left out (without the value: it may be a name). */
export function unsayable(soort: Soort, record: Fields): { readonly fields: Fields; readonly said: readonly string[] } {
  const wrong = Object.keys(record).filter((field) => takes[field]?.(record[field]) === false)
  return {
    fields: Object.fromEntries(Object.entries(record).filter(([field]) => !wrong.includes(field))) as Fields,
    said: wrong.map((field) => `Weggelaten: ${field} van ${soort} ${record.id}, want zo staat het in geen verhaal.`),
  }
}

/** The same of all that an EA holds; `left` says what was left out. */
export function sayable(toestand: Reading['toestand']): {
  readonly toestand: Reading['toestand']
  readonly left: readonly string[]
} {
  const left: string[] = []
  const each = <Item extends { readonly id: string }>(soort: Soort, records: readonly Item[]): readonly Item[] =>
    records.map((record) => {
      const { fields, said } = unsayable(soort, record as never)
      left.push(...said)
      return fields as Item
    })
  return {
    toestand: {
      ...toestand,
      groepen: each('groep', toestand.groepen),
      leerkrachten: each('leerkracht', toestand.leerkrachten),
      leerlingen: each('leerling', toestand.leerlingen),
    },
    left,
  }
}
