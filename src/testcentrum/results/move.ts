import { drop, put, type RowChange } from '../ledger.ts'
import type { State, ToetsResultaat } from '../records.ts'
import { type Geweigerd, geweigerd, reden } from '../refusal.ts'
import { survivorOf } from './norm.ts'

type Moved = { readonly kind: 'ok'; readonly changes: readonly RowChange[] } | Geweigerd

/**
 * Gives a result, with the parts of its test, to the pupil whose it is. Its key stays: sent again under the other number it
 * replaces what the LAS has. Within one school, and not over a result that the other has of that test and day.
 */
export function verplaats(state: State, id: string, naar: string): Moved {
  const result = state.resultaat.get(id)
  const [from, to] = [result && survivorOf(state, result.leerling), survivorOf(state, naar)]
  if (result === undefined || from === undefined) return geweigerd(reden('resultaat-onbekend'))
  if (to === undefined) return geweigerd(reden('record-onbekend'))
  if (from.id === to.id) return { kind: 'ok', changes: [] }
  if (from.school !== to.school) return geweigerd(reden('resultaat-van-andere-school'))
  if (takenTogether(state, { ...result, leerling: to.id }).length > 0) return geweigerd(reden('resultaat-bestaat'))
  return {
    kind: 'ok',
    changes: takenTogether(state, result).map((one) => put('resultaat', one.id, { ...one, leerling: to.id })),
  }
}

/** Removes a result with the parts of its test. What the LAS has of it stays there: the standard has no message for that. */
export function verwijder(state: State, id: string): Moved {
  const result = state.resultaat.get(id)
  if (result === undefined) return geweigerd(reden('resultaat-onbekend'))
  return { kind: 'ok', changes: takenTogether(state, result).map((one) => drop('resultaat', one.id)) }
}

/** The whole test and its parts, as one pupil took it on one day. */
function takenTogether(state: State, { leerling, resultaat }: ToetsResultaat): readonly ToetsResultaat[] {
  const { toetscode, versie, afnamedatum } = resultaat
  return [...state.resultaat.values()].filter(
    (one) =>
      one.leerling === leerling &&
      one.resultaat.toetscode === toetscode &&
      one.resultaat.versie === versie &&
      one.resultaat.afnamedatum === afnamedatum,
  )
}
