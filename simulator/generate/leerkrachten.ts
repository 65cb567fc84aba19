import type { Groep } from '../../src/school/groep.ts'
import type { Leerkracht, LeerkrachtGroep, Leerkrachtrol } from '../../src/school/leerkracht.ts'
import { chanceOf, drawsOf } from '../random.ts'
import type { Plan } from './group-plan.ts'
import { eckidsOf, type keyMaker } from './identifiers.ts'
import { namesOf } from './names/backgrounds.ts'
import type { Settled } from './options.ts'

type Job = { readonly rol: Leerkrachtrol; readonly groepen: readonly LeerkrachtGroep[] }

/** Everybody who works at the school: teachers of groups first, then those without. */
export function makeLeerkrachten(
  settled: Settled,
  stream: string,
  plan: Plan,
  groepen: readonly Groep[],
  schoolNaam: string,
  keyOf: ReturnType<typeof keyMaker>,
): readonly Leerkracht[] {
  const draws = (field: string) => drawsOf(settled.seed, `${stream}/leerkracht/${field}`)
  const jobs = jobsOf(settled, stream, plan, groepen)
  const [nameDraw, surnameDraw, sexDraw] = [draws('roepnaam'), draws('achternaam'), draws('geslacht')]
  const eckids = settled.eckid === 'all' ? eckidsOf(settled.seed, `${stream}/leerkracht`, jobs.length) : undefined
  const addresses = new Set<string>()
  return jobs.map(({ rol, groepen: of }, index): Leerkracht => {
    const tables = namesOf('nederlands')
    const first = (chanceOf(sexDraw(index), 0.86) ? tables.meisje : tables.jongen)(nameDraw(index))
    const { achternaam, voorvoegsel } = tables.achternaam(surnameDraw(index))
    return {
      id: `${stream}/leerkracht/${index}`,
      key: keyOf('leerkracht', index),
      ...(eckids === undefined ? {} : { eckid: eckids[index]! }),
      achternaam,
      ...(voorvoegsel === undefined ? {} : { voorvoegsel }),
      voornamen: first.naam,
      voorletters: first.letter,
      roepnaam: first.naam,
      emailadres: addressOf(first.letter, voorvoegsel ?? '', achternaam, schoolNaam, addresses),
      rollen: [{ rol }],
      ...(of.length === 0 ? {} : { groepen: of }),
    }
  })
}

/** One or two teachers a group (a unit has one for every 25 pupils), then the others by size of the school. */
function jobsOf(settled: Settled, stream: string, plan: Plan, groepen: readonly Groep[]): readonly Job[] {
  const duoDraw = drawsOf(settled.seed, `${stream}/leerkracht/duo`)
  const jobs: Job[] = []
  groepen.forEach((groep, index) => {
    if (groep.soort !== 'groep') return
    const size = plan.groups[index]!.size
    const teachers = Math.max(chanceOf(duoDraw(index), settled.duoTeachers) ? 2 : 1, Math.ceil(size / 40))
    for (let number = 0; number < teachers; number++)
      jobs.push({ rol: 'LRK', groepen: [{ soort: 'groep', key: groep.key }] })
  })
  if (!settled.staffWithoutGroups) return jobs
  const pupils = settled.pupils
  const others: Leerkrachtrol[] = [
    'DIR',
    ...(pupils >= 40 ? (['IB', 'ADM'] as const) : []),
    ...(pupils >= 120 ? (['CON', 'OWA', 'VAK'] as const) : []),
  ]
  for (const rol of others) jobs.push({ rol, groepen: [] })
  return jobs
}

/** `j.devries@deregenboog.example`; the second of the same gets a 2. Only letters and digits, `.example` never delivers. */
function addressOf(
  letter: string,
  voorvoegsel: string,
  achternaam: string,
  school: string,
  taken: Set<string>,
): string {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
  const local = `${plain(letter)}.${plain(voorvoegsel + achternaam)}`
  for (let number = 1; ; number++) {
    const address = `${local}${number === 1 ? '' : number}@${plain(school)}.example`
    if (taken.has(address)) continue
    taken.add(address)
    return address
  }
}
