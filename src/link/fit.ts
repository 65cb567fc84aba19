import type { Likeness } from './likeness.ts'
import type { NameLikeness } from './name-likeness.ts'
import { enoughLetters } from './weights.ts'

/**
 * What two records are to each other without a number that agrees. `equal` and `notation` are one child if nobody else is.
 * `thin`: so too, where voorletters or group agree. `slip`: one field holds one slip of the pen; the same child where all the
 * rest is certain. `substance`: anything else.
 */
export type Fit = 'equal' | 'notation' | 'thin' | 'slip' | 'substance'

export type Fitting = { readonly existing: number; readonly fit: Fit }

/** Everybody's candidates whom no word of substance speaks against. */
export type Fittings = (incoming: number) => readonly Fitting[]

export type Field = 'roepnaam' | 'achternaam' | 'voorvoegsel' | 'geboortedatum' | 'geslacht' | 'voorletters'

export function fitOf(likeness: Likeness): Fit {
  if (isOfSubstance(likeness)) return 'substance'
  const slips = slipsOf(likeness)
  if (slips.length > 1 || (slips.length === 1 && isAlsoUncertain(likeness))) return 'substance'
  if (slips.length === 1) return 'slip'
  if (likeness.voorvoegsel === 'lost') return 'thin'
  const { given, surname, voorvoegsel } = likeness
  return given.alike === 'equal' && surname.alike === 'equal' && voorvoegsel === 'equal' ? 'equal' : 'notation'
}

function isOfSubstance({ given, surname, voorvoegsel, day, voorletters }: Likeness): boolean {
  return (
    given.alike === 'other' ||
    surname.alike === 'other' ||
    surname.alike === 'absent' ||
    voorvoegsel === 'other' ||
    voorletters === 'other' ||
    !(day === 'equal' || day === 'swapped')
  )
}

/**
 * How much alike two are written who may share a number: 2 letter for letter, 1 but for notation or sex, 0 when a name, a date or the
 * voorletters say something else, and one less for each that does so too; another name or date counts twice. A date that one of them lacks says nothing.
 */
export function writtenAlike({ given, surname, voorvoegsel, day, sex, voorletters }: Likeness): number {
  // Without a roepnaam the voorletters say who it is.
  const isByLetters = given.alike === 'absent' && voorletters !== 'other' && voorletters > 0
  const names = [isByLetters ? 'notation' : given.alike, surname.alike, voorvoegsel] as const
  const saidOtherwise = [
    ...names.map((alike) => (alike === 'equal' || alike === 'notation' ? 0 : alike === 'other' ? 2 : 1)),
    day === 'other' ? 2 : day === 'digit' || day === 'swapped' ? 1 : 0,
    voorletters === 'other' ? 1 : 0,
  ].reduce((sum: number, differences) => sum + differences, 0)
  if (saidOtherwise > 0) return 1 - saidOtherwise
  return names.every((alike) => alike === 'equal') && sex !== 'other' ? 2 : 1
}

/** The names and voorletters agree, and one digit of the birth date is wrong, or day and month stand in each other's place. */
export const isSlipOfTheDay = ({ day, ...likeness }: Likeness): boolean =>
  (day === 'digit' || day === 'swapped') && writtenAlike({ ...likeness, day: 'equal' }) > 0 && likeness.sex !== 'other'

/** Beside a slip a lost voorvoegsel, letters that could not be read or another transliteration would be a second difference. */
const isAlsoUncertain = ({ given, surname, voorvoegsel }: Likeness) =>
  voorvoegsel === 'lost' || [given, surname].some(({ alike, how }) => alike === 'notation' && how !== 'spelling')

/** The fields with one slip of the pen in each. */
export function slipsOf({ given, surname, day, sex }: Likeness): Field[] {
  const slips: readonly (readonly [Field, boolean])[] = [
    ['roepnaam', given.alike === 'slip' || given.alike === 'absent'],
    ['achternaam', surname.alike === 'slip'],
    ['geboortedatum', day === 'swapped' || day === 'digit'],
    ['geslacht', sex === 'other'],
  ]
  return slips.flatMap(([field, is]) => (is ? [field] : []))
}

/** Two or more voorletters and the group agree: then one slip is no other child. */
export const isCertainRest = (likeness: Likeness): boolean => hasEnoughLetters(likeness) && likeness.groep === 'equal'

/** Two or more voorletters agree. */
export const hasEnoughLetters = ({ voorletters }: Pick<Likeness, 'voorletters'>): boolean =>
  voorletters !== 'other' && voorletters >= enoughLetters

/** Something beside the names agrees: one voorletter says no more than the roepnaam did. */
export const hasMore = (likeness: Likeness): boolean => likeness.groep === 'equal' || hasEnoughLetters(likeness)

/**
 * Enough to ask a person: two of given name, surname and birth date are alike, or the only one that both have is, or one
 * and the voorletters where no birth date tells them apart. A brother or sister shares one, and is new.
 */
export function isWorthAsking({ given, surname, day, voorletters }: Likeness): boolean {
  const fields = [nameSays(given), nameSays(surname), daySays(day)]
  const alike = fields.filter((says) => says === 'alike').length
  if (alike !== 1) return alike > 1
  return !fields.includes('other') || (day === 'absent' && voorletters !== 'other' && voorletters > 0)
}

const nameSays = ({ alike, how }: NameLikeness) =>
  alike === 'absent' ? 'nothing' : alike === 'other' && how !== 'alphabet' && how !== 'remark' ? 'other' : 'alike'

const daySays = (day: Likeness['day']) => (day === 'absent' ? 'nothing' : day === 'other' ? 'other' : 'alike')
