import type { Remembered } from '../link/known.ts'
import { usableEckid, usableKey } from '../link/numbers.ts'
import { sharesNumber } from '../link/remembered.ts'
import { idOfRemembered } from './known.ts'
import { drop, put, type RowChange } from './ledger.ts'
import type { Leerling, State } from './records.ts'
import { type Geweigerd, geweigerd, reden } from './refusal.ts'

export type Samengevoegd = { readonly kind: 'ok'; readonly leerling: Leerling; readonly changes: readonly RowChange[] }

/**
 * Two copies of one pupil become one (edge cases A25, A26). `blijft` keeps its own data and takes over what it lacks, the
 * groups and all results; the other stays findable as merged, without numbers. Result keys do not change.
 */
export function mergeLeerlingen(state: State, blijft: string, gaatOp: string, now: number): Samengevoegd | Geweigerd {
  const no = (why: string) => geweigerd(reden('niet-samen-te-voegen', why))
  const [keep, gone] = [state.leerling.get(blijft), state.leerling.get(gaatOp)]
  if (keep === undefined || gone === undefined) return geweigerd(reden('record-onbekend'))
  if (blijft === gaatOp) return no('het is hetzelfde record')
  if (keep.samengevoegdMet ?? gone.samengevoegdMet) return no('een van beide is al eerder samengevoegd')
  if (keep.school !== gone.school) return no('ze horen bij verschillende scholen')
  const contradicts = (ours: string | undefined, theirs: string | undefined) =>
    ours !== undefined && theirs !== undefined && ours !== theirs
  if (contradicts(usableEckid(keep.eckid), usableEckid(gone.eckid))) return no('ze hebben elk een eigen ECK iD')
  const { id, groepen = [], actief: _, gedeactiveerd, ...own } = keep
  const { actief: _actief, gedeactiveerd: _gedeactiveerd, ...theirs } = gone
  const isActive = keep.actief !== false || gone.actief !== false
  const key = usableKey(keep.key) === undefined ? gone.key : keep.key
  const eckid = usableEckid(keep.eckid) === undefined ? gone.eckid : keep.eckid
  const merged: Leerling = {
    ...theirs,
    ...own,
    id,
    ...(key === undefined ? {} : { key }),
    ...(eckid === undefined ? {} : { eckid }),
    groepen: [...new Set([...groepen, ...(gone.groepen ?? [])])],
    ...(isActive ? {} : { actief: false }),
    ...(isActive || gedeactiveerd === undefined ? {} : { gedeactiveerd }),
  }
  const { key: __, eckid: ___, ...rest } = gone
  const results = [...state.resultaat.values()].filter(({ leerling }) => leerling === gaatOp)
  const about = [...state.onthouden].filter(([, one]) => one.soort === 'leerling' && 'id' in one && one.id === gaatOp)
  // Whoever has the number of the two was told apart from one of them; now that they are one, that is over.
  const isOver = (one: Remembered) => one.decision === 'not-the-same' && sharesNumber(one, merged)
  return {
    kind: 'ok',
    leerling: merged,
    changes: [
      put('leerling', id, merged),
      put('leerling', gaatOp, {
        ...rest,
        groepen: [],
        actief: false,
        gedeactiveerd: { op: now, reden: 'met-de-hand' },
        samengevoegdMet: id,
      }),
      ...results.map((result) => put('resultaat', result.id, { ...result, leerling: id })),
      ...about.flatMap(([rowId, one]) => {
        const moved = { ...one, id } as typeof one
        return [drop('onthouden', rowId), ...(isOver(one) ? [] : [put('onthouden', idOfRemembered(moved), moved)])]
      }),
    ],
  }
}
