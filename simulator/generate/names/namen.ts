import { itemAt } from '../../../src/within.ts'
import type { Background } from '../options.ts'
import { achternamenOf } from './achternamen.ts'
import { fakerNames } from './faker-names.ts'
import {
  bearersOfMinderVoorkomend,
  herkomsten,
  minderVoorkomend,
  patroniemen,
  patroniemUitgangen,
  stammen,
  uitgangen,
  veelvoorkomend,
} from './herkomst/achternamen-nederlands.ts'
import { andereHerkomsten, type Namen } from './herkomst/andere-herkomsten.ts'
import { bands, formeel, volgnamen } from './herkomst/voornamen-nederlands.ts'
import { type Entries, type NameTable, parseTable, parseWords, withLostLetters } from './name-tables.ts'
import { voornamenOf } from './voornamen.ts'

/** Boys stand at 1: half of all guesses would be wrong if the sex were a branch, and a wrong guess costs more than a name. */
export type Geslachten<Item> = readonly [meisjes: Item, jongens: Item]

/** All tables of one background. */
export type NameTables = {
  readonly background: Background
  readonly achternaam: NameTable
  /** By year of birth. */
  readonly voornaam: (yearOfBirth: number) => Geslachten<NameTable>
  /** Second and further names. */
  readonly volgnaam: Geslachten<NameTable>
  /** Shares of people with exactly one, two and three names after the first. */
  readonly meer: { readonly een: number; readonly twee: number; readonly drie: number }
}

const made = new Map<Background, NameTables>()

/** The tables of a background, made when first asked for. */
export function namesOf(background: Background): NameTables {
  let tables = made.get(background)
  if (tables === undefined) {
    tables = background === 'nederlands' ? dutchTables() : otherTables(background, andereHerkomsten[background])
    made.set(background, tables)
  }
  return tables
}

function otherTables(
  background: Background,
  { achternamen, jongens, meisjes, tweede, vrouwelijk, verliest }: Namen,
): NameTables {
  const tableOf = (text: string) => voornamenOf(withLostLetters(parseTable(text), verliest))
  const voornaam = [tableOf(meisjes), tableOf(jongens)] as const
  return {
    background,
    achternaam: achternamenOf(withLostLetters(parseTable(achternamen), verliest), vrouwelijk),
    voornaam: () => voornaam,
    volgnaam: voornaam,
    meer: { een: tweede, twee: 0, drie: 0 },
  }
}

/** Children of Dutch background a year and sex for whom the tables stand (about 72,000): what the heads leave is the tail's. */
const childrenAYear = 72_000

function dutchTables(): NameTables {
  const byBand = bands.map(({ from, jongens, meisjes }) => {
    const tableOf = (head: Entries, tail: readonly string[]) => {
      const known = new Set(head.map(([name]) => name))
      const rare = from < 2000 ? [] : tail.filter((name) => !known.has(name))
      const left = childrenAYear - head.reduce((sum, [, weight]) => sum + weight, 0)
      return voornamenOf([...head, ...rare.map((name) => [name, left / rare.length] as const)], formeel)
    }
    return [tableOf(parseTable(meisjes), fakerNames.meisjes), tableOf(parseTable(jongens), fakerNames.jongens)] as const
  })
  const bandOfYear = Array.from({ length: 200 }, (_, index) => {
    const last = bands.findLastIndex(({ from }) => from <= 1900 + index)
    return itemAt(byBand, Math.max(0, last))
  })
  return {
    background: 'nederlands',
    achternaam: achternamenOf([...parseTable(veelvoorkomend), ...rareSurnames()]),
    voornaam: (year) => itemAt(bandOfYear, Math.min(Math.max(year - 1900, 0), 199)),
    volgnaam: [voornamenOf(parseTable(volgnamen.meisjes)), voornamenOf(parseTable(volgnamen.jongens))],
    meer: { een: 0.38, twee: 0.14, drie: 0.02 },
  }
}

/** People with a Dutch family name whom the tables stand for; what the common names leave is spread over the rare ones. */
const bearers = 15_000_000

function rareSurnames(): Entries {
  const common = parseTable(veelvoorkomend)
  const known = new Set(common.map(([name]) => name))
  const lesser = [...new Set(parseWords(minderVoorkomend))].filter((name) => !known.has(name))
  for (const name of lesser) known.add(name)
  const pairs = (starts: string, ends: string) =>
    parseWords(starts).flatMap((start) =>
      parseWords(ends)
        .filter((end) => !start.toLowerCase().startsWith(end))
        .map((end) => start + end),
    )
  const joined = [
    ...pairs(stammen, uitgangen),
    ...pairs(patroniemen, patroniemUitgangen),
    ...Object.entries(herkomsten).flatMap(([prefix, places]) =>
      parseWords(places).map((place) => `${prefix} ${place}`),
    ),
  ].filter((name) => !known.has(name))
  const counted = common.reduce((sum, [, weight]) => sum + weight, 0) + lesser.length * bearersOfMinderVoorkomend
  return [
    ...lesser.map((name) => [name, bearersOfMinderVoorkomend] as const),
    ...joined.map((name) => [name, (bearers - counted) / joined.length] as const),
  ]
}
