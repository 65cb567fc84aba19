import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import type { ValidateFunction } from 'ajv'
import { applyChange } from '../../simulator/changes/apply.ts'
import type { Change } from '../../simulator/changes/change.ts'
import { schoolWijziging } from '../../simulator/changes/kinds/school/school-wijzigt.ts'
import { compileSchema } from '../../simulator/school-file/parse.ts'
import type { School } from '../../src/school/school.ts'
import { ToolError } from '../../src/tool-error.ts'

type Fields = Readonly<Record<string, unknown>>
type Wijziging = Omit<Change, 'datum'> & { readonly datum?: string }

/**
 * Changes that make the one picture of a school into the other, exactly. Where it can be: in words that a person would
 * use (uitstroom, groepswissel, leerling-wijzigt). Otherwise one `school-wijzigt`. `day` is the day on which they are told.
 */
export function changesBetween(before: School, after: School, day: string): readonly Wijziging[] {
  const readable = readableChanges(before, after)
  for (const datum of new Set([day, after.peildatum ?? day])) {
    if (readable === undefined || datum > day) continue
    const dated = readable.map((change) => ({ ...change, datum }) as Change)
    if (dated.every(isSound) && isDeepStrictEqual(plain(outcomeOf(before, dated)), plain(after)))
      return datum === day ? readable : dated
  }
  return [schoolWijziging(before, after)]
}

/** As a school file compares: absent and undefined are one, the order of fields is nothing. */
const plain = (value: unknown): unknown => (value === undefined ? value : JSON.parse(JSON.stringify(value)))

function outcomeOf(before: School, changes: readonly Change[]): School | undefined {
  try {
    return changes.reduce<School>((school, change) => applyChange(school, change, { seed: 'capture' }), before)
  } catch (error) {
    if (error instanceof ToolError) return undefined
    throw error
  }
}

let sound: ValidateFunction | undefined

/** Whether a file may say it: values that are wrong on purpose go by `school-wijzigt`. */
function isSound(change: Change): boolean {
  sound ??= compileSchema(
    JSON.parse(readFileSync(new URL('../../simulator/changes/change.schema.json', import.meta.url), 'utf8')),
  )
  return sound(structuredClone(change)) === true
}

const soorten = [
  { list: 'groepen', soort: 'groep', komt: undefined, vertrekt: undefined, wijzigt: 'groep-wijzigt' },
  {
    list: 'leerkrachten',
    soort: 'leerkracht',
    komt: 'leerkracht-komt',
    vertrekt: 'leerkracht-vertrekt',
    wijzigt: 'leerkracht-wijzigt',
  },
  { list: 'leerlingen', soort: 'leerling', komt: 'instroom', vertrekt: 'uitstroom', wijzigt: 'leerling-wijzigt' },
] as const

/** A guess, to be tried. Undefined when there are no words for it. */
function readableChanges(before: School, after: School): readonly Wijziging[] | undefined {
  const changes: unknown[] = []
  for (const { list, soort, komt, vertrekt, wijzigt } of soorten) {
    const [old, now] = [byId(before[list] ?? []), byId(after[list] ?? [])]
    if (old === undefined || now === undefined) return undefined
    for (const [id, record] of now) {
      const was = old.get(id)
      if (was !== undefined && !isDeepStrictEqual(was, record)) {
        const velden = changedFields(was, record)
        if (Object.keys(velden).length > 0) changes.push({ soort: wijzigt, [soort]: { id }, velden })
      }
    }
    const gone = [...old.keys()].filter((id) => !now.has(id))
    const came = [...now].filter(([id]) => !old.has(id))
    if ((komt === undefined && came.length > 0) || (vertrekt === undefined && gone.length > 0)) return undefined
    changes.push(...gone.map((id) => ({ soort: vertrekt, [soort]: { id } })))
    changes.push(...came.map(([, record]) => ({ soort: komt, [soort]: newcomer(record, soort) })))
  }
  // Hundreds of small changes are no story that a person reads, and each is told on its own.
  return changes.length === 0 || changes.length > 40 ? undefined : changes.map((change) => nicer(change as Wijziging))
}

/** Records by id; undefined when one has none or two share one. */
function byId(records: readonly { readonly id?: string }[]): ReadonlyMap<string, Fields> | undefined {
  const found = new Map(records.map((record) => [record.id, record as Fields]))
  return found.has(undefined) || found.size < records.length ? undefined : (found as ReadonlyMap<string, Fields>)
}

function changedFields(was: Fields, now: Fields): Fields {
  const names = [...new Set([...Object.keys(was), ...Object.keys(now)])].filter((name) => name !== 'mutatiedatum')
  return Object.fromEntries(
    names.filter((name) => !isDeepStrictEqual(was[name], now[name])).map((name) => [name, now[name] ?? null]),
  )
}

/** What a new pupil gets by itself when nothing is said of it. */
const madeUp = ['key', 'eckid', 'geboortedatum', 'bsnOndwnr4', 'groep', 'jaargroep', 'vestiging', 'instroomdatum']

/** In full, and what it does not have is said to be absent. */
function newcomer({ mutatiedatum: _, ...record }: Fields, soort: 'leerling' | 'leerkracht' | 'groep'): Fields {
  const absent = (soort === 'leerling' ? madeUp : ['key']).filter((name) => record[name] === undefined)
  return { ...record, ...Object.fromEntries(absent.map((name) => [name, null])) }
}

/** The word that says what it is, where there is one for exactly these fields. */
function nicer(change: Wijziging): Wijziging {
  if (change.soort !== 'leerling-wijzigt') return change
  const { leerling, velden } = change as unknown as { leerling: unknown; velden: Fields }
  const names = Object.keys(velden).sort().join()
  if ((names === 'groep' || names === 'groep,jaargroep') && typeof velden.groep === 'string')
    return { soort: 'groepswissel', leerling, groep: { key: velden.groep } } as Wijziging
  if (names === 'roepnaam' && typeof velden.roepnaam === 'string')
    return { soort: 'roepnaamswijziging', leerling, roepnaam: velden.roepnaam } as Wijziging
  return change
}
