import { isDeepStrictEqual } from 'node:util'
import type {
  Call,
  ImportAntwoord,
  Toestand,
  Uitkomst,
  Uitnodiging,
  VerwerkAntwoord,
} from '../../contracts/adapter/adapter.ts'
import { aroundCalls } from '../../contracts/adapter/around-calls.ts'
import type { OpenSystem } from '../../contracts/adapter/transport.ts'
import { schoolIdOf } from '../../src/school/school.ts'
import type { Profiel } from '../profile/profiel.ts'
import { inAnyOrder } from './any-order.ts'

/** Does the system store what it fetches at that moment? */
export const storesAtOnce = (profiel: Profiel | undefined): boolean =>
  profiel?.kenmerken['wacht-met-verwerken'] === false

/** What is of the import, and is shown from the apply on. */
const ofTheImport: ReadonlySet<Call> = new Set<Call>(['beslis', 'breekAf', 'valUit', 'legUit', 'logboek'])

/** What an import changed that is not applied yet. */
type Stored = {
  /** What the system held before it, and what was done to that by hand since. */
  readonly was: Toestand
  /** The invitations that it sent. */
  readonly sent: readonly Uitnodiging[]
}

/**
 * The same system; of one that stores as it fetches, by its profile, what an import stored at a school, and whom it invited, is
 * shown from the apply on: laws, expectations and the score then look at it as at any other. What is done by hand in between is
 * shown at once. Results are shown as they are.
 */
export function showingAtApply(system: OpenSystem, profiel: Profiel | undefined): OpenSystem {
  if (!storesAtOnce(profiel)) return system
  /** Of imports that are not applied yet, by school. */
  let stored = new Map<string, Stored>()
  let first = ''
  /** Schools at which the last import brought nothing new. */
  let unchanged = new Set<string>()
  const mailed = async () => (system.lacks.has('postbus') ? [] : await system.adapter.postbus!())
  const showing = aroundCalls(system, async (call, ask, question) => {
    const { school = first } = (question ?? {}) as { readonly school?: string }
    if (call === 'reset') {
      const { brincode, dependancecode } = question as { readonly brincode: string; readonly dependancecode?: string }
      first = schoolIdOf(brincode, dependancecode)
      stored = new Map()
      unchanged = new Set()
    }
    if (call === 'toestand') return shown((await ask()) as Toestand)
    if (call === 'postbus') return unsent((await ask()) as readonly Uitnodiging[])
    if (call === 'importeer') {
      const [was, had] = [await system.adapter.toestand(), await mailed()]
      const answer = (await ask()) as ImportAntwoord
      unchanged[answer.kind === 'geenwijzigingen' ? 'add' : 'delete'](school)
      if (answer.kind === 'voorstel') stored.set(school, { was, sent: without(await mailed(), had) })
      return answer
    }
    if (call === 'verwerk' || call === 'maakOngedaan') {
      const said = (await ask()) as VerwerkAntwoord | Uitkomst
      // Asked once more nothing had changed: what was stored is applied, and there is nothing to refuse.
      const isDone = call === 'verwerk' && unchanged.has(school) && stored.has(school) && said.kind === 'geweigerd'
      const answer = isDone ? { kind: 'verwerkt' as const } : said
      if (call === 'maakOngedaan' || answer.kind === 'verwerkt') stored.delete(school)
      return answer
    }
    if (stored.size === 0 || ofTheImport.has(call)) return await ask()
    const before = await system.adapter.toestand()
    const answer = await ask()
    const after = await system.adapter.toestand()
    const merged = call === 'voegSamen' ? (question as Merge) : undefined
    for (const [code, { was, sent }] of stored) stored.set(code, { was: withChanges(was, before, after, merged), sent })
    return answer
  })
  return inAnyOrder(showing)

  function shown(now: Toestand): Toestand {
    if (stored.size === 0) return now
    const asBefore = <One extends { readonly school?: string }>(listOf: (of: Toestand) => readonly One[]): One[] => [
      ...listOf(now).filter(({ school = first }) => !stored.has(school)),
      ...[...stored].flatMap(([code, { was }]) => listOf(was).filter(({ school = first }) => school === code)),
    ]
    return {
      ...now,
      groepen: asBefore((of) => of.groepen),
      leerkrachten: asBefore((of) => of.leerkrachten).map((one) => [...stored].reduce(atThatSchool(now), one)),
      leerlingen: asBefore((of) => of.leerlingen),
    }
  }

  /** Who is shown at another school, and works at one of which an import is not applied yet, is there as before that. */
  function atThatSchool(now: Toestand): (one: Teacher, of: readonly [string, Stored]) => Teacher {
    return (one, [code, { was }]) => {
      if (stored.has(one.school ?? first)) return one
      const { ookBij = [], groepen = [] } = was.leerkrachten.find(({ id }) => id === one.id) ?? {}
      const isThere = (place: { readonly school?: string }) => place.school === code
      const groups = new Set(
        [...was.groepen, ...now.groepen].flatMap(({ id, school = first }) => (school === code ? [id] : [])),
      )
      const places = [...(one.ookBij ?? []).filter((place) => !isThere(place)), ...ookBij.filter(isThere)]
      const seats = [...(one.groepen ?? []).filter((id) => !groups.has(id)), ...groepen.filter((id) => groups.has(id))]
      const { ookBij: _, groepen: __, ...rest } = one
      return { ...rest, ...(places.length > 0 && { ookBij: places }), ...(one.groepen && { groepen: seats }) }
    }
  }

  function unsent(all: readonly Uitnodiging[]): readonly Uitnodiging[] {
    return without(
      all,
      [...stored.values()].flatMap(({ sent }) => sent),
    )
  }
}

