import { isGarbledFormOf } from '../school/garbled.ts'
import type { Naam } from '../school/persoon.ts'
import { hasForeignLetters } from './alphabets.ts'
import { fold, hasMarks, looksDamaged } from './fold.ts'
import { usableEckid, usableKey } from './numbers.ts'
import type { ReasonCode } from './reasons.ts'
import { surnameOf } from './voorvoegsel.ts'

type Numbered = Naam & { readonly key?: string; readonly eckid?: string }

/** What is odd about a record by itself: its key and its names. */
export function oddNames({ key, roepnaam, achternaam, voornamen }: Numbered): ReasonCode[] {
  const names = [roepnaam, achternaam, voornamen].filter((name) => name !== undefined)
  return those([
    ['no-usable-key', key !== undefined && usableKey(key) === undefined],
    ['looks-damaged', names.some(looksDamaged)],
    ['name-with-marks', names.some(hasMarks)],
    ['other-alphabet', names.some(hasForeignLetters)],
  ])
}

/** What applying a link would change in the existing record. Nothing for a new one. */
export function changesOf(
  incoming: Numbered,
  known: (Numbered & { readonly actief?: boolean }) | undefined,
): ReasonCode[] {
  if (known === undefined) return []
  const [ours, theirs] = [usableEckid(known.eckid), usableEckid(incoming.eckid)]
  const [had, has] = [usableKey(known.key), usableKey(incoming.key)]
  return those([
    ['name-changed', spoken(mended(incoming, known)) !== spoken(known)],
    ['garbled-name-kept-out', nameParts.some((part) => isGarbled(incoming[part], known[part]))],
    ['key-changed', had !== undefined && has !== undefined && had !== has],
    ['eckid-appeared', ours === undefined && theirs !== undefined],
    ['eckid-gone', ours !== undefined && theirs === undefined],
    ['reactivate', known.actief === false],
  ])
}

const nameParts = ['achternaam', 'roepnaam', 'voornamen', 'voorletters'] as const

const isGarbled = (came: string | undefined, known: string | undefined): boolean =>
  came !== undefined && known !== undefined && isGarbledFormOf(came, known)

/** With the names that are known where what came is a garbled form of them. */
const mended = (came: Naam, known: Naam): Naam => ({
  ...came,
  ...Object.fromEntries(
    nameParts.filter((part) => isGarbled(came[part], known[part])).map((part) => [part, known[part]]),
  ),
})

/** The codes of what is so. */
export const those = (codes: readonly (readonly [ReasonCode, boolean])[]): ReasonCode[] =>
  codes.flatMap(([code, isSo]) => (isSo ? [code] : []))

/** The name as it is said, wherever its parts were written. */
function spoken({ roepnaam, voornamen, achternaam, voorvoegsel }: Naam): string {
  const { bare, voorvoegsel: before } = surnameOf(achternaam, voorvoegsel)
  return [fold(roepnaam ?? voornamen ?? ''), before, bare].filter(Boolean).join(' ')
}
