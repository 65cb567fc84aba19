import { usableEckid, usableKey } from '../../link/numbers.ts'
import { held } from '../../within.ts'
import type { State, ToetsResultaat } from '../records.ts'
import { survivorOf } from './norm.ts'

/** Where a result stands on its way to the LAS. */
export type Verzendstatus =
  | 'te-verzenden'
  /** The LAS confirmed this very version under the pupil's present number. */
  | 'verzonden'
  /** Refused by the LAS; waits for a person, or for the pupil to get another number (edge cases H02, H07). */
  | 'apart'
  /** Normed before the koppeling became active: goes only when the operator asks (edge case H03). */
  | 'voor-activering'
  /** Not taken, or in a form that the standard has no room for (edge case H06). */
  | 'niet-te-verzenden'
  /** The pupil was never linked. */
  | 'zonder-nummer'
  | 'geen-koppeling'

/** What the LAS knows the pupil by: its key, byte for byte; in 2.3 the ECK iD where there is no key (edge cases A31, H01). */
export type Geadresseerde = { readonly school: string; readonly leerlingid?: string; readonly eckid?: string }

export function geadresseerdeOf(state: State, { leerling }: ToetsResultaat): Geadresseerde {
  const pupil = survivorOf(state, leerling) ?? held(state.leerling, leerling)
  // An empty number is none (edge case A14): sent along, it would have the whole message refused. A dummy key held for one
  // message; by now it may be another child's (A05).
  const key = usableKey(pupil.key) === undefined ? undefined : pupil.key
  const eckid = usableEckid(pupil.eckid) === undefined ? undefined : pupil.eckid
  const leerlingid = key ?? eckid
  return {
    school: pupil.school,
    ...(leerlingid === undefined ? {} : { leerlingid }),
    ...(eckid === undefined ? {} : { eckid }),
  }
}

export function statusOf(state: State, result: ToetsResultaat): Verzendstatus {
  const { verzonden, apart, versie, genormeerdOp } = result
  const { school, leerlingid, eckid } = geadresseerdeOf(state, result)
  if (result.resultaat.uitslag.kind === 'ander') return 'niet-te-verzenden'
  if (verzonden?.versie === versie && verzonden.leerlingid === leerlingid && verzonden.school === school)
    return 'verzonden'
  const koppeling = state.koppeling.get(school)
  if (koppeling?.status !== 'actief') return 'geen-koppeling'
  if (leerlingid === undefined) return 'zonder-nummer'
  if (apart?.versie === versie && apart.leerlingid === leerlingid && apart.eckid === eckid) return 'apart'
  return genormeerdOp < (koppeling.actiefSinds ?? 0) && verzonden === undefined ? 'voor-activering' : 'te-verzenden'
}
