import { type Draws, drawBelow } from '../random.ts'
import type { Groepsplan, Sector } from './options.ts'

/**
 * Years are counted 1 to 8 in primary education and 9 to 14 in secondary education, so that year and age go together
 * in every sector; what stands on the wire (`S`, `V`, `11`) is decided elsewhere.
 */
export type PlannedGroup = {
  readonly years: readonly number[]
  /** Which of the parallel groups, 0 first; -1 when there is only one for these years. */
  readonly parallel: number
  /** How many pupils. */
  readonly size: number
}

export type Plan = {
  readonly groups: readonly PlannedGroup[]
  /** Of each pupil, oldest year first. */
  readonly yearOf: Uint8Array
  /** Index into `groups` of each pupil. */
  readonly groupOf: Uint16Array
}

const kinds: Readonly<Record<Sector, { first: number; weights: readonly number[]; size: number }>> = {
  // A little fewer in year 1 (children come in all year), a little fewer in 8 (some left for SBO).
  PO: { first: 1, weights: [96, 101, 102, 101, 101, 100, 100, 99], size: 24 },
  // Most children come to SBO after some years of ordinary school.
  SBO: { first: 1, weights: [20, 35, 60, 95, 130, 150, 165, 160], size: 15 },
  SO: { first: 1, weights: [70, 85, 95, 100, 105, 110, 115, 110], size: 11 },
  // Years 5 and 6 exist in havo and vwo only.
  VO: { first: 9, weights: [100, 101, 103, 104, 62, 26], size: 26 },
}

/** Divides the pupils over years and groups. Every group has at least one pupil; sizes add up to `pupils`. */
export function planGroups(sector: Sector, pupils: number, plan: Groepsplan, draws: Draws): Plan {
  const { first, weights, size } = kinds[sector]
  const perYear = divide(
    pupils,
    weights.map((weight, index) => weight * (0.88 + drawBelow(draws(index), 25) / 100)),
  )
  const years = perYear.map((_, index) => first + index)
  const count = (year: number) => perYear[year - first]!
  const blocks = blocksOf(sector, plan, years, count, size)
  const groups: { years: number[]; parallel: number; size: number }[] = []
  const firstGroupOf = new Map<number, { start: number; parallels: number }>()
  for (const { years: together, parallels } of blocks) {
    for (const year of together) firstGroupOf.set(year, { start: groups.length, parallels })
    for (let index = 0; index < parallels; index++)
      groups.push({ years: [...together], parallel: parallels === 1 ? -1 : index, size: 0 })
  }
  const yearOf = new Uint8Array(pupils)
  const groupOf = new Uint16Array(pupils)
  let pupil = 0
  const dealt = new Map<number, number>()
  for (const year of [...years].reverse()) {
    const block = firstGroupOf.get(year)
    if (block === undefined) continue
    for (let index = 0; index < count(year); index++, pupil++) {
      // Each block deals on from where the previous year stopped, so parallel groups differ by one pupil at most.
      const turn = dealt.get(block.start) ?? 0
      dealt.set(block.start, turn + 1)
      yearOf[pupil] = year
      groupOf[pupil] = block.start + (turn % block.parallels)
      groups[groupOf[pupil]!]!.size++
    }
  }
  return { groups, yearOf, groupOf }
}

type Block = { readonly years: readonly number[]; readonly parallels: number }

function blocksOf(
  sector: Sector,
  plan: Groepsplan,
  years: readonly number[],
  count: (year: number) => number,
  size: number,
): readonly Block[] {
  const present = years.filter((year) => count(year) > 0)
  const total = (block: readonly number[]) => block.reduce((sum, year) => sum + count(year), 0)
  const parallelsOf = (block: readonly number[], most: number) => Math.max(1, Math.ceil(total(block) / most))
  const most = Math.ceil(size * 1.25)
  const block = (block: readonly number[], parallels: number): Block => ({
    years: block,
    parallels: Math.min(parallels, total(block)),
  })
  const together = (sets: readonly (readonly number[])[]) =>
    sets.map((set) => set.filter((year) => present.includes(year))).filter((set) => set.length > 0)
  const all = present.reduce((sum, year) => sum + count(year), 0)
  if (plan === 'single') return present.map((year) => block([year], 1))
  if (plan === 'split') return present.map((year) => block([year], Math.max(2, parallelsOf([year], most))))
  if (plan === 'units')
    return together(
      sector === 'VO'
        ? [
            [9, 10],
            [11, 12],
            [13, 14],
          ]
        : [
            [1, 2],
            [3, 4, 5],
            [6, 7, 8],
          ],
    ).map((set) => block(set, Math.max(1, Math.round(total(set) / (size * 3)))))
  if (plan === 'combination')
    return together(
      sector === 'VO'
        ? [
            [9, 10],
            [11, 12],
            [13, 14],
          ]
        : all <= size * 2.5
          ? [
              [1, 2, 3],
              [4, 5],
              [6, 7, 8],
            ]
          : [
              [1, 2],
              [3, 4],
              [5, 6],
              [7, 8],
            ],
    ).map((set) => block(set, parallelsOf(set, most)))
  return combineSmall(sector, present, count, size, most).map((set) => block(set, parallelsOf(set, most)))
}

/** Toddlers of years 1 and 2 sit together; after that neighbouring years do while they fit in one group. */
function combineSmall(
  sector: Sector,
  years: readonly number[],
  count: (year: number) => number,
  size: number,
  most: number,
): readonly (readonly number[])[] {
  const blocks: number[][] = []
  let filled = 0
  for (const year of years) {
    const last = blocks.at(-1)
    const toddlers = sector !== 'VO' && year === 2 && last?.at(-1) === 1
    const fits =
      last !== undefined && filled + count(year) <= Math.max(most, size) && (sector !== 'VO' || filled < size / 2)
    if (toddlers || (fits && !(last!.includes(2) && filled > size / 2))) {
      last!.push(year)
      filled += count(year)
    } else {
      blocks.push([year])
      filled = count(year)
    }
  }
  return blocks
}

/** Divides a whole number in proportion to the weights: largest remainder, ties to the first. */
function divide(whole: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const exact = weights.map((weight) => (weight / total) * whole)
  const parts = exact.map(Math.floor)
  const left = whole - parts.reduce((sum, part) => sum + part, 0)
  const order = exact.map((value, index) => ({ index, rest: value - Math.floor(value) }))
  order.sort((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of order.slice(0, left)) parts[index]!++
  return parts
}
