import { lastOf } from '../../src/within.ts'
import { applyPatch, patchOf, type SchoolPatch } from '../store/school-patch.ts'
import type { Row, Write } from '../store/store.ts'
import type { LiveSchool, SchoolVersion } from '../world/live-school.ts'

// A school in the store is its first picture (`school`) and a small row per change (`wijziging`), so that changing one
// pupil of five hundred writes one pupil.

export type SchoolRow = Pick<LiveSchool, 'settings' | 'gepland' | 'mislukt'> & { readonly first: SchoolVersion }
export type WijzigingRow = { readonly from: number; readonly patch: SchoolPatch }

/** A value and its place among the others of its collection. */
export type Placed<Value> = { readonly plaats: number; readonly waarde: Value }

const wijzigingId = (school: string, index: number) => `${school}#${String(index).padStart(6, '0')}`

/** The id of a school may have a `#` of its own: the last one counts. */
const schoolOfWijziging = (id: string) => id.slice(0, Math.max(0, id.lastIndexOf('#')))

export const schoolRowOf = ({ settings, versions, gepland, mislukt }: LiveSchool): SchoolRow => ({
  settings,
  first: versions[0]!,
  gepland,
  mislukt,
})

export const wijzigingRowsOf = ({ versions }: LiveSchool): readonly WijzigingRow[] =>
  versions.slice(1).map(({ from, school }, index) => ({ from, patch: patchOf(versions[index]!.school, school) }))

/** What to write when a school takes the place of an older one of its id, or none. `plaats`: where it stands; `isMoved`: that is new. */
export function schoolWrites(
  id: string,
  before: LiveSchool | undefined,
  after: LiveSchool | undefined,
  { plaats, isMoved }: { readonly plaats: number; readonly isMoved: boolean },
): Write[] {
  const old = before?.versions ?? []
  const versions = after?.versions ?? []
  // Pictures are never changed in place, so the ones that are the same object need no writing.
  let same = 0
  while (same < old.length && same < versions.length && old[same] === versions[same]) same++
  const writes: Write[] = []
  if (after === undefined) writes.push({ collection: 'school', id, value: undefined })
  else if (
    isMoved ||
    same === 0 ||
    before?.settings !== after.settings ||
    before.gepland !== after.gepland ||
    before.mislukt !== after.mislukt
  )
    writes.push({ collection: 'school', id, value: { plaats, waarde: schoolRowOf(after) } satisfies Placed<SchoolRow> })
  for (let index = Math.max(1, same); index < Math.max(old.length, versions.length); index++) {
    const version = versions[index]
    const value: WijzigingRow | undefined = version && {
      from: version.from,
      patch: patchOf(versions[index - 1]!.school, version.school),
    }
    writes.push({ collection: 'wijziging', id: wijzigingId(id, index), value })
  }
  return writes
}

/**
 * The school again. Throws a RangeError when a change is not one of this school. `before`: pictures that were made of the
 * changes before these; absent: these are all.
 */
export function liveSchoolOf(
  id: string,
  { first, ...rest }: SchoolRow,
  wijzigingen: readonly WijzigingRow[],
  before: readonly SchoolVersion[] = [first],
): LiveSchool {
  const versions = [...before]
  for (const { from, patch } of wijzigingen) versions.push({ from, school: applyPatch(lastOf(versions).school, patch) })
  return { id, ...rest, versions }
}

/** The changes by school, each in the order in which they happened. Throws a RangeError when one is missing in between. */
export function wijzigingenBySchool(rows: readonly Row[]): ReadonlyMap<string, readonly WijzigingRow[]> {
  const all = new Map<string, WijzigingRow[]>()
  for (const { id, value } of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const school = schoolOfWijziging(id)
    const own = all.get(school) ?? []
    all.set(school, own)
    own.push(value as WijzigingRow)
    if (id !== wijzigingId(school, own.length)) throw new RangeError(`a change of school ${school} is missing`)
  }
  return all
}
