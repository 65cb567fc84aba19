import type { Slips } from './slips.ts'
import type { Language, TownOptions } from './town.ts'

/** One kind of data: what the people are like and what went wrong between the two lists. */
export type Regime = {
  readonly name: string
  readonly languages: readonly Language[]
  readonly town: Omit<TownOptions, 'seed' | 'language'>
  /** Share of incoming people who do not exist yet: half are arbitrary people of the town, half its near misses. */
  readonly fresh: number
  /** Slips on each side. */
  readonly existing: Slips
  readonly incoming: Slips
  /** Numbers that come with the records. */
  readonly keys: 'kept' | 'changed' | 'none' | 'messy'
  readonly sex?: boolean
}

const school = { people: 400, born: [2022, 2014], siblings: 0.35, twins: 0.02, namesakes: 0.003 } as const
const adults = { people: 1500, born: [2005, 1925], siblings: 0.15, twins: 0.002, namesakes: 0.005 } as const
const clean: Slips = {}
/** What a year does to a careful school administration. */
const aYear: Slips = {
  otherSurname: 0.01,
  otherGiven: 0.002,
  digit: 0.004,
  spelling: 0.006,
  movedVoorvoegsel: 0.02,
  typo: 0.003,
}

export const regimes: readonly Regime[] = [
  {
    name: 'school, keys kept',
    languages: ['school', 'nl'],
    town: school,
    fresh: 0.12,
    existing: clean,
    incoming: aYear,
    keys: 'kept',
    sex: true,
  },
  {
    name: 'school, every key changed',
    languages: ['school', 'nl'],
    town: school,
    fresh: 0.12,
    existing: clean,
    incoming: aYear,
    keys: 'changed',
    sex: true,
  },
  {
    name: 'worst school: reused keys, twins, namesakes',
    languages: ['school', 'nl'],
    town: { ...school, twins: 0.08, namesakes: 0.03, siblings: 0.5 },
    fresh: 0.25,
    existing: { typo: 0.03, spelling: 0.03, placeholder: 0.03, noDate: 0.03, noGiven: 0.02 },
    incoming: {
      typo: 0.05,
      spelling: 0.05,
      placeholder: 0.03,
      noDate: 0.05,
      noGiven: 0.03,
      digit: 0.03,
      swappedDate: 0.02,
      movedVoorvoegsel: 0.2,
      lostVoorvoegsel: 0.1,
      shorter: 0.03,
    },
    keys: 'messy',
  },
  {
    name: 'a few slips each',
    languages: ['en', 'de', 'nl'],
    town: adults,
    fresh: 0.25,
    existing: { noDate: 0.02, noGiven: 0.02 },
    incoming: {
      typo: 0.12,
      again: 0.1,
      spelling: 0.05,
      digit: 0.08,
      noDate: 0.04,
      noGiven: 0.03,
      noSurname: 0.02,
      swappedNames: 0.03,
      otherDate: 0.01,
      otherSurname: 0.01,
    },
    keys: 'none',
  },
  {
    name: 'many slips on both sides',
    languages: ['en', 'de', 'nl'],
    town: adults,
    fresh: 0.25,
    existing: {
      typo: 0.15,
      again: 0.3,
      spelling: 0.05,
      digit: 0.08,
      noDate: 0.05,
      noGiven: 0.08,
      noSurname: 0.05,
      swappedNames: 0.05,
    },
    incoming: {
      typo: 0.2,
      again: 0.4,
      spelling: 0.1,
      digit: 0.12,
      yearOnly: 0.05,
      otherDate: 0.04,
      noDate: 0.08,
      noGiven: 0.1,
      noSurname: 0.08,
      swappedNames: 0.08,
      shorter: 0.05,
      otherSurname: 0.04,
    },
    keys: 'none',
  },
  {
    name: 'old registers: years, initials, changed names',
    languages: ['en', 'de'],
    town: { ...adults, people: 3000, born: [1900, 1820], siblings: 0.4, namesakes: 0.04 },
    fresh: 0.25,
    existing: { placeholder: 0.1, shorter: 0.05, spelling: 0.05 },
    incoming: {
      typo: 0.06,
      spelling: 0.15,
      yearOnly: 0.15,
      placeholder: 0.15,
      digit: 0.05,
      noDate: 0.05,
      shorter: 0.1,
      otherSurname: 0.08,
      otherGiven: 0.03,
    },
    keys: 'none',
  },
  {
    name: 'pupils with few names, twins and relatives',
    languages: ['nl', 'de', 'en'],
    town: { people: 1200, born: [2022, 2012], siblings: 0.5, twins: 0.06, namesakes: 0.02 },
    fresh: 0.3,
    existing: { typo: 0.02, noGiven: 0.02 },
    incoming: {
      typo: 0.08,
      again: 0.1,
      spelling: 0.08,
      digit: 0.05,
      swappedDate: 0.02,
      noDate: 0.03,
      noGiven: 0.04,
      shorter: 0.03,
      movedVoorvoegsel: 0.3,
      lostVoorvoegsel: 0.1,
    },
    keys: 'none',
  },
  {
    name: 'no birth dates',
    languages: ['en', 'nl'],
    town: { ...adults, siblings: 0.3 },
    fresh: 0.25,
    existing: { noDate: 1 },
    incoming: { noDate: 1, typo: 0.1, spelling: 0.05, noGiven: 0.03, swappedNames: 0.03 },
    keys: 'none',
  },
  {
    name: 'only the year is right',
    languages: ['de', 'nl'],
    town: { ...adults, siblings: 0.3 },
    fresh: 0.25,
    existing: clean,
    incoming: { yearOnly: 0.9, typo: 0.1, spelling: 0.05, noGiven: 0.03, swappedNames: 0.02 },
    keys: 'none',
  },
]
