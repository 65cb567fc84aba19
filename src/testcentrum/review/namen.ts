import { fold } from '../../link/fold.ts'
import type { Jaargroep } from '../../school/groep.ts'
import type { Naam } from '../../school/persoon.ts'

/** `Beacher, Max` and `Berg, Anna van den`, as the review lists who came. */
export function sortedName({ achternaam, voorvoegsel, voornamen, voorletters, roepnaam }: Naam): string {
  const first = roepnaam ?? voornamen ?? voorletters
  if (achternaam === undefined) return first ?? ''
  return [achternaam, [first, voorvoegsel].filter(Boolean).join(' ')].filter(Boolean).join(', ')
}

/** `Max Beacher`, as the testcentrum shows who is there. */
export const nameOfPerson = ({ achternaam, voorvoegsel, voornamen, voorletters, roepnaam }: Naam): string =>
  [roepnaam ?? voornamen ?? voorletters, voorvoegsel, achternaam].filter(Boolean).join(' ')

/** The words by which two names may be alike: those of the surname and the first of the given name, folded. */
export const bareNameOf = ({ achternaam, voornamen, roepnaam }: Naam): readonly string[] =>
  [...fold(achternaam ?? '').split(' '), fold(roepnaam ?? voornamen ?? '').split(' ')[0] ?? ''].filter(
    (word) => word.length > 1,
  )

/** `4-3-2014`, as the screens of the manual print `2014-03-04`. Anything else as it is. */
export function displayDay(day: string | undefined): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? '')
  return parts === null ? (day ?? '') : `${Number(parts[3])}-${Number(parts[2])}-${parts[1]}`
}

/** `Jaargroep_4`: a label of the screen, never part of who or what something is (edge case D07). */
export const jaargroepLabel = (jaargroep: Jaargroep | undefined): string =>
  jaargroep === undefined ? '' : `Jaargroep_${jaargroep}`
