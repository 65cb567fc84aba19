import { byteAt, intAt, itemAt } from '../within.ts'
import type { Name } from './compare-names.ts'
import { compareDays, dateLevels, isDay, isPlaceholder } from './dates.ts'
import { acrossFields, givenLikeness, type How, type NameLikeness, surnameLikeness } from './name-likeness.ts'
import type { Roster, Texts } from './people.ts'
import type { Vocabulary } from './vocabulary.ts'
import { compareVoorvoegsels, isShortFor, isVoorvoegsel, withArticle } from './voorvoegsel.ts'

/** What a careful clerk says of two records, field by field. */
export type Likeness = {
  readonly given: NameLikeness
  /** Without voorvoegsel. */
  readonly surname: NameLikeness
  /** `lost`: one of the two has none. */
  readonly voorvoegsel: 'equal' | 'notation' | 'lost' | 'other'
  /** The two voorvoegsels, folded and written out, where they differ. */
  readonly voorvoegsels?: readonly [string, string]
  /** `weak`: equal, and a day that stands for unknown. `digit`: one digit, or two neighbours swapped. */
  readonly day: 'equal' | 'weak' | 'swapped' | 'digit' | 'other' | 'absent'
  readonly sex: 'equal' | 'other' | 'unknown'
  /** How many voorletters agree; `other` where they contradict. 0 when one side has none. */
  readonly voorletters: number | 'other'
  readonly groep: 'equal' | 'other' | 'unknown'
}

/** Compares any two people of two lists, or of one. */
export type Judge = (a: Roster, placeA: number, b: Roster, placeB: number) => Likeness

const [swappedDay, mistypedDay] = [dateLevels.indexOf('swapped'), dateLevels.indexOf('typo')]

export function createJudge(vocabulary: Vocabulary, texts: Texts): Judge {
  const nameOf = (place: number): Name | undefined => (place < 0 ? undefined : vocabulary.names[place])
  return (a, placeA, b, placeB) => {
    const [givenA, givenB] = [nameOf(intAt(a.given, placeA)), nameOf(intAt(b.given, placeB))]
    const [surnameA, surnameB] = [nameOf(intAt(a.surname, placeA)), nameOf(intAt(b.surname, placeB))]
    const [initialsA, initialsB] = [
      itemAt(texts.all, intAt(a.initials, placeA)),
      itemAt(texts.all, intAt(b.initials, placeB)),
    ]
    const [gluedA, gluedB] = [itemAt(texts.all, intAt(a.glued, placeA)), itemAt(texts.all, intAt(b.glued, placeB))]
    const given = givenLikeness(givenA, givenB, initialsA, initialsB)
    const rest = {
      day: dayLikeness(intAt(a.day, placeA), intAt(b.day, placeB)),
      sex: sexLikeness(byteAt(a.sex, placeA), byteAt(b.sex, placeB)),
      voorletters: lettersLikeness(initialsA, initialsB, givenA, givenB, given.how === 'script'),
      groep: groepLikeness(intAt(a.groep, placeA), intAt(b.groep, placeB)),
    }
    const surname = surnameLikeness(surnameA, surnameB)
    if (given.alike === 'other' || surname.alike === 'other') {
      const alike = crosswise(givenA, surnameA, gluedA, givenB, surnameB, gluedB)
      if (alike !== undefined) {
        const swapped: NameLikeness = { alike, how: 'swapped' }
        return { given: swapped, surname: swapped, voorvoegsel: 'equal', ...rest }
      }
    }
    if (
      surname.alike !== 'equal' &&
      surname.alike !== 'absent' &&
      surname.how !== 'remark' &&
      spelled(gluedA) === spelled(gluedB)
    )
      return { given, surname: { alike: 'notation', how: 'glued' }, voorvoegsel: 'equal', ...rest }
    const [before, after] = [
      itemAt(texts.all, intAt(a.voorvoegsel, placeA)),
      itemAt(texts.all, intAt(b.voorvoegsel, placeB)),
    ]
    if (holdsLetterOf(surnameA, before, surnameB, after) || holdsLetterOf(surnameB, after, surnameA, before))
      return { given, surname: { alike: 'equal' }, voorvoegsel: 'notation', voorvoegsels: [before, after], ...rest }
    const rewritten = [a.rewritten[placeA] === 1, b.rewritten[placeB] === 1] as const
    const voorvoegsel = voorvoegselLikeness(before, after, rewritten, surname.how)
    return {
      given,
      surname,
      voorvoegsel,
      ...(before === after ? {} : { voorvoegsels: [before, after] as const }),
      ...rest,
    }
  }
}

const spelled = (glued: string) => glued.replaceAll('ij', 'y')

/** Each name in the other's field; a voorvoegsel may have come along, or stayed. A slip where one of the two has a letter wrong as well. */
function crosswise(
  givenA: Name | undefined,
  surnameA: Name | undefined,
  gluedA: string,
  givenB: Name | undefined,
  surnameB: Name | undefined,
  gluedB: string,
): 'notation' | 'slip' | undefined {
  if (givenA === undefined || givenB === undefined || surnameA === undefined || surnameB === undefined) return undefined
  const stands = (given: Name, surname: Name, glued: string) =>
    spelled(withArticle(given.letters)) === spelled(glued) ? 'notation' : acrossFields(given, surname)
  const both = [stands(givenA, surnameB, gluedB), stands(givenB, surnameA, gluedA)]
  if (both.includes(undefined) || !both.includes('notation')) return undefined
  return both.includes('slip') ? 'slip' : 'notation'
}

