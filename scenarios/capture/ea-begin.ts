import { isDeepStrictEqual } from 'node:util'
import type { Disguise } from '../../src/disguise/disguise.ts'
import type { School } from '../../src/school/school.ts'
import { itemAt } from '../../src/within.ts'
import type { BeginVanEa, Bezit } from '../language/scenario.ts'
import { identify, type Tegenspraak } from '../observe/identify.ts'
import { fieldsOf, type Lijst } from '../observe/mapping-schema.ts'
import type { Reading } from '../observe/table.ts'
import { beginOf } from '../run/begin.ts'
import { unsayable } from './unsayable.ts'

type Fields = { readonly id: string } & Readonly<Record<string, unknown>>
type Lists = Readonly<Record<Lijst, readonly Fields[]>>

/** What the EA had of the school, and whose each record is. */
export type EaBegin = {
  readonly records: Lists
  /** Our id of the person or group of the first picture, by id of the record. Absent: nobody's, or nobody knows. */
  readonly van: ReadonlyMap<string, string>
  readonly tegenspraken: readonly Tegenspraak[]
  /** How many records were of other schools of the EA. */
  readonly elders: number
}

export type ToldBegin = {
  readonly ea: BeginVanEa
  /** Ids as they are in the file, by id of the EA. */
  readonly ids: ReadonlyMap<string, string>
  /** Dutch sentences: what the language has no word for. */
  readonly weggelaten: readonly string[]
}

const lijsten = ['groepen', 'leerkrachten', 'leerlingen'] as const
const soortOf = { groepen: 'groep', leerkrachten: 'leerkracht', leerlingen: 'leerling' } as const

/** Reads what the EA had beside the first picture of the school: its records of this school, and whose they are. */
export function eaBegin({ toestand, van: told }: Reading, school: School, schoolId: string): EaBegin {
  const all = toestand as Lists
  const isHere = ({ school: where = schoolId }: Fields) => where === schoolId
  const here = (lijst: Lijst) => all[lijst].filter(isHere).map((record) => onlyKnown(lijst, record))
  const records = { groepen: here('groepen'), leerkrachten: here('leerkrachten'), leerlingen: here('leerlingen') }
  const people = (['leerlingen', 'leerkrachten'] as const).map((lijst) =>
    identify(records[lijst], school[lijst] ?? [], told),
  )
  const van = new Map([...people.flatMap((one) => [...one.van]), ...groupsOf(records.groepen, school)])
  const pointable = idsOnce(school)
  return {
    records,
    van: new Map([...van].filter(([, id]) => pointable.has(id))),
    tegenspraken: people.flatMap(({ tegenspraken }) => tegenspraken),
    elders: lijsten.reduce((sum, lijst) => sum + all[lijst].length - records[lijst].length, 0),
  }
}

/** The fields that a story has words for; that a record is in use goes without saying. */
function onlyKnown(lijst: Lijst, record: Fields): Fields {
  const known = fieldsOf[lijst].filter((field) => field !== 'van' && record[field] !== undefined)
  return Object.fromEntries(
    known.flatMap((field) => (field === 'actief' && record.actief !== false ? [] : [[field, record[field]]])),
  ) as Fields
}

/** Of a group of this year: the one with its key, unless its name is that of another. */
function groupsOf(
  records: readonly Fields[],
  { groepen = [], schooljaar }: School,
): readonly (readonly [string, string])[] {
  return records.flatMap(({ id, key, naam, schooljaar: year = schooljaar }) => {
    if (year !== schooljaar) return []
    const byKey = groepen.filter((groep) => key !== undefined && groep.key === key)
    const byName = groepen.filter((groep) => groep.naam === naam)
    const found = new Set([...byKey, ...byName].map((groep) => groep.id))
    const [only] = found
    return found.size === 1 && only !== undefined ? [[id, only] as const] : []
  })
}

/** Our ids that exactly one person or group has: the others cannot be pointed at. */
function idsOnce({ groepen = [], leerkrachten = [], leerlingen }: School): ReadonlySet<string> {
  const ids = [groepen, leerkrachten, leerlingen].flatMap((list) => list.map(({ id }) => id))
  return new Set(ids.filter((id): id is string => id !== undefined && ids.filter((one) => one === id).length === 1))
}