/** What is in the one list and not in the other, each as often as it is more there. */
function without<One>(all: readonly One[], others: readonly One[]): readonly One[] {
  const left = [...others]
  return all.filter((one) => {
    const place = left.findIndex((other) => isDeepStrictEqual(one, other))
    if (place !== -1) left.splice(place, 1)
    return place === -1
  })
}

type Teacher = Toestand['leerkrachten'][number]
type Merge = { readonly blijft: string; readonly verdwijnt: string }

/**
 * What was held before an import, with what was done by hand after it: what changed from `before` to `after`. What one card got of
 * another at a merge, it got as that one was before the import.
 */
function withChanges(was: Toestand, before: Toestand, after: Toestand, merged: Merge | undefined): Toestand {
  const changed = <Listed extends { readonly id: string }>(listOf: (of: Toestand) => readonly Listed[]): Listed[] => {
    const one = (of: Toestand, id: string | undefined) => listOf(of).find((each) => each.id === id)
    const known = new Set([...listOf(was), ...listOf(before)].map(({ id }) => id))
    const kept = listOf(was).flatMap((each) => {
      const [from, to] = [one(before, each.id), one(after, each.id)]
      if (from === undefined) return [each]
      if (to === undefined) return []
      const given = each.id === merged?.blijft ? merged.verdwijnt : undefined
      return [patched(each, from, to, one(before, given), one(was, given))]
    })
    return [...kept, ...listOf(after).filter(({ id }) => !known.has(id))]
  }
  return {
    ...was,
    groepen: changed((of) => of.groepen),
    leerkrachten: changed((of) => of.leerkrachten),
    leerlingen: changed((of) => of.leerlingen),
  }
}

/** `giver`, `gave`: what the card that was merged with it was just before that, and before the import. Absent: none was. */
function patched<One extends object>(was: One, from: One, to: One, giver?: One, gave?: One): One {
  const [held, before, after] = [fieldsOf(was), fieldsOf(from), fieldsOf(to)]
  const [theirs, theirsBefore] = [fieldsOf(giver), fieldsOf(gave)]
  for (const field of new Set([...before.keys(), ...after.keys()])) {
    const [then, now] = [before.get(field), after.get(field)]
    if (isDeepStrictEqual(then, now)) continue
    const value = given(held.get(field), then, now, theirs.get(field), theirsBefore.get(field), giver !== undefined)
    if (value === undefined) held.delete(field)
    else held.set(field, value)
  }
  return Object.fromEntries(held) as One
}

const fieldsOf = (one: object = {}): Map<string, unknown> => new Map(Object.entries(one))

function given(was: unknown, from: unknown, to: unknown, giver: unknown, gave: unknown, isMerged: boolean): unknown {
  if (isMerged && isDeepStrictEqual(to, giver)) return gave
  if (!Array.isArray(to) || !isMerged) return to
  // Groups of both.
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
  const lost = without(list(from), to)
  const got = without(to, [...list(from), ...list(giver)])
  return [...new Set([...without(list(was), lost), ...got, ...list(gave)])]
}
