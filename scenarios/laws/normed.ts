import type { Meant } from '../steps/one-result.ts'
import { peopleOf } from '../truth/people.ts'
import type { Moment, Trail } from './trail.ts'

/** `place` -1: the system had it at the start. */
export type Normed = {
  readonly place: number
  readonly persoon?: string
  readonly toets: string
  /** Absent: a letter is all that came out. */
  readonly score?: number
  /** What its parts may arrive as: each may go by itself. Those without a score go nowhere. */
  readonly onderdelen: readonly { readonly naam: string; readonly score: number }[]
  /** As the story says it. Absent: it does not. */
  readonly afnamedatum?: string
  /** Id of the teacher in the EA. Absent: nobody in particular. */
  readonly verwerker?: string
}

/**
 * Everything that was normed in a story until then, and who it is of in truth at `until`: a person may have given it to another.
 */
export function normedIn(trail: Trail, until = trail.moments.length): readonly Normed[] {
  const had = (trail.begin.toestand.resultaten ?? []).flatMap(({ leerling, toets, score, afnamedatum }): Normed[] => {
    const record = movedTo(trail, leerling, { toets, afnamedatum }, { from: -1, until }) ?? leerling
    const persoon = personWithin(trail, record, 0, until)
    const one = { place: -1, toets, onderdelen: [] }
    return score === undefined ? [] : [{ ...one, score, ...(persoon !== undefined && { persoon }) }]
  })
  const normed = trail.moments.flatMap(({ stap, voor, na, gewezen, dag }, place) => {
    if (stap.doe !== 'normeer' || place > until) return []
    const meant = { toets: stap.toets, afnamedatum: stap.afnamedatum ?? dag }
    const before = new Set(voor.resultaten?.map(({ id }) => id))
    const added = na.resultaten?.find(({ id }) => !before.has(id))
    const record =
      movedTo(trail, gewezen?.leerling, meant, { from: place, until }) ?? gewezen?.leerling ?? added?.leerling
    const persoon = record === undefined ? undefined : personWithin(trail, record, place, until)
    const onderdelen =
      stap.onderdelen?.flatMap(({ naam, score }) => (score === undefined ? [] : [{ naam, score }])) ?? []
    return [
      {
        place,
        toets: stap.toets,
        ...(stap.score !== undefined && { score: stap.score }),
        onderdelen,
        ...(persoon !== undefined && { persoon }),
        ...(stap.afnamedatum !== undefined && { afnamedatum: stap.afnamedatum }),
        ...(gewezen?.verwerker !== undefined && { verwerker: gewezen.verwerker }),
      },
    ]
  })
  return [...had, ...normed]
}

/**
 * Whose a record was from this step on until another; whom a person linked to another in between is not to be told, though
 * it was undone since.
 */
function personWithin({ owners }: Trail, record: string, from: number, until: number): string | undefined {
  const told = owners[from]?.get(record)
  return owners.slice(from, until + 1).every((now) => now.get(record) === told) ? told : undefined
}

/** The record that a person gave this result to, before it was taken away. Undefined: nobody did. */
function movedTo(
  { moments }: Trail,
  record: string | undefined,
  { toets, afnamedatum }: Meant,
  { from, until }: { readonly from: number; readonly until: number },
): string | undefined {
  let at = record
  for (const { stap, gewezen, uitkomst } of moments.slice(from + 1, until)) {
    if (uitkomst?.kind !== 'ok') continue
    if (stap.doe === 'verplaats-resultaat' || stap.doe === 'verwijder-resultaat') {
      const isOfThatDay = (stap.afnamedatum ?? afnamedatum) === (afnamedatum ?? stap.afnamedatum)
      if (stap.toets !== toets || gewezen?.van !== at || !isOfThatDay) continue
      if (stap.doe === 'verwijder-resultaat') break
      at = gewezen?.naar
    }
    if (stap.doe === 'voeg-samen' && gewezen?.verdwijnt === at) at = gewezen?.blijft
  }
  return at === record ? undefined : at
}

/** People by every number that they ever had in this story. */
export function numbersIn(trail: Trail): ReadonlyMap<string, ReadonlySet<string>> {
  const byNumber = new Map<string, Set<string>>()
  for (const school of new Set(trail.moments.map((moment) => moment.school)))
    for (const { id, key, eckid } of peopleOf(school, 'leerling'))
      for (const number of [key, eckid])
        if (number !== undefined && id !== undefined) byNumber.set(number, (byNumber.get(number) ?? new Set()).add(id))
  return byNumber
}

/** Whose the records are that had this number at the beginning. */
export const holdersAtBegin = (
  { begin: { toestand, waarheid } }: Trail,
  number: string,
): readonly (string | undefined)[] =>
  toestand.leerlingen.flatMap(({ id, key, eckid }) => (key === number || eckid === number ? [waarheid.get(id)] : []))

/** Results were sent, and ESIS looked at them. */
export const isSending = ({ stap, faultcode = '' }: Moment): boolean =>
  stap.doe === 'verstuur' && !/^(Client.Autorisatie|Server)/.test(faultcode)

/** The last time that results were sent, and ESIS looked at them. Absent: never. */
export const lastSending = ({ moments }: Trail): Moment | undefined => moments.findLast(isSending)

/** How many results ESIS took back until this moment, of one test or of all. */
export const takenBack = ({ moments }: Trail, until: Moment, toets?: string): number => {
  const count = ({ ontvangen }: Moment) => ontvangen.filter((one) => toets === undefined || one.toets === toets).length
  return moments.slice(0, moments.indexOf(until) + 1).reduce((sum, moment, place) => {
    const before = moments[place - 1]
    const isTaking = moment.stap.doe === 'trek-resultaten-in' && before !== undefined
    return isTaking ? sum + Math.max(0, count(before) - count(moment)) : sum
  }, 0)
}

/** A person took a record along to another school, or made one of two: its results went too. */
export const isOverSchools = ({ elders, moments }: Trail): boolean =>
  elders.length > 0 &&
  [...elders, ...moments].some(({ stap }) => stap.doe === 'voeg-samen' || ('verhuizen' in stap && stap.verhuizen))