/**
 * As one more picture of the school, for the disguise: what stands in a record is one of the names of whose record it is, so
 * that spelling variants stay variants.
 */
export function asPicture({ records, van }: EaBegin, { schooljaar }: School): School {
  const withOwner = (record: Fields) => ({ ...record, id: van.get(record.id), groepen: undefined })
  const { groepen, leerkrachten, leerlingen } = records
  return {
    schooljaar,
    groepen: groepen.map(withOwner),
    leerkrachten: leerkrachten.map(withOwner),
    leerlingen: leerlingen.map(withOwner),
  } as unknown as School
}

/** Writes it as the `ea:` of a story that begins with this school, in disguise: of each record what differs from whose it is. */
export function tellBegin(begin: EaBegin, school: School, disguise: Disguise, madeUp: boolean): ToldBegin {
  const ids = idsFor(begin.records, madeUp)
  const weggelaten: string[] = []
  const disguised = (lijst: Lijst): readonly Fields[] =>
    begin.records[lijst].map(({ id, groepen, ...record }) => {
      const own = { ...disguise.of(record), id: ids.get(id)! } as Fields
      const { fields, said } = unsayable(soortOf[lijst], own)
      weggelaten.push(...said)
      if (groepen === undefined) return fields
      return { ...fields, groepen: (groepen as readonly string[]).map((one) => ids.get(one) ?? one) }
    })
  const vanOf = (lijst: Lijst, index: number): string | undefined => {
    const person = begin.van.get(itemAt(begin.records[lijst], index).id)
    return person === undefined ? undefined : disguise.of({ id: person }).id
  }
  const ea: Partial<Record<Lijst, Bezit<Fields>>> = {}
  for (const lijst of lijsten) {
    const records = disguised(lijst).map((record, index) => ({ record, van: vanOf(lijst, index) }))
    if (records.length > 0) ea[lijst] = bezitOf(lijst, records, ea as BeginVanEa, school)
  }
  return { ea: ea as BeginVanEa, ids, weggelaten }
}

function idsFor(records: Lists, madeUp: boolean): ReadonlyMap<string, string> {
  return new Map(
    lijsten.flatMap((lijst) =>
      records[lijst].map(({ id }, index) => [id, madeUp ? `ea-${soortOf[lijst]}-${index + 1}` : id] as const),
    ),
  )
}

type Owned = { readonly record: Fields; readonly van: string | undefined }

/** By hand, each: what is as the school has it goes without saying, what nobody has is said once. */
function bezitOf(lijst: Lijst, records: readonly Owned[], before: BeginVanEa, school: School): Bezit<Fields> {
  const owned = records.flatMap(({ record: { id }, van }) => (van === undefined ? [] : [{ id, van: { id: van } }]))
  const { toestand } = beginOf({ ...before, [lijst]: { ook: owned } }, school)
  const theirs = new Map((toestand as Lists)[lijst].map((record) => [record.id, record]))
  const lacking = records.flatMap(({ record }) => {
    const base = theirs.get(record.id)
    return base === undefined ? [] : [Object.keys(base).filter((field) => record[field] === undefined)]
  })
  const isOwned = ({ record }: Owned) => theirs.has(record.id)
  const nobodys = [...new Set(lacking.flat())].filter((field) =>
    records.filter(isOwned).every(({ record }) => record[field] === undefined),
  )
  const ook = records.map(({ record: { id, ...fields }, van }) => {
    const base: Readonly<Record<string, unknown>> = theirs.get(id) ?? {}
    const zonder = Object.keys(base).filter(
      (field) => field !== 'id' && fields[field] === undefined && !nobodys.includes(field),
    )
    const own = Object.entries(fields).filter(([field, value]) => !isDeepStrictEqual(base[field], value))
    return {
      id,
      ...(van !== undefined && { van: { id: van } }),
      ...Object.fromEntries(own),
      ...(zonder.length > 0 && { zonder }),
    }
  })
  return { ...(nobodys.length > 0 && { zonder: nobodys }), ook } as Bezit<Fields>
}
