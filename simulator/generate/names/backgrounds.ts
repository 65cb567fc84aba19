import { faker } from '@faker-js/faker/locale/nl'
import type { Background } from '../options.ts'
import { type Weighted, weighted } from '../weighted.ts'
import { type Achternaam, achternamenOf, parseTable, type Voornaam, voornamenOf } from './name-tables.ts'

export type NameTables = {
  readonly achternaam: Weighted<Achternaam>
  readonly jongen: Weighted<Voornaam>
  readonly meisje: Weighted<Voornaam>
}

const names = faker.rawDefinitions.person?.first_name
const even = (list: readonly string[] | undefined) => (list ?? []).map((name) => [name, 1] as const)

const nederlands: NameTables = {
  achternaam: achternamenOf(
    parseTable(
      'de Jong 83937, Jansen 73538, de Vries 71099, van den Berg 58562, van Dijk 56499, Bakker 55273, Janssen 54040, Visser 49525, Smit 42280, Meijer 40047, de Boer 38343, Mulder 36207, de Groot 36147, Bos 35407, Vos 30279, Peters 30111, Hendriks 29492, van Leeuwen 28627, Dekker 27946, Brouwer 25419, de Wit 24904, Dijkstra 24175, Smits 23816, de Graaf 21668, van der Meer 21354',
    ),
  ),
  jongen: voornamenOf(even(names?.male)),
  meisje: voornamenOf(even(names?.female)),
}

/** The name tables of a background. */
export function namesOf(_background: Background): NameTables {
  return nederlands
}

/** Draws a background by the given shares, or by the country's mix. */
export function backgroundsOf(
  shares: Readonly<Partial<Record<Background, number>>> = { nederlands: 1 },
): Weighted<Background> {
  return weighted((Object.entries(shares) as [Background, number][]).filter(([, share]) => share > 0))
}
