import type { SamengesteldeGroep } from '../../src/school/groep.ts'
import { byteAt, itemAt, numberAt } from '../../src/within.ts'
import { chanceOf, drawBelow, drawsOf } from '../random.ts'
import type { Plan } from './group-plan.ts'
import type { KeyMaker } from './identifiers.ts'
import type { Settled } from './options.ts'

export type SamengesteldeGroepen = {
  readonly groepen: readonly SamengesteldeGroep[]
  /** Of each pupil the keys of the groups they are in, or undefined. */
  readonly keysOf: readonly (readonly string[] | undefined)[]
  /** Of each group the stamgroep (index in the plan) whose teacher gives it; undefined for the whole school. */
  readonly givenBy: readonly (number | undefined)[]
}

const vakken = ['rekenen', 'lezen', 'spelling', 'begrijpend lezen', 'schrijven', 'woordenschat']
const vakkenVo = ['wiskunde', 'Engels', 'Duits', 'biologie', 'geschiedenis', 'natuurkunde']

/** Instruction groups (a third of a year at a time, oldest years first) and a plus group from year 4 on. */
export function makeSamengesteldeGroepen(
  settled: Settled,
  stream: string,
  { years, yearOf, groupOf }: Plan,
  keyOf: KeyMaker,
): SamengesteldeGroepen {
  const groepen: SamengesteldeGroep[] = []
  const givenBy: (number | undefined)[] = []
  const keysOf: (string[] | undefined)[] = new Array(yearOf.length)
  const add = (naam: string, members: readonly number[], teacherOf: number | undefined) => {
    const index = groepen.length
    const key = keyOf('samengesteldeGroep', index)
    groepen.push({ id: `${stream}/samengesteldeGroep/${index}`, soort: 'samengesteldeGroep', key, naam })
    givenBy.push(teacherOf)
    for (const pupil of members) keysOf[pupil] = [...(keysOf[pupil] ?? []), key]
  }
  const pick = (field: string, share: number, within: (year: number) => boolean) => {
    const draws = drawsOf(settled.seed, `${stream}/${field}`)
    return Array.from(yearOf.keys()).filter((pupil) => within(byteAt(yearOf, pupil)) && chanceOf(draws(pupil), share))
  }
  const subjectDraw = drawsOf(settled.seed, `${stream}/instructiegroep/vak`)
  const subjects = settled.sector === 'VO' ? vakkenVo : vakken
  for (let index = 0; index < settled.instructiegroepen; index++) {
    const year = numberAt(years, index % years.length)
    const round = Math.floor(index / years.length)
    const subject = itemAt(
      subjects,
      (drawBelow(subjectDraw(index % years.length), subjects.length) + round) % subjects.length,
    )
    const again = Math.floor(round / subjects.length)
    const naam = `Instructie ${subject} ${settled.sector === 'VO' ? year - 8 : year}${again === 0 ? '' : ` (${again + 1})`}`
    const members = pick(`instructiegroep/${index}`, 0.3, (other) => other === year)
    add(naam, members, members[0] === undefined ? undefined : groupOf[members[0]])
  }
  if (settled.plusgroep)
    add(
      'Plusgroep',
      pick('plusgroep', 0.06, (year) => year >= 4),
      undefined,
    )
  return { groepen, keysOf, givenBy }
}
