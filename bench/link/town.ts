import { de, en, nl } from '@faker-js/faker'
import { generateSchool } from '../../simulator/generate/generate-school.ts'
import { type Random, randomOf } from '../../simulator/random.ts'

/** `school` is what the generator of the simulator makes: Dutch families of many backgrounds, with their relatives. */
export type Language = 'nl' | 'en' | 'de' | 'school'

/** A made-up person as they really are. */
export type Citizen = {
  readonly number: number
  readonly roepnaam: string
  readonly voorvoegsel: string
  readonly achternaam: string
  readonly geboortedatum: string
  readonly geslacht: 'M' | 'V'
}

export type TownOptions = {
  readonly seed: string
  readonly language: Language
  readonly people: number
  /** Birth years of the youngest and oldest. */
  readonly born: readonly [number, number]
  /** Share of people born in a family with the one before them: one surname. */
  readonly siblings: number
  /** Share of people who are the twin of the one before them: one surname and birth date. */
  readonly twins: number
  /** Share of people with the full name of somebody else. */
  readonly namesakes: number
}

/** People who live in families: brothers, sisters, twins and namesakes stand close together. */
export function townOf(options: TownOptions): Citizen[] {
  const { seed, language, people, born, siblings, twins, namesakes } = options
  if (language === 'school') return pupilsOf(seed, people)
  const names = namesOf(language)
  const random = randomOf(seed, `town/${language}`)
  const citizens: Citizen[] = []
  for (let number = 0; number < people; number++) {
    const geslacht = random.chance(0.5) ? 'M' : 'V'
    const roepnaam = common(geslacht === 'M' ? names.male : names.female, random, 0.7)
    const before = citizens.at(-1)
    const family = before !== undefined && random.chance(siblings)
    const twin = before !== undefined && random.chance(twins)
    const [voorvoegsel, achternaam] =
      family || twin ? [before.voorvoegsel, before.achternaam] : surnameOf(names.surnames, random)
    const geboortedatum = twin ? before.geboortedatum : dayOf(random, born)
    const citizen = { number, roepnaam, voorvoegsel, achternaam, geboortedatum, geslacht } as const
    const model = citizens.length > 0 && random.chance(namesakes) ? random.pick(citizens) : undefined
    const isTaken = twin && roepnaam === before.roepnaam
    citizens.push(
      model === undefined || twin
        ? { ...citizen, roepnaam: isTaken ? `${roepnaam}a` : roepnaam }
        : {
            ...citizen,
            roepnaam: model.roepnaam,
            voorvoegsel: model.voorvoegsel,
            achternaam: model.achternaam,
            geslacht: model.geslacht,
          },
    )
  }
  return citizens
}

function pupilsOf(seed: string, pupils: number): Citizen[] {
  const { leerlingen } = generateSchool({ seed, schooljaar: '2026-2027', pupils, twins: 0.03, siblings: 0.4 })
  return leerlingen.map(({ roepnaam, voorvoegsel, achternaam, geboortedatum, geslacht }, number) => ({
    number,
    roepnaam: roepnaam ?? '',
    voorvoegsel: voorvoegsel ?? '',
    achternaam: achternaam ?? '',
    geboortedatum: geboortedatum ?? '',
    geslacht: geslacht === '2' ? 'V' : 'M',
  }))
}

type Listed = Exclude<Language, 'school'>

const locales = { nl, en, de }
const prefixes = /^((?:van|von|de|der|den|het|ter|ten|'t|zu)(?: (?:de|der|den|het|'t))?) (.+)$/i

function namesOf(language: Listed) {
  const { person } = locales[language]
  const listed = person!.last_name!.generic!
  return {
    male: person!.first_name!.male!,
    female: person!.first_name!.female!,
    surnames: [...listed, ...composed[language]],
  }
}

/** Faker knows a hundred Dutch surnames; a country knows many more. These are put together from parts. */
const composed: Readonly<Record<Listed, readonly string[]>> = {
  nl: compose(
    [
      'Zand',
      'Hoek',
      'Wester',
      'Ooster',
      'Noord',
      'Zuid',
      'Hof',
      'Bol',
      'Kamp',
      'Rijn',
      'Maas',
      'Linde',
      'Eik',
      'Berk',
      'Rozen',
      'Stok',
      'Wind',
      'Water',
      'Slot',
      'Brug',
    ],
    [
      'stra',
      'ma',
      'huis',
      'man',
      'sen',
      'veld',
      'dijk',
      'horst',
      'beek',
      'kamp',
      'mans',
      'haar',
      'laan',
      'bergen',
      'inga',
      'winkel',
    ],
  ),
  en: compose(
    [
      'Ash',
      'Black',
      'Brad',
      'Clay',
      'Dun',
      'Ever',
      'Fair',
      'Gar',
      'Hart',
      'Kirk',
      'Lang',
      'Mar',
      'North',
      'Pres',
      'Stan',
      'Thorn',
      'Whit',
      'Win',
    ],
    ['ford', 'ton', 'well', 'wood', 'field', 'ley', 'by', 'bourne', 'worth', 'more', 'ham', 'ridge', 'land', 'stone'],
  ),
  de: [],
}

function compose(starts: readonly string[], ends: readonly string[]): string[] {
  return starts.flatMap((start) => ends.map((end) => start + end))
}

/** The front of a list is common, its end is rare: the usual shape of name frequencies. */
function common(list: readonly string[], random: Random, exponent: number): string {
  return list[Math.floor(list.length * random.next() ** (1 + exponent))]!
}

function surnameOf(list: readonly string[], random: Random): readonly [string, string] {
  const name = common(list, random, 0.7)
  const found = prefixes.exec(name)
  return found === null ? ['', name] : [found[1]!, found[2]!]
}

function dayOf(random: Random, [youngest, oldest]: readonly [number, number]): string {
  const day = new Date(Date.UTC(oldest + random.below(youngest - oldest + 1), 0, 1 + random.below(365)))
  return day.toISOString().slice(0, 10)
}
