import type {
  AdapterGroep,
  AdapterLeerkracht,
  AdapterLeerling,
  AdapterResultaat,
  Toestand,
} from '../../contracts/adapter/adapter.ts'
import { type Aanwijzing, type PointedAt, placesOf } from '../../simulator/school-file/aanwijzing.ts'
import type { School } from '../../src/school/school.ts'
import { addDays } from '../../src/time/day.ts'
import { itemAt, numberAt } from '../../src/within.ts'
import type { BeginVanEa, Bezit } from '../language/head.ts'
import type { Soort } from '../language/pointers.ts'
import { noFit } from './no-fit.ts'

/** What the EA has at the start, and the truth about it: which person of the school each record is. */
export type Begin = {
  readonly toestand: Toestand
  /** Our id of the person or group, by id of the EA's record. Absent: nobody of the school. */
  readonly waarheid: ReadonlyMap<string, string>
}

type Made<Record> = { readonly record: Record; readonly van?: string }

/**
 * Makes the EA's records out of the school and what the scenario says of them. `prefix` stands before the ids that the
 * scenario does not give; `day` is the day on which the story begins. Without it there are no results.
 */
export function beginOf(
  { groepen, leerkrachten, leerlingen, resultaten }: BeginVanEa,
  school: School,
  { prefix = 'ea', day }: { readonly prefix?: string; readonly day?: string } = {},
): Begin {
  const recordsOf = recordsWith(prefix)
  const groups = recordsOf<AdapterGroep>(
    'groep',
    groepen,
    school.groepen ?? [],
    ({ id: _, inKoppelingenBeschikbaar: __, ...groep }) => ({ ...groep, schooljaar: school.schooljaar }),
  )
  const idOfGroup = new Map(
    (school.groepen ?? []).flatMap(({ id, key }) =>
      groups.filter(({ van }) => van !== undefined && van === id).map(({ record }) => [key, record.id] as const),
    ),
  )
  const idsOf = (keys: readonly (string | undefined)[]) =>
    keys.flatMap((key) => (key === undefined ? [] : (idOfGroup.get(key) ?? [])))
  const teachers = recordsOf<AdapterLeerkracht>(
    'leerkracht',
    leerkrachten,
    school.leerkrachten ?? [],
    ({ key, eckid, achternaam, voorvoegsel, voorletters, roepnaam, emailadres, groepen: places }) => ({
      key,
      eckid,
      achternaam,
      voorvoegsel,
      voorletters,
      roepnaam,
      emailadres,
      groepen: idsOf((places as readonly { key: string }[] | undefined)?.map((place) => place.key) ?? []),
    }),
  )
  const pupils = recordsOf<AdapterLeerling>(
    'leerling',
    leerlingen,
    school.leerlingen,
    ({
      key,
      eckid,
      achternaam,
      voorvoegsel,
      voorletters,
      roepnaam,
      geboortedatum,
      geslacht,
      jaargroep,
      groep,
      samengesteldeGroepen,
    }) => ({
      key,
      eckid,
      achternaam,
      voorvoegsel,
      voorletters,
      roepnaam,
      geboortedatum: dayOf(geboortedatum),
      geslacht,
      jaargroep,
      groepen: idsOf([groep as string | undefined, ...((samengesteldeGroepen as readonly string[] | undefined) ?? [])]),
    }),
  )
  return {
    toestand: {
      groepen: groups.map(({ record }) => record),
      leerkrachten: teachers.map(({ record }) => record),
      leerlingen: pupils.map(({ record }) => record),
      ...(resultaten !== 'geen' && day !== undefined && { resultaten: resultsOf(pupils, day, prefix) }),
    },
    waarheid: new Map(
      [...groups, ...teachers, ...pupils].flatMap(({ record, van }) =>
        van === undefined ? [] : [[record.id, van] as const],
      ),
    ),
  }
}

/** A result of each pupil, from before the story: a test and a score that no other has. */
const resultsOf = (
  pupils: readonly Made<AdapterLeerling>[],
  day: string,
  prefix: string,
): readonly AdapterResultaat[] =>
  pupils.map(({ record }, place) => ({
    id: `${record.id}-resultaat`,
    leerling: record.id,
    toets: `EERDER-${prefix}-${place + 1}`,
    score: place + 1,
    afnamedatum: addDays(day, -200),
    verstuurd: false,
  }))

const recordsWith =
  (prefix: string) =>
  <Record extends { readonly id: string }>(
    soort: Soort,
    bezit: Bezit<Record> | undefined,
    people: readonly PointedAt[],
    known: (person: { readonly [field: string]: unknown }) => object,
  ): Made<Record>[] => {
    if (bezit === undefined) return []
    const bare = (record: object, zonder: readonly string[] = []) =>
      Object.fromEntries(
        Object.entries(record).filter(
          ([field, value]) => value !== undefined && value !== null && !zonder.includes(field),
        ),
      )
    const missing = new Set((bezit.behalve ?? []).map((pointer) => one(soort, people, pointer)))
    const all = bezit.heeft === 'alles' ? people.filter((person) => !missing.has(person)) : []
    const made = all.map((person) => ({
      record: { ...bare(known(person), bezit.zonder), id: `${prefix}-${person.id}` } as Record,
      van: person.id,
    }))
    const byHand = (bezit.ook ?? []).map(({ van, zonder, ...fields }, index) => {
      const person = van && one(soort, people, van)
      const base = person === undefined ? {} : bare(known(person), [...(bezit.zonder ?? []), ...(zonder ?? [])])
      const own = bare({ ...base, ...fields })
      return {
        record: {
          ...own,
          id: (fields as { id?: string }).id ?? `${prefix}-${soort}-${index + 1}`,
        } as Record,
        ...(person?.id === undefined ? {} : { van: person.id }),
      }
    })
    return withOwnIds([...made, ...byHand])
  }

/** Who stands twice in the school has two records: each with an id of its own. */
function withOwnIds<Record extends { readonly id: string }>(all: readonly Made<Record>[]): Made<Record>[] {
  const taken = new Set<string>()
  return all.map(({ record, ...rest }) => {
    let { id } = record
    for (let number = 2; taken.has(id); number++) id = `${record.id}-${number}`
    taken.add(id)
    return { record: { ...record, id }, ...rest }
  })
}

/** What an EA holds of a day: without a zone (edge case C04); what is no day at all it does not hold. */
const dayOf = (text: unknown): string | undefined =>
  typeof text === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(text.trim())?.[0] : undefined

function one(soort: Soort, people: readonly PointedAt[], pointer: Aanwijzing): PointedAt {
  const places = placesOf(people, pointer)
  if (places.length !== 1) throw noFit(soort, pointer, people, places.length)
  return itemAt(people, numberAt(places, 0))
}
