import { jaargroepen } from '../school/groep.ts'
import type { Leerling } from '../school/leerling.ts'
import type { School } from '../school/school.ts'
import { type Reden, reden } from './refusal.ts'

/** What of a delivery can be used, and what was left of it for a person to know. */
export type Sifted = { readonly school: School; readonly letOp: readonly Reden[] }

const geslachten: readonly string[] = ['0', '1', '2', '9']

/**
 * One record that is wrong does not keep a school waiting (edge case E21): a teacher without a number is set aside, a value
 * that no list has is taken as absent, so that what is known stays (C08, D10). People are told by list and place. A pupil
 * without a number is another matter: left out, it would be deactivated. Undefined: there is one, at that place.
 */
export function sift(school: School): Sifted | { readonly zonderNummer: number } {
  const zonderNummer = school.leerlingen.findIndex(isNameless)
  if (zonderNummer !== -1) return { zonderNummer: zonderNummer + 1 }
  const letOp: Reden[] = []
  const leerlingen = school.leerlingen.map((leerling, index) => siftLeerling(leerling, index + 1, letOp))
  const leerkrachten = school.leerkrachten?.filter((leerkracht, index) => {
    if (!isNameless(leerkracht)) return true
    letOp.push(reden('leerkracht-zonder-nummer', String(index + 1)))
    return false
  })
  return { school: { ...school, leerlingen, ...(leerkrachten && { leerkrachten }) }, letOp }
}

const isNameless = ({ key, eckid }: { readonly key?: string; readonly eckid?: string }): boolean =>
  key === undefined && eckid === undefined

function siftLeerling(leerling: Leerling, place: number, letOp: Reden[]): Leerling {
  const { geslacht, jaargroep, ...rest } = leerling
  const known = (veld: string, value: string | undefined, list: readonly string[]) => {
    if (value === undefined || list.includes(value)) return true
    letOp.push(reden('waarde-onbekend', veld, value, String(place)))
    return false
  }
  return {
    ...rest,
    ...(geslacht !== undefined && known('geslacht', geslacht, geslachten) && { geslacht }),
    ...(jaargroep !== undefined && known('jaargroep', jaargroep, jaargroepen) && { jaargroep }),
  }
}
