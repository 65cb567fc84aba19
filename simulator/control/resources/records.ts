import type { Groep } from '../../../src/school/groep.ts'
import type { Leerkracht } from '../../../src/school/leerkracht.ts'
import type { Leerling } from '../../../src/school/leerling.ts'
import type { School } from '../../../src/school/school.ts'
import { itemAt } from '../../../src/within.ts'
import { composeSchool } from '../../school-file/compose.ts'
import { parseSchoolFile } from '../../school-file/parse.ts'
import { refuse } from '../../school-file/problem.ts'
import { type LiveSchool, schoolAt } from '../../world/live-school.ts'
import type { World } from '../../world/world.ts'
import { whileReadingFile } from '../load-school.ts'
import { ControlProblem, notFound } from '../problem.ts'
import { type ControlCall, created, gone, ok, schoolRoute } from '../route.ts'
import { pictureAt } from './schools.ts'

type List = 'leerlingen' | 'leerkrachten' | 'groepen'
type SchoolRecord = Groep | Leerling | Leerkracht
type Fields = Readonly<Record<string, unknown>>

const path = '/{list}/{record}'

export const records = [
  schoolRoute('get', '/{list}', (live, world, { params, query }) =>
    ok({ records: recordsOf(pictureAt(live, world, query.at).school, params.list as List) }),
  ),
  schoolRoute('post', '/{list}', (live, world, { params, body }: ControlCall<Fields, 'list'>) => {
    const list = params.list as List
    const { op, verwijder, ...fields } = body
    const id = typeof fields.id === 'string' ? fields.id : freeId(live, list)
    if (recordsOf(schoolAt(live, world.clock.now()).school, list).some((record) => record.id === id))
      throw new ControlProblem(
        'conflict',
        'There is a record with this id already.',
        'Leave id out, or PATCH that record.',
      )
    const record = findRecord(write(world, live, list, { ...fields, id }), list, id)
    return created(record, `/control/worlds/${world.name}/schools/${live.id}/${list}/${encodeURIComponent(id)}`)
  }),
  schoolRoute('get', path, (live, world, { params, query }) =>
    ok(findRecord(pictureAt(live, world, query.at).school, params.list as List, params.record)),
  ),
  schoolRoute('patch', path, (live, world, { params, body }: ControlCall<Fields, 'list' | 'record'>) => {
    const list = params.list as List
    const place = placeOf(schoolAt(live, world.clock.now()).school, list, params.record)
    const { op, verwijder, id, ...fields } = body
    if (id !== undefined && id !== recordsOf(schoolAt(live, world.clock.now()).school, list)[place]?.id)
      throw new ControlProblem('invalid', 'Our id says who this is, so it never changes.', 'Leave id out.', {
        errors: [{ where: 'body/id', what: 'cannot be changed' }],
      })
    return ok(recordsOf(write(world, live, list, { ...fields, op: { positie: place + 1 } }), list)[place])
  }),
  schoolRoute('delete', path, (live, world, { params, query }) => {
    const list = params.list as List
    const { school } = schoolAt(live, world.clock.now())
    if (!isAny(school, list, params.record)) return gone
    const place = placeOf(school, list, params.record)
    write(world, live, list, { op: { positie: place + 1 }, verwijder: true, ...(query.bewust && { bewust: true }) })
    return gone
  }),
]

const recordsOf = (school: School, list: List): readonly SchoolRecord[] => school[list] ?? []

/** One record changed, added or removed as a school file would do it: checked, and references follow. */
function write(world: World, live: LiveSchool, list: List, record: Fields): School {
  // `genereer` says that there is more to the school than stands here.
  const text = JSON.stringify({ school: {}, genereer: {}, [list]: [record] })
  const changed = world.changeSchool(live.id, (school) =>
    whileReadingFile(
      () => {
        const file = parseSchoolFile(text, 'body')
        const { school: after, problems } = composeSchool(file, school)
        refuse('body', problems)
        return after
      },
      (where) => where.replace(/^\w+\[0\]\.?/, 'body/').replace(/\/$/, ''),
    ),
  )!
  return schoolAt(changed, world.clock.now()).school
}

/** By our id, or else by key. Throws a ControlProblem when there is none, or more than one with the key. */
export function findRecord(school: School, list: List, name: string): SchoolRecord {
  return itemAt(recordsOf(school, list), placeOf(school, list, name))
}

const isAny = (school: School, list: List, name: string): boolean =>
  recordsOf(school, list).some(({ id, key }) => id === name || key === name)

/** Our id is looked for first, the key after it. */
function placeOf(school: School, list: List, name: string): number {
  const all = recordsOf(school, list)
  const byId = all.findIndex(({ id }) => id === name)
  if (byId !== -1) return byId
  const places = all.flatMap(({ key }, place) => (key === name ? [place] : []))
  if (places.length > 1)
    throw new ControlProblem(
      'conflict',
      `${places.length} records have this key.`,
      'Point at one of them by its id; GET on the list shows the ids.',
    )
  const [place] = places
  if (place === undefined)
    throw notFound('record with this id or key', 'GET on the list shows them; percent-encode a slash as %2F.')
  return place
}

/** `99QQ/leerlingen/control/3`: the first number that no version of the school has used. */
function freeId(live: LiveSchool, list: List): string {
  const stem = `${live.id}/${list}/control/`
  const used = new Set(live.versions.flatMap(({ school }) => recordsOf(school, list).map(({ id }) => id)))
  let number = 1
  while (used.has(`${stem}${number}`)) number++
  return `${stem}${number}`
}
