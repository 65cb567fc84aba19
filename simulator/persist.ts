import type { ClockState } from './clock.ts'
import type { Koppeling } from './koppelingen/koppeling.ts'
import type { LiveSchool, Modus, SchoolVersion } from './live-school.ts'
import type { IngevoerdResultaat } from './results/ingevoerd.ts'
import type { OntvangenResultaat } from './results/resultaten.ts'
import { applyPatch, patchOf, type SchoolPatch } from './store/school-patch.ts'
import type { Row, Store, Write } from './store/store.ts'
import type { Storing } from './storingen/storing.ts'
import type { WorldOptions, WorldState } from './world.ts'

// How a world stands in the store. A school is its first picture (`school`) and a small row per change (`wijziging`), so
// that changing one pupil of five hundred writes one pupil.

type SchoolRow = Pick<LiveSchool, 'settings' | 'gepland' | 'mislukt'> & { readonly first: SchoolVersion }
type WijzigingRow = { readonly from: number; readonly patch: SchoolPatch }

const wijzigingId = (school: string, index: number) => `${school}#${String(index).padStart(6, '0')}`

/** The collections whose order means something: the row says which place its value has. */
const ordered = ['school', 'koppeling', 'storing'] as const
type Ordered = (typeof ordered)[number]
type Placed<Value> = { readonly plaats: number; readonly waarde: Value }

const isOrdered = (collection: string): collection is Ordered => (ordered as readonly string[]).includes(collection)

/** The `save` of a world: writes that count only when the store has them. */
export function saveInto(store: Store, world: string, state?: WorldState): NonNullable<WorldOptions['save']> {
  const saved = new Map(state?.scholen)
  const places = new Map<string, number>()
  for (const [collection, map] of [
    ['school', state?.scholen],
    ['koppeling', state?.koppelingen],
    ['storing', state?.storingen],
  ] as const) {
    for (const id of map?.keys() ?? []) places.set(`${collection}/${id}`, places.size)
  }
  const placed = (write: Write): Write => {
    if (!isOrdered(write.collection)) return write
    const name = `${write.collection}/${write.id}`
    if (write.value === undefined) {
      places.delete(name)
      return write
    }
    const plaats = places.get(name) ?? Math.max(-1, ...places.values()) + 1
    places.set(name, plaats)
    return { ...write, value: { plaats, waarde: write.value } satisfies Placed<unknown> }
  }
  return (writes) => {
    const schools = writes.filter(({ collection }) => collection === 'school')
    const plain = writes.filter(({ collection }) => collection !== 'school')
    const rows = [
      ...plain,
      ...schools.flatMap(({ id, value }) => schoolWrites(id, saved.get(id), value as LiveSchool | undefined)),
    ]
    store.commit(world, rows.map(placed))
    for (const { id, value } of schools) {
      if (value === undefined) saved.delete(id)
      else saved.set(id, value as LiveSchool)
    }
  }
}

function schoolWrites(id: string, before: LiveSchool | undefined, after: LiveSchool | undefined): Write[] {
  const old = before?.versions ?? []
  const versions = after?.versions ?? []
  // Pictures are never changed in place, so the ones that are the same object need no writing.
  let same = 0
  while (same < old.length && same < versions.length && old[same] === versions[same]) same++
  const writes: Write[] = []
  const [first] = versions
  if (after === undefined || first === undefined) writes.push({ collection: 'school', id, value: undefined })
  else if (
    same === 0 ||
    before?.settings !== after.settings ||
    before.gepland !== after.gepland ||
    before.mislukt !== after.mislukt
  ) {
    writes.push({
      collection: 'school',
      id,
      value: { settings: after.settings, first, gepland: after.gepland, mislukt: after.mislukt } satisfies SchoolRow,
    })
  }
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

/** What the store holds of a world, ready for `createWorld`. Undefined when it holds nothing. */
export function loadWorld(
  store: Store,
  world: string,
): { readonly state: WorldState; readonly klok?: ClockState; readonly seed?: string } | undefined {
  const rows = store.load(world)
  if (rows.length === 0) return undefined
  const values = <Value>(collection: string): Map<string, Value> => {
    const own = rows.filter((row) => row.collection === collection)
    if (!isOrdered(collection)) return new Map(own.map(({ id, value }) => [id, value as Value]))
    const inPlace = own
      .map(({ id, value }) => ({ id, ...(value as Placed<Value>) }))
      .sort((a, b) => a.plaats - b.plaats)
    return new Map(inPlace.map(({ id, waarde }) => [id, waarde]))
  }
  const wereld = values<unknown>('wereld')
  return {
    klok: wereld.get('klok') as ClockState | undefined,
    seed: wereld.get('seed') as string | undefined,
    state: {
      modus: (wereld.get('modus') as Modus | undefined) ?? 'lenient',
      scholen: new Map([...values<SchoolRow>('school')].map(([id, row]) => [id, liveSchoolOf(id, row, rows)])),
      koppelingen: values<Koppeling>('koppeling'),
      resultaten: values<OntvangenResultaat>('resultaat'),
      laatsteBerichten: values<number>('bericht'),
      ingevoerd: values<IngevoerdResultaat>('ingevoerd'),
      storingen: values<Storing>('storing'),
    },
  }
}

function liveSchoolOf(id: string, { first, ...rest }: SchoolRow, rows: readonly Row[]): LiveSchool {
  const versions = [first]
  const own = rows.filter((row) => row.collection === 'wijziging' && row.id.startsWith(`${id}#`))
  for (const { value } of own.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const { from, patch } = value as WijzigingRow
    versions.push({ from, school: applyPatch(versions.at(-1)!.school, patch) })
  }
  return { id, ...rest, versions }
}
