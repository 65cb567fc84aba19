import { itemAt, numberAt, shortAt } from '../../src/within.ts'
import { type Draws, drawBelow } from '../random.ts'
import type { Groepsplan, Sector } from './options.ts'
import { weighted } from './weighted.ts'

/**
 * Years are counted 1 to 8 in primary education and 9 to 14 in secondary education, so that year and age go together
 * in every sector; what stands on the wire (`S`, `V`, `11`) is decided elsewhere.
 */
export type PlannedGroup = {
  readonly years: readonly number[]
  /** Which of the groups with the same years, 0 first; -1 when there is only one. */
  readonly parallel: number
  /** How many pupils, at least 1. */
  readonly size: number
}

export type Plan = {
  readonly groups: readonly PlannedGroup[]
  /** The years that have pupils, oldest first. */
  readonly years: readonly number[]
  /** Of each pupil, oldest year first. */
  readonly yearOf: Uint8Array
  /** Index into `groups` of each pupil. */
  readonly groupOf: Uint16Array
}

type Kind = {
  /** The lowest year, and the pupils of each year in proportion. */
  readonly first: number
  readonly weights: readonly number[]
  /** Pupils in an ordinary group. */
  readonly size: number
  /** Years that sit together when a school combines, when it is small and combines, and in units. */
  readonly pairs: readonly (readonly number[])[]
  readonly few: readonly (readonly number[])[]
  readonly units: readonly (readonly number[])[]
}

const primary = {
  pairs: [
    [1, 2],
    [3, 4],
    [5, 6],
    [7, 8],
  ],
  few: [
    [1, 2, 3],
    [4, 5],
    [6, 7, 8],
  ],
  units: [
    [1, 2],
    [3, 4, 5],
    [6, 7, 8],
  ],
}
const secondary = [
  [9, 10],
  [11, 12],
  [13, 14],
]

/** The size of PO groups: the mean of 2015-2016, see the report. The rest is our estimate. */
const kinds: Readonly<Record<Sector, Kind>> = {
  // A little fewer in year 1 (children come in all year), a little fewer in 8 (some left for SBO).
  PO: { first: 1, weights: [96, 101, 102, 101, 101, 100, 100, 99], size: 23.3, ...primary },
  // Most children come to SBO after some years of ordinary school.
  SBO: { first: 1, weights: [20, 35, 60, 95, 130, 150, 165, 160], size: 15, ...primary },
  SO: { first: 1, weights: [70, 85, 95, 100, 105, 110, 115, 110], size: 11, ...primary },
  // Years 5 and 6 exist in havo and vwo only.
  VO: { first: 9, weights: [100, 101, 103, 104, 62, 26], size: 26, pairs: secondary, few: secondary, units: secondary },
}

/** Some schools have room for small groups, some do not: what they make of the ordinary size. Our estimate. */
const generosity = weighted([
  [0.7, 8],
  [0.9, 17],
  [1.03, 30],
  [1.13, 28],
  [1.23, 17],
])

/** Divides the pupils over years and groups. Every pupil is in one group; sizes add up to `pupils`. */
export function planGroups(sector: Sector, pupils: number, plan: Groepsplan, draws: Draws): Plan {
  const kind = kinds[sector]
  const vary = (weight: number, index: number) => weight * (0.88 + drawBelow(draws(index), 25) / 100)
  const size = kind.size * generosity(draws(100))
  const counts = divide(pupils, kind.weights.map(vary))
  const years = kind.weights
    .map((_, index) => kind.first + index)
    .filter((year) => numberAt(counts, year - kind.first) > 0)
  const yearOf = new Uint8Array(pupils)
  const placesOf: { start: number; count: number }[] = []
  let start = 0
  for (const year of years.toReversed()) {
    const count = numberAt(counts, year - kind.first)
    yearOf.fill(year, start, start + count)
    placesOf[year] = { start, count }
    start += count
  }
  const groupOf = new Uint16Array(pupils)
  const sizes = new Uint16Array(pupils)
  const yearSets = new Uint16Array(pupils)
  let made = 0
  const countOf = (year: number) => itemAt(placesOf, year).count
  for (const { together, groups, mixed } of blocksOf(sector, kind, size, plan, years, countOf)) {
    const borders = mixed ? [] : bordersOf(together, groups, countOf)
    let turn = 0
    let member = 0
    for (const year of together) {
      const { start, count } = itemAt(placesOf, year)
      for (let pupil = start; pupil < start + count; pupil++, member++) {
        if (member === borders[turn] || (mixed && member > 0)) turn++
        if (mixed && turn === groups) turn = 0
        const group = made + turn
        groupOf[pupil] = group
        sizes[group] = shortAt(sizes, group) + 1
        yearSets[group] = shortAt(yearSets, group) | (1 << year)
      }
    }
    made += mixed ? groups : borders.length + 1
  }
  const groups = describe(sizes.subarray(0, made), yearSets)
  return { groups, years: years.toReversed(), yearOf, groupOf }
}

