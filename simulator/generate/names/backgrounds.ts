import { type Draws, drawBelow } from '../../random.ts'
import type { Background } from '../options.ts'
import { type Weighted, weighted } from '../weighted.ts'
import { type NameTables, namesOf } from './namen.ts'

export type Shares = Readonly<Partial<Record<Background, number>>>

/**
 * The names in a school follow its neighbourhood. Over all kinds together about seven in ten children have a Dutch
 * background, as CBS counted for 2021/'22 (988,223 of some 1.38 million in ordinary primary schools, and 21,164 Surinamese
 * and 17,615 Antillean: https://cbs.nl/nl-nl/cijfers/detail/83295NED). The kinds, their shares and the other backgrounds are
 * our estimate.
 */
const wijken: readonly (readonly [shares: Shares, weight: number])[] = [
  [
    {
      nederlands: 90,
      fries: 0.5,
      turks: 1.5,
      marokkaans: 1,
      surinaams: 0.7,
      antilliaans: 0.5,
      pools: 2.5,
      oekraiens: 1.2,
      syrisch: 1.6,
      chinees: 0.5,
    },
    42,
  ],
  [
    {
      nederlands: 77,
      fries: 0.5,
      turks: 5,
      marokkaans: 4,
      surinaams: 2,
      antilliaans: 1.8,
      pools: 3,
      oekraiens: 1.3,
      syrisch: 2.8,
      chinees: 1,
      portugees: 0.8,
      somalisch: 0.8,
    },
    32,
  ],
  [
    {
      nederlands: 38,
      turks: 14,
      marokkaans: 20,
      surinaams: 7,
      antilliaans: 4,
      pools: 3.5,
      oekraiens: 1,
      syrisch: 5,
      chinees: 1.5,
      portugees: 3,
      somalisch: 3,
    },
    18,
  ],
  [{ nederlands: 34, fries: 59, turks: 1, marokkaans: 0.5, antilliaans: 0.5, pools: 2, oekraiens: 1, syrisch: 2 }, 5],
  [
    {
      nederlands: 74,
      turks: 2.5,
      marokkaans: 3,
      surinaams: 3,
      antilliaans: 1,
      pools: 2,
      oekraiens: 2,
      syrisch: 2,
      chinees: 7,
      portugees: 3,
    },
    3,
  ],
]

const wijk = weighted(wijken)
const tables = new Map<Shares, Weighted<NameTables>>()

/** The background of each household: by the shares asked for, or by a neighbourhood drawn for this school. */
export function backgroundsOf(asked: Shares | undefined, draws: Draws): Weighted<NameTables> {
  const shares = asked ?? wijk(draws(0))
  let table = tables.get(shares)
  if (table === undefined) {
    table = tablesOf(shares)
    if (asked === undefined) tables.set(shares, table)
  }
  return table
}

const tablesOf = (shares: Shares): Weighted<NameTables> =>
  weighted(
    (Object.entries(shares) as [Background, number][])
      .filter(([, share]) => share > 0)
      .map(([background, share]) => [namesOf(background), share] as const),
  )

let teachers: Weighted<NameTables> | undefined

/** Teachers: nearly all Dutch or Frisian. Our estimate. */
export function backgroundOfLeerkrachten(draw: number): NameTables {
  teachers ??= tablesOf({
    nederlands: 88,
    fries: 4,
    turks: 2,
    marokkaans: 2,
    surinaams: 2.5,
    antilliaans: 1,
    pools: 0.5,
  })
  return teachers(draw)
}

/** One in eight children outside the Dutch table has a roepnaam out of it all the same. Our estimate. */
export function hasDutchName({ background }: NameTables, draw: number): boolean {
  return background !== 'nederlands' && drawBelow(draw, 8) === 0
}
