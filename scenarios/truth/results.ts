import type { AdapterResultaat, Toestand } from '../../contracts/adapter/adapter.ts'
import { itemAt } from '../../src/within.ts'
import type { Moment } from '../laws/trail.ts'
import type { OwnedResult, OwnedResults, Owners } from './whose.ts'

/** The results of the beginning. */
export const resultsAtBegin = ({ resultaten = [] }: Toestand, owners: Owners): OwnedResults =>
  new Map(resultaten.map((one) => [one.id, given(one, owners)]))

const given = ({ leerling, toets, score }: AdapterResultaat, owners: Owners): OwnedResult =>
  at({ record: leerling, toets, ...(score !== undefined && { score }) }, leerling, owners)

/** The results that must be there after a step: what was normed in it comes, what a person moved or took away goes. */
export function resultsAfter(results: OwnedResults, moment: Moment, owners: Owners): OwnedResults {
  const { stap, uitkomst, voor, na, gewezen } = moment
  if (stap.doe === 'normeer') {
    const before = new Map(voor.resultaten?.map((one) => [one.id, one]))
    const told = moment.genormeerd !== undefined && 'id' in moment.genormeerd ? moment.genormeerd.id : undefined
    const isNormed = ({ id, leerling, toets, score }: AdapterResultaat) =>
      id === told ||
      (before.has(id)
        ? toets === stap.toets && leerling === gewezen?.leerling && score !== before.get(id)?.score
        : told === undefined && !results.has(id))
    // What it stands under is the system's word; whom it was normed for, and with what score, is the story's.
    const said = { score: stap.score, ...(gewezen?.leerling !== undefined && { leerling: gewezen.leerling }) }
    const normed = (na.resultaten ?? []).filter(isNormed)
    const now = new Set(na.resultaten?.map(({ id }) => id))
    // A system may keep a test that is normed again under a new id.
    const isReplaced = ({ record, toets }: OwnedResult, id: string) =>
      normed.length > 0 && before.has(id) && !now.has(id) && toets === stap.toets && record === gewezen?.leerling
    const kept = [...results].filter(([id, one]) => !isReplaced(one, id))
    return new Map([...kept, ...normed.map((one) => [one.id, given({ ...one, ...said }, owners)] as const)])
  }
  if (uitkomst?.kind === 'geweigerd' || gewezen === undefined) return results
  const { doe, toets = '' }: { doe: string; toets?: string } = stap as never
  if (stap.doe === 'voeg-samen')
    return changed(
      results,
      // What the card of nobody whom we can tell had is nobody's too.
      ({ record }) => record === gewezen.verdwijnt || (record === gewezen.blijft && !owners.has(record)),
      (one) => at(one, gewezen.blijft, owners),
    )
  const isMeant = (one: OwnedResult, id: string): boolean =>
    gewezen.resultaat !== undefined && results.has(gewezen.resultaat)
      ? id === gewezen.resultaat
      : one.record === gewezen.van && one.toets === toets
  if (doe === 'verplaats-resultaat') return changed(results, isMeant, (one) => at(one, gewezen.naar, owners))
  if (doe === 'verwijder-resultaat') return changed(results, isMeant, () => undefined)
  return results
}

function at(one: OwnedResult, record: string | undefined, owners: Owners): OwnedResult {
  if (record === undefined) return one
  const { persoon: _, ...rest } = one
  const persoon = owners.get(record)
  return { ...rest, record, ...(persoon !== undefined && { persoon }) }
}

function changed(
  results: OwnedResults,
  fits: (one: OwnedResult, id: string) => boolean,
  change: (one: OwnedResult) => OwnedResult | undefined,
): OwnedResults {
  const now = new Map(results)
  for (const [id, one] of results) {
    if (!fits(one, id)) continue
    const is = change(one)
    if (is === undefined) now.delete(id)
    else now.set(id, is)
  }
  return now
}

/** Where one result is, beside where it belongs. */
export type Whereabouts = {
  /** `veranderd`: it is where it belongs, with another score. */
  readonly kind: 'bij de juiste' | 'bij een ander' | 'kwijt' | 'dubbel' | 'veranderd'
  readonly id: string
  readonly toets: string
  /** The record that it belongs to; absent of what is double. */
  readonly hoort?: string
  /** The record that it stands under; absent when it is gone. */
  readonly staat?: string
}

/**
 * Where every result is. Undefined: the system tells of no results. `owners`: whose the records are now. A result under
 * another record of the same person is where it belongs; so is one that was moved with its record. A copy of the result of
 * one child under another is `bij een ander`.
 */
export function whereaboutsOf(
  results: OwnedResults,
  { resultaten, leerlingen }: Toestand,
  owners: Owners,
): readonly Whereabouts[] | undefined {
  if (resultaten === undefined) return undefined
  const records = new Set(leerlingen.map(({ id }) => id))
  const held = new Map(resultaten.map((one) => [one.id, one]))
  const strange = resultaten.filter(({ id }) => !results.has(id))
  const isAnothers = (record: string, { persoon }: OwnedResult) =>
    persoon === undefined || owners.get(record) !== persoon
  const found: Whereabouts[] = []
  for (const [id, owned] of results) {
    const { record, toets, score } = owned
    // A system that gives its results other ids has them none the less.
    const again = held.has(id) ? -1 : strange.findIndex((one) => one.leerling === record && one.toets === toets)
    const one = held.get(id) ?? strange[again]
    if (again >= 0) strange.splice(again, 1)
    const isElsewhere = one !== undefined && one.leerling !== record && isAnothers(one.leerling, owned)
    const isOther = one?.score !== undefined && score !== undefined && one.score !== score
    found.push({
      kind:
        one === undefined || !records.has(one.leerling)
          ? 'kwijt'
          : isElsewhere
            ? 'bij een ander'
            : isOther
              ? 'veranderd'
              : 'bij de juiste',
      ...{ id, toets, hoort: record },
      ...(one !== undefined && { staat: one.leerling }),
    })
  }
  for (const { id, leerling, toets, score } of strange) {
    const copied = [...results.values()].filter((one) => one.toets === toets && one.score === score)
    const isCopy = copied.length > 0 && copied.every((one) => one.record !== leerling && isAnothers(leerling, one))
    found.push({
      kind: isCopy ? 'bij een ander' : 'dubbel',
      ...{ id, toets, staat: leerling },
      ...(isCopy && { hoort: itemAt(copied, 0).record }),
    })
  }
  return found
}
