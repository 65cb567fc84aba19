import { isDeepStrictEqual } from 'node:util'
import { held } from '../within.ts'
import { drop, put, type RowChange, withChanges } from './ledger.ts'
import type { Leerling, State } from './records.ts'
import { type Geweigerd, geweigerd, reden } from './refusal.ts'

/** The note that makes undoing possible, in the place of the one of the import before: only the last can be undone. */
export function ongedaanOf(
  state: State,
  koppeling: string,
  importId: string,
  changes: readonly RowChange[],
): readonly RowChange[] {
  const older = [...state.ongedaan.values()].filter((one) => one.koppeling === koppeling)
  // The koppeling only learned what to ask for next time; undoing makes it ask for everything.
  const records = changes.filter(({ collection }) => collection !== 'koppeling')
  const rows = records.map(({ collection, id, value }) => ({
    collection,
    id,
    before: (state[collection].get(id) as unknown) ?? null,
    after: value ?? null,
  }))
  return [...older.map(({ id }) => drop('ongedaan', id)), put('ongedaan', importId, { id: importId, koppeling, rows })]
}

export type Teruggezet = {
  readonly kind: 'ongedaan'
  readonly import: string
  /** Rows that were changed again since, or pupils who have results since: these stay as they are (the pupils inactive). */
  readonly gebleven: readonly string[]
  readonly changes: readonly RowChange[]
}

/**
 * Puts back what the last apply of a koppeling changed. Never loses what came after it: a row that was changed since stays,
 * and a pupil who was new and has results since is deactivated instead of removed.
 */
export function undoApply(state: State, importId: string, now: number): Teruggezet | Geweigerd {
  const opened = state.import.get(importId)
  const note = state.ongedaan.get(importId)
  if (opened === undefined) return geweigerd(reden('import-onbekend', importId))
  if (opened.status !== 'verwerkt') return geweigerd(reden('niets-ongedaan'))
  if (note === undefined) return geweigerd(reden('niet-de-laatste'))
  const withResults = new Set([...state.resultaat.values()].map(({ leerling }) => leerling))
  const stays: string[] = []
  const kept: Leerling[] = []
  const changes: RowChange[] = []
  for (const { collection, id, before, after } of note.rows) {
    if (!isDeepStrictEqual((state[collection].get(id) as unknown) ?? null, after)) stays.push(id)
    else if (collection === 'leerling' && before === null && withResults.has(id)) kept.push(after as Leerling)
    else if (before === null) changes.push(drop(collection, id))
    else changes.push(put(collection, id, before as never))
  }
  const back = [...changes, ...kept.map((leerling) => put('leerling', leerling.id, inactive(leerling, now)))]
  const after = withChanges(state, back)
  const people = [...after.leerling.values(), ...after.leerkracht.values()]
  const groupsInUse = new Set(people.flatMap(({ groepen = [] }) => groepen))
  const isStillUsed = ({ collection, id, value }: RowChange) =>
    collection === 'groep' && value === undefined && groupsInUse.has(id)
  const { laatstontvangengegevens: _, ...koppeling } = held(after.koppeling, opened.koppeling)
  return {
    kind: 'ongedaan',
    import: importId,
    gebleven: [...stays, ...kept.map(({ id }) => id)],
    changes: [
      ...back.filter((change) => !isStillUsed(change)),
      put('koppeling', koppeling.id, koppeling),
      drop('ongedaan', importId),
      put('import', importId, { ...opened, status: 'ongedaan' }),
    ],
  }
}

/** Kept for its results only: its numbers go back to whoever had them. */
function inactive({ key: _, eckid: __, ...leerling }: Leerling, now: number): Leerling {
  return { ...leerling, actief: false, gedeactiveerd: { op: now, reden: 'met-de-hand' } }
}
