import type { Groep, Jaargroep, Stamgroep } from '../../../../src/school/groep.ts'
import type { Leerling } from '../../../../src/school/leerling.ts'
import type { School } from '../../../../src/school/school.ts'
import { nextSchooljaar } from '../../../../src/school/schooljaar.ts'
import { addYears } from '../../../../src/time/day.ts'
import { itemAt } from '../../../../src/within.ts'
import { keysOf } from '../../../bend/keys.ts'
import { oneOf } from '../../../school-file/json-schema.ts'
import { field, optional } from '../../fields.ts'
import { defineChange } from '../../kind.ts'
import { newLeerlingen, type StartRoom } from '../../starters.ts'

/** `nieuw` as the standard wants. */
const keys = field<'nieuw' | 'behouden'>(
  oneOf('New keys (the default, as the standard wants), or the old ones kept.', ['nieuw', 'behouden']),
)
/** `jaargroep`: next year's children of jaargroep 3 sit in a new group `3`. `klas`: Muizen was 1 and is now 2. */
const names = field<'jaargroep' | 'klas'>(
  oneOf('A name belongs to the year (default), or goes up with the class.', ['jaargroep', 'klas']),
)
const starting = field<number>({
  type: 'integer',
  minimum: 0,
  maximum: 5000,
  description: 'How many start. Default as many as leave.',
})

/**
 * A group lives one school year, so each group of the new year is another group (another `id`) even where its name or
 * key is that of an old one.
 */
export const schooljaarovergang = defineChange({
  soort: 'schooljaarovergang',
  meaning: 'The oldest leave, everybody goes up, others start.',
  example: 'groepskeys: behouden, kleuters: 0',
  fields: { groepskeys: optional(keys), groepsnamen: optional(names), kleuters: optional(starting) },
  act: (school, change, { random }) => {
    const { datum, groepskeys = 'nieuw', groepsnamen = 'jaargroep' } = change
    const schooljaar = nextSchooljaar(school.schooljaar)
    const plan = new Plan(school, datum, groepskeys, groepsnamen)
    const staying = school.leerlingen.filter((leerling) => !leaves(leerling, datum))
    const up = staying.map((leerling) => plan.next(leerling, datum))
    const leaving = school.leerlingen.length - staying.length
    const starters = newLeerlingen(school, plan.startRooms(), change.kleuters ?? leaving, datum, random)
    return {
      ...school,
      schooljaar,
      ...(school.groepen && { groepen: plan.groepen() }),
      leerlingen: [...up, ...starters],
      ...(school.leerkrachten && {
        leerkrachten: school.leerkrachten.map((leerkracht) =>
          leerkracht.groepen
            ? { ...leerkracht, groepen: leerkracht.groepen.map((place) => ({ ...place, key: plan.keyOf(place.key) })) }
            : leerkracht,
        ),
      }),
    }
  },
})

/** Year 8, the last year of secondary school, or too old for special education. H has already left. */
function leaves({ jaargroep, geboortedatum }: Leerling, datum: string): boolean {
  if (jaargroep === '8' || jaargroep === '16' || jaargroep === 'H') return true
  if (jaargroep === 'S') return geboortedatum !== undefined && geboortedatum <= addYears(datum, -12)
  if (jaargroep === 'V') return geboortedatum !== undefined && geboortedatum <= addYears(datum, -18)
  return false
}

const upOf = (jaargroep: Jaargroep | undefined): Jaargroep | undefined => {
  const year = Number(jaargroep)
  const counts = jaargroep !== undefined && ((year >= 0 && year < 8) || (year >= 11 && year < 16))
  return counts ? (String(year + 1) as Jaargroep) : jaargroep
}

/** Which group everybody sits in next year. */
class Plan {
  readonly #new: readonly Groep[]
  readonly #old: readonly Stamgroep[]
  readonly #years = new Map<string, Set<Jaargroep>>()
  readonly #keys = new Map<string, string>()
  readonly #withClass: boolean
  /** Rooms, by new key, where a year had to stay because no room takes the next. */
  readonly #mixed = new Set<string>()

