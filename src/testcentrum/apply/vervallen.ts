import { usableEckid, usableKey } from '../../link/numbers.ts'
import { asSeenFrom } from '../known.ts'
import type { Groep, Leerkracht, Leerling } from '../records.ts'
import { type Context, full } from './context.ts'

// A number that was given to somebody else (edge cases A04, E18): who had it before loses it, and nothing but that. Two
// records of one school never have the same number after an import.

type Numbered = { readonly id: string; readonly key?: string; readonly eckid?: string }

/** Which numbers of a record are another's now. `came`: the records of the delivery as they will be. */
function losses(came: readonly Numbered[]): (record: Numbered) => { key: boolean; eckid: boolean } {
  const delivered = new Set(came.map(({ id }) => id))
  const keys = new Set(came.flatMap(({ key }) => usableKey(key) ?? []))
  const eckids = new Set(came.flatMap(({ eckid }) => usableEckid(eckid) ?? []))
  return ({ id, key, eckid }) =>
    delivered.has(id)
      ? { key: false, eckid: false }
      : { key: keys.has(usableKey(key) ?? ''), eckid: eckids.has(usableEckid(eckid) ?? '') }
}

export function vacatedLeerlingen(
  { state, scope }: Context,
  came: readonly Leerling[],
  gone: readonly Leerling[],
): Leerling[] {
  const lossesOf = losses(came)
  const all = new Map([...state.leerling, ...gone.map((leerling) => [leerling.id, leerling] as const)])
  return [...all.values()].flatMap((leerling) => {
    const loses = lossesOf(leerling)
    if (leerling.school !== scope || !(loses.key || loses.eckid)) return []
    const { key, eckid, ...rest } = leerling
    return [full({ ...rest, key: loses.key ? undefined : key, eckid: loses.eckid ? undefined : eckid })]
  })
}

export function vacatedLeerkrachten(
  { state, scope }: Context,
  came: readonly Leerkracht[],
  out: readonly Leerkracht[],
): Leerkracht[] {
  const lossesOf = losses(came.map((leerkracht) => asSeenFrom(leerkracht, scope)))
  const all = new Map([...state.leerkracht, ...out.map((leerkracht) => [leerkracht.id, leerkracht] as const)])
  return [...all.values()].flatMap((leerkracht) => {
    const here = asSeenFrom(leerkracht, scope)
    const loses = lossesOf(here)
    if (here.school !== scope || !(loses.key || loses.eckid)) return []
    const { key, eckid, ookBij, ...rest } = leerkracht
    const isOwn = leerkracht.school === scope
    return [
      full({
        ...rest,
        key: isOwn && loses.key ? undefined : key,
        eckid: loses.eckid ? undefined : eckid,
        ookBij: ookBij?.map((other) => (other.school === scope && loses.key ? { school: scope } : other)),
      }),
    ]
  })
}

/** Only of the same school year and kind: next year's group may have the same number. */
export function vacatedGroepen({ state, scope, school }: Context, came: readonly Groep[]): Groep[] {
  return (['groep', 'samengesteldeGroep'] as const).flatMap((soort) => {
    const lossesOf = losses(came.filter((groep) => groep.soort === soort))
    return [...state.groep.values()].flatMap((groep) => {
      const isHere = groep.school === scope && groep.schooljaar === school.schooljaar && groep.soort === soort
      if (!isHere || !lossesOf(groep).key) return []
      const { key: _, ...rest } = groep
      return [rest]
    })
  })
}
