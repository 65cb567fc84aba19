import type { Soort } from '../../link/known.ts'
import { usableEckid, usableKey } from '../../link/numbers.ts'
import type { School } from '../../school/school.ts'
import type { State } from '../records.ts'
import type { Regel } from '../review/regels.ts'

/** What every part of applying needs to know. */
export type Context = {
  readonly state: State
  /** Scope of this location, `99QQ00`. */
  readonly scope: string
  readonly school: School
  readonly regels: readonly Regel[]
  /** Milliseconds. */
  readonly now: number
  readonly nextId: (soort: Soort | 'uitnodiging') => string
}

export const ofSoort = (regels: readonly Regel[], soort: Soort): readonly Regel[] =>
  regels.filter((regel) => regel.soort === soort)

export type Numbered = { readonly key?: string; readonly eckid?: string }

/**
 * The numbers of a record as they may be stored: byte for byte as received (edge case H01), and only when they are usable
 * and its own: a dummy key (A05) or one that came twice (A07, A08) is nobody's.
 */
export function ownNumbers(incoming: readonly Numbered[]): (record: Numbered) => Numbered {
  const count = (values: readonly (string | undefined)[]) => {
    const counts = new Map<string, number>()
    for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
    return (value: string | undefined) => value !== undefined && counts.get(value) === 1
  }
  const isOwnKey = count(incoming.map(({ key }) => usableKey(key)))
  const isOwnEckid = count(incoming.map(({ eckid }) => usableEckid(eckid)))
  return ({ key, eckid }) => ({
    ...(key !== undefined && isOwnKey(usableKey(key)) ? { key } : {}),
    ...(eckid !== undefined && isOwnEckid(usableEckid(eckid)) ? { eckid } : {}),
  })
}

/**
 * What a record keeps of the numbers that it had: not one that came with somebody else. That one is theirs now, also while a person
 * still has to say who they are.
 */
export function keptNumbers(incoming: readonly Numbered[]): (known: Numbered, came: Numbered) => Numbered {
  const keys = new Set(incoming.flatMap(({ key }) => usableKey(key) ?? []))
  const eckids = new Set(incoming.flatMap(({ eckid }) => usableEckid(eckid) ?? []))
  const isTheirs = (had: string | undefined, now: string | undefined, all: ReadonlySet<string>) =>
    had !== undefined && had !== now && all.has(had)
  return ({ key, eckid }, came) => ({
    ...(key === undefined || isTheirs(usableKey(key), usableKey(came.key), keys) ? {} : { key }),
    ...(eckid === undefined || isTheirs(usableEckid(eckid), usableEckid(came.eckid), eckids) ? {} : { eckid }),
  })
}

/**
 * The existing records that the delivery speaks of, linked or not: a child that was left out by hand, or about whom a
 * person still has to decide, *is* in the delivery (edge case G04).
 */
export function mentioned(
  regels: readonly Regel[],
  existing: Iterable<Numbered & { readonly id: string; readonly school: string }>,
  scope: string,
): ReadonlySet<string> {
  const byNumber = new Map<string, string[]>()
  const file = (number: string | undefined, id: string) => {
    if (number !== undefined) byNumber.set(number, [...(byNumber.get(number) ?? []), id])
  }
  for (const { id, school, key, eckid } of existing) {
    if (school !== scope) continue
    file(numberOf('key', usableKey(key)), id)
    file(numberOf('eckid', usableEckid(eckid)), id)
  }
  return new Set(
    regels.flatMap(({ id, category, moetKijken, incoming, proposal }) => {
      if (id !== undefined) return [id]
      if (category === 'nieuw' && !moetKijken) return []
      const { key, eckid } = incoming as Numbered
      const numbers = [numberOf('key', usableKey(key)), numberOf('eckid', usableEckid(eckid))]
      const questioned = moetKijken || proposal.mustLook ? proposal.candidates.map((candidate) => candidate.id) : []
      return [
        ...(proposal.id === undefined ? [] : [proposal.id]),
        ...questioned,
        ...numbers.flatMap((number) => (number === undefined ? [] : (byNumber.get(number) ?? []))),
      ]
    }),
  )
}

const numberOf = (kind: string, value: string | undefined) => (value === undefined ? undefined : `${kind} ${value}`)

/** A record without the fields that are undefined. */
export const full = <Record extends object>(record: Record): Record =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Record