  constructor(school: School, datum: string, groepskeys: 'nieuw' | 'behouden', namen: 'jaargroep' | 'klas') {
    const groepen = school.groepen ?? []
    const schooljaar = nextSchooljaar(school.schooljaar)
    const newKey = keysOf(school, 'groepen', datum)
    this.#withClass = namen === 'klas'
    this.#old = groepen.filter((groep): groep is Stamgroep => groep.soort === 'groep')
    for (const { key, jaargroep } of this.#old) {
      const inside = school.leerlingen.filter(({ groep }) => groep === key).flatMap(({ jaargroep: own }) => own ?? [])
      this.#years.set(key, new Set(jaargroep === 'C' ? inside : [jaargroep]))
    }
    for (const { key } of groepen) this.#keys.set(key, groepskeys === 'behouden' ? key : newKey())
    const first = this.#firstYear()
    this.#new = groepen.map((groep) => {
      const { mutatiedatum: _, ...rest } = groep
      const id = `${groep.id?.replace(/\/\d{4}-\d{4}$/, '')}/${schooljaar}`
      const now = { ...rest, id, key: this.keyOf(groep.key), naam: nextName(groep.naam, school.schooljaar, schooljaar) }
      if (now.soort !== 'groep' || !this.#withClass) return now
      return {
        ...now,
        jaargroep: now.jaargroep === '8' || now.jaargroep === '16' ? first : (upOf(now.jaargroep) ?? 'C'),
      }
    })
  }

  /** The groups of the new year; asked for when everybody has gone up. */
  groepen(): readonly Groep[] {
    return this.#new.map((groep) =>
      groep.soort === 'groep' && this.#mixed.has(groep.key) ? { ...groep, jaargroep: 'C' } : groep,
    )
  }

  /** The key, next year, of the group that takes the place of an old one. */
  keyOf(old: string): string {
    return this.#keys.get(old) ?? old
  }

  next(leerling: Leerling, datum: string): Leerling {
    const { groep: old, samengesteldeGroepen, jaargroep: year, ...rest } = leerling
    const own = year ?? this.#old.find(({ key, jaargroep }) => key === old && jaargroep !== 'C')?.jaargroep
    const jaargroep = year === undefined ? undefined : upOf(year)
    const groep = old === undefined ? undefined : this.keyOf(this.#roomFor(upOf(own), own, old))
    return {
      ...rest,
      ...(jaargroep && { jaargroep }),
      ...(jaargroep === '3' && { startOndwJgr3: datum }),
      ...(groep !== undefined && { groep }),
      ...(samengesteldeGroepen && { samengesteldeGroepen: samengesteldeGroepen.map((key) => this.keyOf(key)) }),
    }
  }

  /** The rooms where the youngest start, as they are called next year. */
  startRooms(): readonly StartRoom[] {
    const first = this.#firstYear()
    const rooms = this.#withClass
      ? this.#old.filter(({ jaargroep }) => jaargroep === '8' || jaargroep === '16')
      : this.#roomsOf(first)
    const fitting = rooms.length > 0 ? rooms : this.#old.filter(({ key }) => this.#years.get(key)?.has(first))
    return fitting.map(({ key }) => ({ key: this.keyOf(key), jaargroep: first }))
  }

  #roomFor(year: Jaargroep | undefined, from: Jaargroep | undefined, old: string): string {
    if (this.#withClass || year === undefined || this.#years.get(old)?.has(year)) return old
    const rooms = this.#roomsOf(year)
    if (rooms.length === 0) {
      this.#mixed.add(this.keyOf(old))
      return old
    }
    const parallel = this.#roomsOf(from).findIndex(({ key }) => key === old)
    return itemAt(rooms, Math.max(0, parallel) % rooms.length).key
  }

  #roomsOf(year: Jaargroep | undefined): readonly Stamgroep[] {
    return this.#old.filter(({ key }) => year !== undefined && this.#years.get(key)?.has(year))
  }

  #firstYear(): Jaargroep {
    const years = new Set([...this.#years.values()].flatMap((some) => [...some]))
    return (['1', '11', 'S', 'V'] as const).find((year) => years.has(year)) ?? '1'
  }
}

/** A school year inside a name goes along: `2026-2027 - 4`, `Albatros 26-27`. */
function nextName(naam: string, from: string, to: string): string {
  const short = (schooljaar: string) => `${schooljaar.slice(2, 4)}-${schooljaar.slice(7)}`
  return naam.replaceAll(from, to).replaceAll(short(from), short(to))
}
