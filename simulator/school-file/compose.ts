import type { Groep } from '../../src/school/groep.ts'
import type { Leerkracht } from '../../src/school/leerkracht.ts'
import type { Leerling } from '../../src/school/leerling.ts'
import type { Naam } from '../../src/school/persoon.ts'
import type { School } from '../../src/school/school.ts'
import { withIds } from './identify.ts'
import { klas } from './klas.ts'
import { spellOutLeerkracht } from './leerkracht.ts'
import type { FileProblem } from './problem.ts'
import { checkReferences } from './references.ts'
import type { SchoolFile, Written } from './school-file.ts'
import { toldOf } from './told.ts'
import { type Merged, mergeWritten } from './written.ts'

/** With problems, the school is not to be used. */
export type Composed = { readonly school: School; readonly problems: readonly FileProblem[] }

/**
 * Puts the written records on the base. Without a base, of a file that will have one generated, only what can already
 * be seen is checked: doubles among the written records and what a new record lacks.
 */
export function composeSchool(file: SchoolFile, generated: School | undefined): Composed {
  const { source } = file
  const complete = generated !== undefined || file.genereer === undefined
  const base = generated && withIds(generated)
  const erbij = file.erbij === 'klas' ? klas : undefined
  const prefix = file.school.brincode ?? base?.brincode ?? 'school'
  const groepen = mergeWritten<Groep>({
    list: 'groepen',
    base: base?.groepen ?? [],
    told: toldOf('groepen', file.groepen?.map(withSoort), erbij?.groepen.map(withSoort)),
    source,
    prefix,
    complete,
    lacks: lacksOfGroep,
  })
  const rename = renamesOf(base?.groepen ?? [], groepen)
  const leerlingen = mergeWritten<Leerling>({
    list: 'leerlingen',
    base: (base?.leerlingen ?? []).map((leerling) => followLeerling(leerling, rename)),
    told: toldOf('leerlingen', file.leerlingen, erbij?.leerlingen),
    source,
    prefix,
    complete,
    lacks: (leerling) =>
      (leerling.key ?? leerling.eckid) ? lacksOfNaam(leerling) : 'a pupil needs a key (or, for UWLR 2.3, an eckid)',
  })
  const leerkrachten = mergeWritten<Leerkracht>({
    list: 'leerkrachten',
    base: (base?.leerkrachten ?? []).map((leerkracht) => followLeerkracht(leerkracht, rename)),
    told: toldOf('leerkrachten', file.leerkrachten as readonly Written<Leerkracht>[] | undefined),
    source,
    prefix,
    complete,
    lacks: (leerkracht) => ((leerkracht.key ?? leerkracht.eckid) ? lacksOfNaam(leerkracht) : 'a teacher needs a key'),
  })
  const groups = groepen.placed.map(({ item }) => item)
  const teachers = leerkrachten.placed.map((placed) => ({ ...placed, item: spellOutLeerkracht(placed.item, groups) }))
  const { bewust: ___, ...written } = file.school
  const { groepen: _, leerkrachten: __, ...header } = base ?? { schooljaar: '' }
  /** An empty block (never valid on the wire) only where somebody wrote one. */
  const block = <Item>(name: 'groepen' | 'leerkrachten', items: readonly Item[]) =>
    items.length > 0 || file[name]?.length === 0 || base?.[name]?.length === 0 ? { [name]: items } : {}
  const vestigingen = file.school.vestigingen ?? base?.vestigingen ?? []
  const placed = { groepen: groepen.placed, leerlingen: leerlingen.placed, leerkrachten: teachers, vestigingen }
  return {
    school: {
      ...header,
      ...written,
      ...block('groepen', groups),
      leerlingen: leerlingen.placed.map(({ item }) => item),
      ...block(
        'leerkrachten',
        teachers.map(({ item }) => item),
      ),
    },
    problems: [
      ...groepen.problems,
      ...leerlingen.problems,
      ...leerkrachten.problems,
      ...checkReferences(placed, source, complete),
    ],
  }
}

const withSoort = (groep: Written<Groep>): Written<Groep> =>
  (groep.op ? groep : { soort: 'groep', ...groep }) as Written<Groep>

function lacksOfGroep(groep: Groep): string | undefined {
  if (!groep.key || !groep.naam) return 'a group needs a key and a naam'
  return groep.soort === 'groep' && !groep.jaargroep ? 'a stamgroep needs a jaargroep (C for a combination)' : undefined
}

const lacksOfNaam = ({ achternaam, roepnaam }: Naam): string | undefined =>
  (achternaam ?? roepnaam) ? undefined : 'needs an achternaam or a roepnaam'

/** New key by old key of the groups that the file renamed (undefined: took away). A `bewust` change is not followed. */
type Renames = ReadonlyMap<string, string | undefined>

function renamesOf(before: readonly Groep[], { placed: after, leftDangling }: Merged<Groep>): Renames {
  const byId = new Map(after.map((placed) => [placed.item.id, placed]))
  for (const item of leftDangling) byId.set(item.id, { item, bewust: true })
  return new Map(
    before.flatMap(({ id, key }) => {
      const placed = byId.get(id)
      return placed?.bewust || placed?.item.key === key ? [] : [[key, placed?.item.key] as const]
    }),
  )
}

function followLeerling(leerling: Leerling, renames: Renames): Leerling {
  const { groep, samengesteldeGroepen } = leerling
  const touched = [groep, ...(samengesteldeGroepen ?? [])].some((key) => key !== undefined && renames.has(key))
  if (!touched) return leerling
  const { groep: _, samengesteldeGroepen: __, ...rest } = leerling
  const now = groep !== undefined && renames.has(groep) ? renames.get(groep) : groep
  const others = samengesteldeGroepen?.flatMap((key) => (renames.has(key) ? (renames.get(key) ?? []) : key)) ?? []
  return { ...rest, ...(now && { groep: now }), ...(others.length > 0 && { samengesteldeGroepen: others }) }
}

function followLeerkracht(leerkracht: Leerkracht, renames: Renames): Leerkracht {
  if (!leerkracht.groepen?.some(({ key }) => renames.has(key))) return leerkracht
  const { groepen, ...rest } = leerkracht
  const now = groepen.flatMap((groep) => {
    const key = renames.has(groep.key) ? renames.get(groep.key) : groep.key
    return key === undefined ? [] : { ...groep, key }
  })
  return { ...rest, ...(now.length > 0 && { groepen: now }) }
}
