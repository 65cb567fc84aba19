import { isDeepStrictEqual } from 'node:util'
import type { School } from '../../src/school/school.ts'
import { itemAt } from '../../src/within.ts'

/** Fields to set and fields to take away. Absent where there are none. */
type FieldPatch = { readonly zet?: Readonly<Record<string, unknown>>; readonly weg?: readonly string[] }

/**
 * A piece of the list after the change: a run `[from, count]` of the list before it, one record of it (`van`) with
 * fields changed, or a new record.
 */
type Piece =
  | readonly [from: number, count: number]
  | (FieldPatch & { readonly van: number })
  | { readonly nieuw: object }

/** A list as pieces, in order. `van` is the length of the list before, to notice a patch on the wrong school. */
type ListPatch = { readonly van: number; readonly stukken: readonly Piece[] }

/** What changed between two pictures of one school: small when the change was small. Plain JSON. */
export type SchoolPatch = FieldPatch & { readonly lijsten?: Readonly<Partial<Record<List, ListPatch>>> }

const lists = ['vestigingen', 'groepen', 'leerlingen', 'leerkrachten'] as const

type List = (typeof lists)[number]

/**
 * The change from `before` to `after`. Quick when unchanged records are the same object in both. A record keeps its
 * identity by id, else by key, else by its place. Fields whose value is `undefined` count as absent.
 */
export function patchOf(before: School, after: School): SchoolPatch {
  const lijsten: Partial<Record<List, ListPatch>> = {}
  for (const list of lists) {
    const patch = after[list] === undefined ? undefined : patchOfList(before[list], after[list])
    if (patch !== undefined) lijsten[list] = patch
  }
  const gone = lists.filter((list) => before[list] !== undefined && after[list] === undefined)
  const { zet, weg = [] } = patchOfFields(withoutLists(before), withoutLists(after)) ?? {}
  return {
    ...(zet === undefined ? {} : { zet }),
    ...(weg.length + gone.length === 0 ? {} : { weg: [...weg, ...gone] }),
    ...(Object.keys(lijsten).length === 0 ? {} : { lijsten }),
  }
}

/** `after` again. Records that the patch leaves alone are the same objects. Throws a RangeError on another school's patch. */
export function applyPatch(before: School, patch: SchoolPatch): School {
  const after: Record<string, unknown> = applyFields(before, patch)
  for (const list of lists) {
    const listPatch = patch.lijsten?.[list]
    if (listPatch !== undefined) after[list] = applyList(before[list] ?? [], listPatch)
  }
  return after as School
}

function patchOfList(before: readonly object[] | undefined, after: readonly object[]): ListPatch | undefined {
  if (before === after) return undefined
  const old = before ?? []
  const findOld = finderIn(old)
  const stukken: Piece[] = []
  after.forEach((record, place) => {
    const from = findOld(record, place)
    if (from === undefined) stukken.push({ nieuw: record })
    else {
      const fields = patchOfFields(itemAt(old, from), record)
      if (fields !== undefined) stukken.push({ van: from, ...fields })
      else extendRun(stukken, from)
    }
  })
  const [only, ...others] = stukken
  const unchanged =
    only === undefined ? before?.length === 0 : others.length === 0 && isRun(only) && only[1] === old.length
  return unchanged ? undefined : { van: old.length, stukken }
}

/** Finds the place of a record in the list before the change. Two records that share an identity are told apart by turn. */
function finderIn(old: readonly object[]): (record: object, place: number) => number | undefined {
  let places: Map<unknown, number[]> | undefined
  return (record, place) => {
    if (old[place] === record) return place
    if (places === undefined) {
      places = new Map()
      for (const [index, each] of old.entries()) {
        const name = identityOf(each, index)
        places.set(name, [...(places.get(name) ?? []), index])
      }
    }
    const candidates = places.get(identityOf(record, place))
    return candidates !== undefined && candidates.length > 1 ? candidates.shift() : candidates?.[0]
  }
}

/** `i…` by id, `k…` by key, else the place. */
function identityOf(record: object, place: number): unknown {
  const { id, key } = record as { id?: unknown; key?: unknown }
  return id !== undefined ? `i${id}` : key !== undefined ? `k${key}` : place
}

function extendRun(pieces: Piece[], from: number): void {
  const last = pieces.at(-1)
  if (last !== undefined && isRun(last) && last[0] + last[1] === from)
    pieces[pieces.length - 1] = [last[0], last[1] + 1]
  else pieces.push([from, 1])
}

const isRun = (piece: Piece): piece is readonly [number, number] => Array.isArray(piece)

function patchOfFields(before: object, after: object): FieldPatch | undefined {
  if (before === after) return undefined
  const old = new Map(Object.entries(before).filter(([, value]) => value !== undefined))
  const now = Object.entries(after).filter(([, value]) => value !== undefined)
  const zet = now.filter(([name, value]) => !isDeepStrictEqual(old.get(name), value))
  const kept = new Set(now.map(([name]) => name))
  const weg = [...old.keys()].filter((name) => !kept.has(name))
  if (zet.length + weg.length === 0) return undefined
  return { ...(zet.length === 0 ? {} : { zet: Object.fromEntries(zet) }), ...(weg.length === 0 ? {} : { weg }) }
}

function applyFields(before: object, { zet, weg = [] }: FieldPatch): Record<string, unknown> {
  const kept = Object.entries(before).filter(([name]) => !weg.includes(name))
  return Object.fromEntries([...kept, ...Object.entries(zet ?? {})])
}

function applyList(old: readonly object[], { van, stukken }: ListPatch): readonly object[] {
  if (van !== old.length) throw new RangeError(`this patch is for a list of ${van} records, not of ${old.length}`)
  return stukken.flatMap((piece) => {
    if (isRun(piece)) return old.slice(piece[0], piece[0] + piece[1])
    return 'nieuw' in piece ? [piece.nieuw] : [applyFields(itemAt(old, piece.van), piece)]
  })
}

function withoutLists(school: School): object {
  const { vestigingen, groepen, leerlingen, leerkrachten, ...fields } = school
  return fields
}