/** `D. Graaf` for `de Graaf`, `v. Dam` for `van Dam`: the first letter of a voorvoegsel of one word. */
const holdsLetterOf = (a: Name | undefined, before: string, b: Name | undefined, after: string): boolean =>
  a !== undefined &&
  b !== undefined &&
  before === '' &&
  a.words.length > 1 &&
  itemAt(a.words, 0).length === 1 &&
  after.startsWith(itemAt(a.words, 0)) &&
  !after.includes(' ') &&
  a.letters.slice(1) === b.letters

function voorvoegselLikeness(
  a: string,
  b: string,
  [isShortA, isShortB]: readonly [boolean, boolean],
  how: How | undefined,
): Likeness['voorvoegsel'] {
  if (a === b) return 'equal'
  // In a double name the voorvoegsel of one part stands inside: `Jansen-de Vries`, `de Vries-Jansen`.
  if (how === 'order') return 'notation'
  if (how === 'part') return a === '' || b === '' ? 'notation' : 'other'
  if (isShortFor(a, b)) return 'notation'
  const level = compareVoorvoegsels(a, b)
  if (level === 'one-absent') return 'lost'
  if (level === 'close' && (isShortA || isShortB || isArticle(a) || isCutOff(a, b))) return 'notation'
  if (isLetterOf(a, isShortA, b) || isLetterOf(b, isShortB, a)) return 'notation'
  // `v.` is short for van, and may be so for van den; `v.d.` is not so for van.
  return (isShortA && b.startsWith(a)) || (isShortB && a.startsWith(b)) ? 'lost' : 'other'
}

/** `e.` for `el`; `d.`, which is written out as `de`, for `da` or `dos`; and `t.`, as `het`, for `ten`. */
const isLetterOf = (a: string, isShortA: boolean, b: string) =>
  (a.length === 1 && isArticle(b) && b.startsWith(a)) ||
  (a === 'de' && isShortA && /^d(?:[aiou]|[ao]s)$/.test(b)) ||
  (a === 'het' && isShortA && /^te[nr]?$/.test(b))

const isArticle = (voorvoegsel: string) => /^[ea]l$/.test(voorvoegsel)
/** What begins as the other does: `van d`, and what was cut off at ten characters. `de` is no part of `den`. */
const isCutOff = (a: string, b: string) => {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  return longer.startsWith(shorter) && (shorter.length >= 9 || !isVoorvoegsel(shorter))
}

function dayLikeness(a: number, b: number): Likeness['day'] {
  if (a === 0 || b === 0) return 'absent'
  if (a === b) return isDay(a) && !isPlaceholder(a) ? 'equal' : 'weak'
  const level = compareDays(a, b)
  return level === swappedDay ? 'swapped' : level === mistypedDay ? 'digit' : 'other'
}

const sexLikeness = (a: number, b: number): Likeness['sex'] =>
  a === 0 || b === 0 ? 'unknown' : a === b ? 'equal' : 'other'

const groepLikeness = (a: number, b: number): Likeness['groep'] =>
  a === 0 || b === 0 ? 'unknown' : a === b ? 'equal' : 'other'

/**
 * Equal as far as the shorter goes: lists cut them off. `Th` may be one letter or two; as the start of Thomas it is one. Elsewhere it is one only where all
 * letters then agree: `Sj` of Sara is no `S`, which `Sq` would begin with too.
 */
function lettersLikeness(
  a: string,
  b: string,
  givenA: Name | undefined,
  givenB: Name | undefined,
  areOneName: boolean,
): Likeness['voorletters'] {
  if (a === '' || b === '') return 0
  const ownB = asOf(b, givenB)
  const ownA = areOneName ? asBegun(asOf(a, givenA), givenA, ownB, givenB) : asOf(a, givenA)
  const isStart = ownA.startsWith(ownB) || ownB.startsWith(ownA) || a.startsWith(b) || b.startsWith(a)
  const fits = isStart || readingsOf(a).some((one) => readingsOf(b).includes(one))
  return fits ? Math.min(lettersIn(a, givenA), lettersIn(b, givenB)) : 'other'
}

const double = /chr|th|ch|ph|ij|sj/g
const doubleOfTwo = /th|ch|ph|ij|sj/g

/** The letters as they stand, and with what may be one letter as one: `Chr` is C of Christiaan, or `Ch.R.` of Charlotte Roos. */
function readingsOf(letters: string): readonly string[] {
  const all = [letters]
  for (const two of letters.includes('chr') ? [double, doubleOfTwo] : [double])
    all.push(letters.replace(two, (some) => some.charAt(0)))
  return all
}

/** With the first two or three letters as one, where the given name begins with them. */
function asOf(letters: string, given: Name | undefined): string {
  const [first = ''] = /^(?:chr|th|ch|ph|ij|sj)/.exec(letters) ?? []
  const isOne = first !== '' && given?.letters.startsWith(first.slice(0, 2))
  return isOne ? letters.charAt(0) + letters.slice(first.length) : letters
}

/** Of one name that begins otherwise in the other list the first letter as it is there: `Y.M.` of Yana is `J.M.` of Jana. */
const asBegun = (own: string, given: Name | undefined, there: string, other: Name | undefined) =>
  own[0] === given?.letters[0] && there[0] === other?.letters[0] ? there.charAt(0) + own.slice(1) : own

const lettersIn = (letters: string, given: Name | undefined) => asOf(letters, given).length
