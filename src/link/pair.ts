import { byteAt, intAt, itemAt, numberAt } from '../within.ts'
import { levelIndex, nameLevels } from './compare-names.ts'
import { type Comparer, type Comparison, missing } from './comparison.ts'
import { compareDays, dateLevels } from './dates.ts'
import { type Habits, usualHabits } from './habits.ts'
import type { Roster, Texts } from './people.ts'
import type { NameRole, Population } from './population.ts'
import type { Vocabulary } from './vocabulary.ts'
import { compareVoorvoegsels } from './voorvoegsel.ts'
import { bothAreNames, family, firstLetter, siblingsGiven, smallFields } from './weights.ts'

const siblings = [...nameLevels.map((level) => siblingsGiven[level])]
/** No evidence that straight is the right way round. */
const isPoor = (level: number) => level === missing || level >= levelIndex.alike
const isSlip = (level: number) => level > 0 && level <= levelIndex.alike && level !== levelIndex.part
const yearOnly = dateLevels.indexOf('year')
const nothing = { level: missing, ofSame: 1, byChance: 1 }

export function createComparer(
  existing: Roster,
  incoming: Roster,
  population: Population,
  vocabulary: Vocabulary,
  texts: Texts,
  habits: Habits = usualHabits,
): Comparer {
  const c: Comparison = {
    swapped: false,
    given: missing,
    surname: missing,
    day: missing,
    givenBits: 0,
    surnameBits: 0,
    dayBits: 0,
    sexBits: 0,
    voorvoegselBits: 0,
    initialsBits: 0,
    jaargroepBits: 0,
    groepBits: 0,
    sizeBits: 0,
    familyBits: 0,
    bits: 0,
  }
  const weigh = (role: NameRole, a: number, b: number) => {
    if (a < 0 || b < 0) return nothing
    const level = vocabulary.compare(a, b)
    return {
      level,
      ofSame:
        numberAt(habits[role], level) *
        (isSlip(level) && population.bothAreNames(role, a, b) ? bothAreNames.factor : 1),
      byChance: level === levelIndex.different ? 1 : population.nameByChance(role, level, a, b),
    }
  }
  /** The first letter that is known of a given name: of the name itself, else of the initials. */
  const letterOf = (roster: Roster, index: number) =>
    (intAt(roster.given, index) >= 0
      ? itemAt(vocabulary.names, intAt(roster.given, index)).letters
      : itemAt(texts.all, intAt(roster.initials, index)))[0]
  const weighInitials = (i: number, e: number) => {
    const a = letterOf(incoming, i)
    const b = letterOf(existing, e)
    if (a === undefined || b === undefined) return nothing
    return a === b
      ? { level: levelIndex.initial, ...firstLetter.same }
      : { level: levelIndex.different, ...firstLetter.different }
  }

  const compare = (i: number, e: number): Comparison => {
    const givenI = intAt(incoming.given, i)
    const givenE = intAt(existing.given, e)
    const surnameI = intAt(incoming.surname, i)
    const surnameE = intAt(existing.surname, e)
    let given = givenI < 0 || givenE < 0 ? weighInitials(i, e) : weigh('given', givenI, givenE)
    let surname = weigh('surname', surnameI, surnameE)
    let swap = 1
    if (isPoor(given.level) || isPoor(surname.level)) {
      const crossGiven = weigh('given', surnameI, givenE)
      const crossSurname = weigh('surname', givenI, surnameE)
      const straight = (given.ofSame * surname.ofSame) / (given.byChance * surname.byChance)
      const crossed =
        (habits.swapped * crossGiven.ofSame * crossSurname.ofSame) / (crossGiven.byChance * crossSurname.byChance)
      if (crossed > straight) {
        given = crossGiven
        surname = crossSurname
        swap = habits.swapped
      }
    }
    c.swapped = swap !== 1
    c.given = given.level
    c.surname = surname.level
    c.givenBits = Math.log2(given.ofSame / given.byChance)
    c.surnameBits = Math.log2((swap * surname.ofSame) / surname.byChance)

    const dayI = intAt(incoming.day, i)
    const dayE = intAt(existing.day, e)
    c.day = dayI === 0 || dayE === 0 ? missing : compareDays(dayI, dayE)
    const dayOfSame = c.day === missing ? 1 : numberAt(habits.day, c.day)
    const dayByChance = c.day === missing ? 1 : population.dayByChance(c.day, dayE)
    c.dayBits = Math.log2(dayOfSame / dayByChance)

    compareSmallFields(i, e)
    const small = c.voorvoegselBits + c.initialsBits + c.jaargroepBits + c.groepBits
    const sizes = population.sizeOf(intAt(existing.school, e))
    c.sizeBits = habits.overlap - Math.log2(sizes)

    // Others who could look like this: a stranger among so many, a twin, a brother or sister, a namesake in the family.
    const stranger = sizes * given.byChance * surname.byChance * dayByChance * 2 ** -Math.max(0, small)
    // When names are swapped nobody knows which of the two is the surname: a family shares the one that fits best.
    const isSurname = c.swapped && given.level !== missing && (surname.level === missing || surname.level > given.level)
    const [ownName, familyName] = isSurname ? [surname, given] : [given, surname]
    const brother = siblings[ownName.level] ?? siblingsGiven.missing
    const relative =
      (swap / (1 - habits.came)) *
      familyName.ofSame *
      (population.twins * dayOfSame * brother +
        family.sibling * dayByChance * brother +
        population.namesakes * ownName.ofSame * dayByChance)
    c.familyBits = -Math.log2(1 + relative / stranger)
    c.bits = c.givenBits + c.surnameBits + c.dayBits + c.sexBits + small + c.sizeBits + c.familyBits
    return c
  }

  const compareSmallFields = (i: number, e: number): void => {
    const sexI = byteAt(incoming.sex, i)
    const sexE = byteAt(existing.sex, e)
    c.sexBits = sexI === 0 || sexE === 0 ? 0 : sexI === sexE ? smallFields.geslachtSame : smallFields.geslachtDifferent
    c.voorvoegselBits =
      c.surname === missing || c.swapped
        ? 0
        : voorvoegselBits(intAt(incoming.voorvoegsel, i), intAt(existing.voorvoegsel, e))
    c.initialsBits = initialsBits(intAt(incoming.initials, i), intAt(existing.initials, e))
    const jaarI = byteAt(incoming.jaargroep, i)
    const jaarE = byteAt(existing.jaargroep, e)
    const years = jaarI - jaarE
    c.jaargroepBits =
      jaarI < 0 || jaarE < 0
        ? 0
        : years >= 0 && years <= 1
          ? smallFields.jaargroepNear
          : Math.abs(years) > 2
            ? smallFields.jaargroepFar
            : 0
    c.groepBits = incoming.groep[i] !== 0 && incoming.groep[i] === existing.groep[e] ? smallFields.groepSame : 0
  }

  const voorvoegselBits = (a: number, b: number): number => {
    if (a === b) return a === 0 ? 0 : smallFields.voorvoegselSame
    const level = compareVoorvoegsels(itemAt(texts.all, a), itemAt(texts.all, b))
    if (level === 'close') return smallFields.voorvoegselClose
    return level === 'one-absent' ? smallFields.voorvoegselAbsent : smallFields.voorvoegselDifferent
  }

  const initialsBits = (a: number, b: number): number => {
    if (a === 0 || b === 0) return 0
    const [x, y] = [itemAt(texts.all, a), itemAt(texts.all, b)]
    if (x === y) return x.length > 1 ? smallFields.voorlettersSame : smallFields.voorlettersStart
    if (x.startsWith(y) || y.startsWith(x)) return smallFields.voorlettersStart
    return smallFields.voorlettersDifferent
  }

  const different = (a: number, b: number) => a >= 0 && b >= 0 && vocabulary.compare(a, b) === levelIndex.different
  const alike = (a: number, b: number) => a >= 0 && b >= 0 && vocabulary.compare(a, b) < levelIndex.different
  const resemble = (i: number, e: number): boolean => {
    const givenI = intAt(incoming.given, i)
    const givenE = intAt(existing.given, e)
    const surnameI = intAt(incoming.surname, i)
    const surnameE = intAt(existing.surname, e)
    const dayI = intAt(incoming.day, i)
    const dayE = intAt(existing.day, e)
    if (dayI !== 0 && dayI === dayE) return true
    const daysDiffer = dayI !== 0 && dayE !== 0 && compareDays(dayI, dayE) >= yearOnly
    if (alike(surnameI, surnameE)) return !daysDiffer || !different(givenI, givenE)
    if (alike(givenI, givenE)) return !daysDiffer || surnameI < 0 || surnameE < 0
    const crossed = alike(givenI, surnameE)
    return daysDiffer ? crossed && alike(surnameI, givenE) : crossed || alike(surnameI, givenE)
  }

  return { compare, resemble }
}
