import { scopeOf } from '../../school/school.ts'
import { drop, put, type RowChange } from '../ledger.ts'
import type { State } from '../records.ts'
import { type Geweigerd, geweigerd, type Reden, reden } from '../refusal.ts'
import { type ActieveKoppeling, isActief, type Koppeling, type KoppelVelden } from './koppeling.ts'
import { numbersOf } from './nummers.ts'
import { readSleutel, readVelden } from './velden.ts'

/** What came of a step, and the rows that it changes. */
export type Step =
  | {
      readonly kind: 'ok'
      readonly koppeling: Koppeling
      /** Not wrong, but to be looked at. */
      readonly letOp: readonly Reden[]
      readonly changes: readonly RowChange[]
    }
  | (Geweigerd & { readonly changes?: readonly RowChange[] })

/** The koppeling when it works, else why it does not. */
export function activeKoppeling(state: State, id: string): ActieveKoppeling | Geweigerd {
  const koppeling = state.koppeling.get(id)
  if (koppeling === undefined) return geweigerd(reden('koppeling-onbekend', id))
  return isActief(koppeling) ? koppeling : geweigerd(reden('koppeling-niet-actief'))
}

/**
 * Step 1: the request is made, right or wrong; only the approval judges it. `schooljaar` is the current one. Says so
 * when pupils or groups still have external numbers.
 */
export function request(state: State, omgevingId: string, velden: KoppelVelden, schooljaar: string): Step {
  const omgeving = state.omgeving.get(omgevingId)
  if (omgeving === undefined) return geweigerd(reden('school-onbekend', omgevingId))
  const read = readVelden(velden, schooljaar).velden
  const id = scopeOf(read)
  const before = state.koppeling.get(id)
  if (before !== undefined && before.status !== 'geweigerd' && before.status !== 'gestopt')
    return geweigerd(reden('koppeling-bestaat'))
  const koppeling: Koppeling = { id, omgeving: omgevingId, status: 'aangevraagd', velden, ...read }
  const numbered = numbersOf(state, id).length
  return {
    kind: 'ok',
    koppeling,
    letOp: numbered === 0 ? [] : [reden('nummers-niet-leeg', String(numbered))],
    changes: [...refusedOf(state, omgevingId), put('koppeling', id, koppeling)],
  }
}

/** Requests of this environment that were refused go: the new one takes their place. */
const refusedOf = (state: State, omgeving: string): RowChange[] =>
  [...state.koppeling.values()]
    .filter((koppeling) => koppeling.omgeving === omgeving && koppeling.status === 'geweigerd')
    .map(({ id }) => drop('koppeling', id))

/** The testcentrum's own people judge the request: approved when every field is right, else refused with all that is wrong. */
export function approve(state: State, id: string, schooljaar: string): Step {
  const koppeling = state.koppeling.get(id)
  if (koppeling === undefined) return geweigerd(reden('koppeling-onbekend', id))
  if (koppeling.status !== 'aangevraagd')
    return koppeling.status === 'geweigerd'
      ? geweigerd(reden('koppeling-onbekend', id))
      : { kind: 'ok', koppeling, letOp: [], changes: [] }
  const omgeving = state.omgeving.get(koppeling.omgeving)
  const { velden, redenen } = readVelden(koppeling.velden, schooljaar)
  const all = [...redenen, ...otherBrincode(omgeving?.brincode, velden.brincode, redenen)]
  if (all.length > 0)
    return { ...geweigerd(...all), changes: [put('koppeling', id, { ...koppeling, status: 'geweigerd' })] }
  const approved: Koppeling = { ...koppeling, ...velden, status: 'goedgekeurd' }
  return {
    kind: 'ok',
    koppeling: approved,
    letOp: [],
    changes: [
      put('koppeling', id, approved),
      ...(omgeving ? [put('omgeving', omgeving.id, { ...omgeving, brincode: velden.brincode })] : []),
    ],
  }
}

/** One brincode per environment (edge case F14). */
const otherBrincode = (ours: string | undefined, asked: string, redenen: readonly Reden[]): Reden[] =>
  ours === undefined || ours === asked || redenen.length > 0 ? [] : [reden('andere-brincode', ours)]

/** What step 3 fills in beside the fields of step 1. */
export type Wijzigingen = KoppelVelden & { readonly autorisatiesleutel: string; readonly schoolkey?: string }

/**
 * Step 3, "Wijzigingen opslaan": from now on the koppeling is active. Saving another key later replaces it (edge case
 * F19) and keeps the day on which the koppeling became active.
 */
export function save(state: State, id: string, wijzigingen: Wijzigingen, now: number, schooljaar: string): Step {
  const koppeling = state.koppeling.get(id)
  if (koppeling === undefined) return geweigerd(reden('koppeling-onbekend', id))
  if (koppeling.status !== 'goedgekeurd' && koppeling.status !== 'actief')
    return geweigerd(reden('koppeling-niet-goedgekeurd'))
  const { autorisatiesleutel, schoolkey = '', ...velden } = wijzigingen
  const read = readVelden(
    { brincode: koppeling.brincode, dependancecode: koppeling.dependancecode, ...velden },
    schooljaar,
  )
  const { sleutel, redenen, letOp } = readSleutel(autorisatiesleutel, id)
  const all = [
    ...read.redenen,
    ...otherBrincode(koppeling.brincode, read.velden.brincode, read.redenen),
    ...(read.redenen.length === 0 && read.velden.dependancecode !== koppeling.dependancecode
      ? [reden('koppeling-onbekend', scopeOf(read.velden))]
      : []),
    ...redenen,
    ...(schoolkey.trim() === '' ? [] : [reden('schoolkey-niet-leeg')]),
  ]
  if (all.length > 0) return geweigerd(...all)
  const active: Koppeling = {
    ...koppeling,
    status: 'actief',
    schooljaar: read.velden.schooljaar,
    autorisatiesleutel: sleutel,
    actiefSinds: koppeling.actiefSinds ?? now,
  }
  return { kind: 'ok', koppeling: active, letOp, changes: [put('koppeling', id, active)] }
}

/** The school ends it: nothing is fetched or sent any more, everything stays. Asking again starts afresh. */
export function stop(state: State, id: string): Step {
  const koppeling = state.koppeling.get(id)
  if (koppeling === undefined) return geweigerd(reden('koppeling-onbekend', id))
  const { autorisatiesleutel: _, ...rest } = koppeling
  const stopped: Koppeling = { ...rest, status: 'gestopt' }
  return { kind: 'ok', koppeling: stopped, letOp: [], changes: [put('koppeling', id, stopped)] }
}