/** Years that share groups. `mixed`: each group has pupils of all of them; otherwise year follows year. */
type Block = { readonly together: readonly number[]; readonly groups: number; readonly mixed: boolean }

function blocksOf(
  sector: Sector,
  { pairs, few, units }: Kind,
  size: number,
  plan: Groepsplan,
  years: readonly number[],
  count: (year: number) => number,
): readonly Block[] {
  const total = (block: readonly number[]) => block.reduce((sum, year) => sum + count(year), 0)
  const block = (together: readonly number[], groups: number, mixed = true): Block => ({
    together,
    groups: Math.min(Math.max(1, groups), total(together)),
    mixed,
  })
  const present = (sets: readonly (readonly number[])[]) =>
    sets.map((set) => set.filter((year) => years.includes(year))).filter((set) => set.length > 0)
  const byMost = (block: readonly number[]) => Math.ceil(total(block) / (size * 1.25))
  if (plan === 'single') return years.map((year) => block([year], 1))
  if (plan === 'split') return years.map((year) => block([year], Math.max(2, byMost([year]))))
  if (plan === 'units') return present(units).map((set) => block(set, Math.round(total(set) / (size * 3))))
  if (plan === 'combination')
    return present(total(years) <= size * 2.5 ? few : pairs).map((set) => block(set, byMost(set)))
  if (sector === 'VO') return years.map((year) => block([year], byMost([year])))
  // A very small school is one group or two; in others the toddlers of years 1 and 2 sit together.
  if (total(years) < size * 1.4) return [block(years, 1)]
  const toddlers = years.filter((year) => year <= 2)
  const pupils = years.filter((year) => year > 2)
  return [toddlers, pupils]
    .filter((set) => set.length > 0)
    .map((set) => block(set, Math.max(Math.round(total(set) / size), Math.ceil(total(set) / 34)), set === toddlers))
}

/**
 * Where one group ends and the next begins when years follow each other: equal parts, but a border that falls close to
 * the end of a year moves there. So some groups hold one year, some two, as schools do it.
 */
function bordersOf(together: readonly number[], groups: number, count: (year: number) => number): readonly number[] {
  let total = 0
  const ends = together.map((year) => {
    total += count(year)
    return total
  })
  const part = total / groups
  const borders = Array.from({ length: groups - 1 }, (_, index) => {
    const even = Math.round((index + 1) * part)
    const close = ends.find((end) => Math.abs(end - even) <= part * 0.3 && end < total)
    return close ?? even
  })
  return [...new Set(borders)]
}

/** What each group has become: its years (a bit for each in its set), and which of its kind it is. */
function describe(sizes: Uint16Array, yearSets: Uint16Array): readonly PlannedGroup[] {
  const seen = new Map<number, number>()
  const parallels = Array.from(sizes, (_, group) => {
    const before = seen.get(shortAt(yearSets, group)) ?? 0
    seen.set(shortAt(yearSets, group), before + 1)
    return before
  })
  return Array.from(sizes, (size, group) => ({
    years: yearsIn(shortAt(yearSets, group)),
    parallel: seen.get(shortAt(yearSets, group)) === 1 ? -1 : numberAt(parallels, group),
    size,
  }))
}

const yearsOfSet = new Map<number, readonly number[]>()

/** The years of a set, kept: there are few different ones. */
function yearsIn(set: number): readonly number[] {
  let years = yearsOfSet.get(set)
  if (years === undefined) {
    years = Array.from({ length: 15 }, (_, year) => year).filter((year) => set & (1 << year))
    yearsOfSet.set(set, years)
  }
  return years
}

/** Divides a whole number in proportion to the weights: largest remainder, ties to the first. */
function divide(whole: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const exact = weights.map((weight) => (weight / total) * whole)
  const left = whole - exact.reduce((sum, part) => sum + Math.floor(part), 0)
  const order = exact.map((value, index) => ({ index, rest: value - Math.floor(value) }))
  order.sort((a, b) => b.rest - a.rest || a.index - b.index)
  const more = new Set(order.slice(0, left).map(({ index }) => index))
  return exact.map((part, index) => Math.floor(part) + (more.has(index) ? 1 : 0))
}
