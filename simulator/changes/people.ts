import type { Leerkracht } from '../../src/school/leerkracht.ts'
import type { Geslacht, Leerling } from '../../src/school/leerling.ts'
import type { Naam } from '../../src/school/persoon.ts'
import type { School } from '../../src/school/school.ts'
import { itemAt } from '../../src/within.ts'
import type { Random } from '../random.ts'
import type { Velden } from './velden.ts'

/** First names with each initial, a girl's and a boy's: for twins, newcomers and corrected nicknames. Made up of common ones. */
const firstNames = {
  '1': 'Adam Bram Cas Daan Emir Floris Guus Hugo Ibrahim Jens Kas Lars Mees Noah Omar Pepijn Quinten Ravi Sem Tijn Umut Vigo Wout Xavi Yusuf Zeb',
  '2': 'Anna Bo Cato Deniz Emma Fien Gwen Hanna Iris Julia Kiki Lotte Mila Nora Olivia Pien Quinty Roos Sara Tess Ursula Veerle Wies Xena Yara Zoë',
} as const

/** First names that go with a sex (any for 0, 9 or unknown), all of them or those with one initial. */
export function firstNamesOf(geslacht: Geslacht | undefined, initial?: string): readonly string[] {
  const all = geslacht === '1' || geslacht === '2' ? firstNames[geslacht] : `${firstNames['1']} ${firstNames['2']}`
  const names = all.split(' ')
  return initial === undefined ? names : names.filter((name) => name.startsWith(initial.toUpperCase()))
}

/** Family names for schools that have none to borrow. */
const lastNames = ['Akkerman', 'Bos', 'Dekker', 'Hoekstra', 'Kaya', 'Mulder', 'Prins', 'Smit', 'Verbeek', 'Yildiz']

/** A family name as it stands at some other pupil of the school: common names stay common. */
export function borrowedAchternaam(
  school: School,
  random: Random,
  except?: Naam,
): Pick<Naam, 'voorvoegsel'> & { readonly achternaam: string } {
  const { leerlingen } = school
  const start = leerlingen.length === 0 ? 0 : random.below(leerlingen.length)
  for (let step = 0; step < leerlingen.length; step++) {
    const { achternaam, voorvoegsel } = itemAt(leerlingen, (start + step) % leerlingen.length)
    if (achternaam === undefined || achternaam.length < 2 || achternaam === except?.achternaam) continue
    return { achternaam, ...(voorvoegsel && { voorvoegsel }) }
  }
  return { achternaam: random.pick(lastNames.filter((name) => name !== except?.achternaam)) }
}

/** Whether it is told how somebody is called, if only by an empty name. */
export const isNamed = ({ achternaam, roepnaam }: Velden<Naam>): boolean => typeof (achternaam ?? roepnaam) === 'string'

/** A first name that the pupil does not have yet. */
export function otherRoepnaam(random: Random, { roepnaam, geslacht }: Leerling, initial?: string): string {
  const fitting = firstNamesOf(geslacht, initial).filter((name) => name !== roepnaam)
  const names = fitting.length > 0 ? fitting : firstNamesOf(undefined, initial).filter((name) => name !== roepnaam)
  return names.length > 0 ? random.pick(names) : `${initial}je`
}

/** The name of a child who is nobody at the school. */
export function newChild(school: School, random: Random): Naam & { readonly geslacht: Geslacht } {
  const geslacht = random.pick(['1', '2'] as const)
  const roepnaam = random.pick(firstNamesOf(geslacht))
  return { ...borrowedAchternaam(school, random), voorletters: roepnaam.charAt(0), roepnaam, geslacht }
}

/** Prefix and family name in one text, as the second half of a double name: `de Vries`. */
export const secondName = ({ voorvoegsel, achternaam }: Pick<Naam, 'voorvoegsel' | 'achternaam'>): string =>
  voorvoegsel ? `${voorvoegsel} ${achternaam}` : `${achternaam}`

/** The e-mail domain of a school: that of its teachers, or one that cannot exist. */
export function domainOf(school: School): string {
  const known = school.leerkrachten?.find(({ emailadres }) => emailadres?.includes('@'))?.emailadres
  return known?.split('@')[1]?.trim() ?? `school-${school.brincode?.toLowerCase() ?? 'x'}.example`
}

/** An address that nobody at the school has yet. */
export function emailOf(school: School, { roepnaam, voorletters, achternaam }: Leerkracht): string {
  const plain = [roepnaam?.[0] ?? voorletters?.[0], achternaam ?? roepnaam].filter(Boolean).join('.')
  const local = plain
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z.-]/g, '')
    .slice(0, 60)
  const taken = new Set((school.leerkrachten ?? []).map(({ emailadres }) => emailadres?.toLowerCase()))
  for (let number = 1; ; number++) {
    const address = `${local}${number > 1 ? number : ''}@${domainOf(school)}`
    if (!taken.has(address.toLowerCase())) return address
  }
}
