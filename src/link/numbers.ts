import type { Person } from './people.ts'

/** A key as it is compared: blanks around it do not count (edge case A16), empty and `#...` are no key (A05). Case does count (A18). */
export function usableKey(key: string | undefined): string | undefined {
  const trimmed = key?.trim()
  return trimmed === undefined || trimmed === '' || trimmed.startsWith('#') ? undefined : trimmed
}

/** An ECK iD as it is compared: opaque; empty is absent (edge cases A14, A15). */
export function usableEckid(eckid: string | undefined): string | undefined {
  return eckid?.trim() || undefined
}

/** `00042` and `42`, `A1` and `a1`: not equal, and not nothing either (edge cases A17, A18). */
function bareKey(key: string): string {
  const [, digits] = /^0*(\d+)$/.exec(key) ?? []
  return digits ?? key.toLowerCase()
}

/** Whether two keys are two numbers: leading zeros and capitals make no other one, where the person agrees (A17, A18). */
export function areOtherKeys(a: string | undefined, b: string | undefined): boolean {
  const [ours, theirs] = [usableKey(a), usableKey(b)]
  return ours !== undefined && theirs !== undefined && bareKey(ours) !== bareKey(theirs)
}

/** Whether two ECK iDs are two numbers: neither capitals nor zeros before the last part make another one. */
export function areOtherEckids(a: string | undefined, b: string | undefined): boolean {
  const [ours, theirs] = [usableEckid(a), usableEckid(b)]
  return ours !== undefined && theirs !== undefined && bareEckid(ours) !== bareEckid(theirs)
}

const bareEckid = (eckid: string) => eckid.toLowerCase().replace(/(^|\/)0+(?=[^/]+$)/, '$1')

/** Whose key it is: keys are unique within a school. */
export const schoolOf = ({ school }: Person) => school?.trim() ?? ''

/** People by key within their school and by ECK iD, as places in the list. */
export type NumberIndex = {
  readonly byKey: (person: Person) => readonly number[]
  /** Also with other zeros before it, or other capitals. */
  readonly byBareKey: (person: Person) => readonly number[]
  readonly byEckid: (person: Person) => readonly number[]
  /** Also in other capitals, or with other zeros before its last part. */
  readonly byBareEckid: (person: Person) => readonly number[]
  /** With the key or the ECK iD. */
  readonly byEither: (person: Person) => readonly number[]
}

export function indexNumbers(people: readonly Person[]): NumberIndex {
  const keys = new Map<string, number[]>()
  const bare = new Map<string, number[]>()
  const eckids = new Map<string, number[]>()
  const bareEckids = new Map<string, number[]>()
  people.forEach((person, index) => {
    const key = usableKey(person.key)
    file(keys, inSchool(person, key), index)
    file(bare, inSchool(person, key && bareKey(key)), index)
    const eckid = usableEckid(person.eckid)
    file(eckids, eckid, index)
    file(bareEckids, eckid && bareEckid(eckid), index)
  })
  const find = (map: Map<string, number[]>, value: string | undefined) =>
    value === undefined ? [] : (map.get(value) ?? [])
  const byKey = (person: Person) => find(keys, inSchool(person, usableKey(person.key)))
  const byEckid = (person: Person) => find(eckids, usableEckid(person.eckid))
  return {
    byKey,
    byEckid,
    byEither: (person) => [...byKey(person), ...byEckid(person)],
    byBareKey: (person) => {
      const key = usableKey(person.key)
      return find(bare, inSchool(person, key && bareKey(key)))
    },
    byBareEckid: (person) => {
      const eckid = usableEckid(person.eckid)
      return find(bareEckids, eckid && bareEckid(eckid))
    },
  }
}

const inSchool = (person: Person, key: string | undefined) =>
  key === undefined ? undefined : `${schoolOf(person)}\u0000${key}`

function file(map: Map<string, number[]>, value: string | undefined, index: number): void {
  if (value === undefined) return
  const others = map.get(value)
  if (others === undefined) map.set(value, [index])
  else others.push(index)
}
