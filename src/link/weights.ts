import type { NameLevel } from './compare-names.ts'
import type { DateLevel } from './dates.ts'

/**
 * How often each level is seen between two records of one person: the m of Fellegi and Sunter (1969). Where they come
 * from: rounded by hand between the published error rates of civil registers (about one name in ten differs between two
 * registrations of one person, one birth date in ten) and what clean school administrations show; they are not fitted to
 * any set. Only their order of size matters: the u side, measured on the data at hand, carries most of each weight.
 */
export const givenGivenSame: Readonly<Record<NameLevel, number>> = {
  same: 0.8,
  variant: 0.03,
  typo: 0.07,
  typos: 0.02,
  part: 0.02,
  alike: 0.015,
  initial: 0.01,
  different: 0.035,
}

export const surnameGivenSame: Readonly<Record<NameLevel, number>> = {
  same: 0.82,
  variant: 0.03,
  typo: 0.07,
  typos: 0.02,
  part: 0.015,
  alike: 0.01,
  initial: 0.005,
  different: 0.03,
}

export const dateGivenSame: Readonly<Record<DateLevel, number>> = {
  same: 0.84,
  swapped: 0.012,
  typo: 0.05,
  part: 0.03,
  placeholder: 0.01,
  digits: 0.01,
  near: 0.005,
  year: 0.013,
  different: 0.03,
}

/** How often two strangers reach a level by chance, before the data have been counted: the prior of u. */
export const nameByChance: Readonly<Record<Exclude<NameLevel, 'same' | 'different'>, number>> = {
  variant: 0.0006,
  typo: 0.001,
  typos: 0.003,
  part: 0.002,
  alike: 0.01,
  initial: 0.08,
}

/** The weight of those priors against counted values, in records; of days in pairs of them. */
export const priorRecords = { value: 1000, level: 200, dayPairs: 2000 }

/** To how many dates of a year a date compares at each level but the last, about: one is the same, 25 differ in one digit. */
export const datesAtLevel: readonly number[] = [1, 0.36, 25, 40, 4, 200, 40, 55]

/** Share of people whose day of birth is given as the first of January, or of July, because nobody knows it. */
export const placeholderShare = 0.05

/** Where only the first letter of a given name can be compared: how often it is so of one person, and by chance. */
export const firstLetter = {
  same: { ofSame: 0.85, byChance: 0.09 },
  different: { ofSame: 0.15, byChance: 1 },
} as const

/** How common a name is that no list knows, before counting. */
export const unlistedName = { given: 1 / 1500, surname: 1 / 4000 }

/** Two different names that both occur by themselves are rarely a slip of the pen: Jan and Jaap. */
export const bothAreNames = { count: 3, factor: 0.2 }

/**
 * People who share more than chance would give, as a share of all people: a twin or other child born the same day
 * (`twin`), a brother or sister (`sibling`), and somebody else with the same full name (`namesake`). Twins and namesakes
 * are counted in the lists themselves; these are the priors with their weight in records. 1.5 percent of births in the Netherlands are twins (CBS).
 */
export const family = { twin: 0.015, twinRecords: 20, sibling: 0.5, namesake: 0.01, namesakeRecords: 50 }

/** People of whom one has to be the right one, at least: a list of ten is part of a school. */
export const smallSchool = 50

/** Years of birth among them, at least: a school has eight groups, and a list of one class is part of a school. */
export const schoolYears = 8

/** Chance that given name and surname changed places, or that one stands in both fields. */
export const swappedNames = 0.02

/**
 * Names that go together: at most so many classes of them, one for each so many people, in so many rounds; and how much more
 * often the two names of somebody go together than chance would have it, in made-up towns, with its weight in records.
 */
export const namesTogether = { classes: 16, perClass: 1000, rounds: 25, lift: 5, prior: 1000 } as const

/**
 * The share above of persons whose day is wholly another leaves room for lists in which days are often wrong, so that a person is
 * asked. Against a record of which everything agrees so much of it counts.
 */
export const whollyOtherDay = 0.1

/**
 * How often a record is miswritten in a field of substance into exactly what somebody else's is: one birth date in ten is wrong, and of those one
 * in thirty is the day of a namesake near it.
 */
export const miswrittenAlike = 0.003

/** How often one person's voorvoegsel is there in one of two lists only. */
export const voorvoegselLost = 0.05

/**
 * Of two given names that are one in two transliterations, as Nour and Noor are: how many twins who are called so there are for
 * each child that is written so in one list and so in the other. Nine of 1,650,000 made-up children have such a twin with no voorletter that tells, beside 1,500 written so.
 */
export const likeTwins = 0.007

/** Small fields, in bits. */
export const smallFields = {
  geslachtSame: 0.95,
  geslachtDifferent: -5,
  voorvoegselSame: 0.5,
  voorvoegselClose: -0.3,
  voorvoegselAbsent: -1.5,
  voorvoegselDifferent: -5,
  voorlettersSame: 3,
  voorlettersStart: 0.3,
  voorlettersDifferent: -2,
  jaargroepNear: 1,
  jaargroepFar: -3,
  groepSame: 2,
}

/** How a brother's or sister's given name compares with one's own: parents give each child another name, sometimes a like one. */
export const siblingsGiven: Readonly<Record<NameLevel | 'missing', number>> = {
  same: 0.001,
  variant: 0.004,
  typo: 0.012,
  typos: 0.012,
  part: 0.01,
  alike: 0.04,
  initial: 0.15,
  different: 0.8,
  missing: 1,
}

/** A number in the waterfall, in bits. A key may be reused by mistake, an ECK iD belongs to one child for a whole sector. */
export const numberBits = { key: { same: 20, different: 0 }, eckid: { same: 30, different: -20 } }

/** An e-mail address in the waterfall, in bits: private by nature, shared by habit. */
export const emailBits = { same: 12, different: -1 }

/**
 * How far the lists at hand may teach otherwise: weight of the priors above in records, and the least and most that the
 * share of incoming people who exist is taken to be.
 */
export const learning = { records: 100, rounds: 2, overlap: [0.2, 0.8], present: [0.02, 0.98] } as const

/** Bits of certainty of a link by number that the person does not contradict, and of one that a person made. */
export const certaintyByNumber = { 'same-key': 30, 'same-eckid': 40, byHand: 60 } as const

/** Bits by which another record must fit better before it speaks against a number; and at least so many. */
export const clearlyBetter = 6

/** Bits by which somebody must fit less well to be no rival, or no candidate. */
export const muchLess = 3

/** Shortest names in which one letter may be a slip: of `Tim` and `Tom` it is the name. */
export const slipLengths = { letter: 4, garbled: 7, markedOut: 3, cutGiven: 3, cutSurname: 4 } as const

/** Fewest voorletters that tell a child from its twin. */
export const enoughLetters = 2
