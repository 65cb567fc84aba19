import { anomalies } from '../../simulator/bend/anomalies.ts'
import { bend } from '../../simulator/bend/bend.ts'
import { applyChange } from '../../simulator/changes/apply.ts'
import { edexml } from '../../simulator/formats/edexml.ts'
import { randomOf } from '../../simulator/random.ts'
import type { Known } from '../../src/link/known.ts'
import { linkSchool } from '../../src/link/link-school.ts'
import { type School, scopeOf } from '../../src/school/school.ts'
import { ToolError } from '../../src/tool-error.ts'
import { itemAt } from '../../src/within.ts'

const moment = { now: '2026-11-01T00:00:00Z', schooljaar: '2026-2027' } as const

/** A school as one message. */
export const written = (school: School): string =>
  edexml
    .write(school, moment)
    .map(({ bytes }) => Buffer.from(bytes).toString())
    .join('')

export const read = (xml: string): School => edexml.read([{ name: 'a.xml', bytes: Buffer.from(xml) }], moment).school

/** The school a while later, with something odd in it that came since. Undefined when that fits nobody here. */
export function laterWith(school: School, naam: string, seed: string): School | undefined {
  try {
    const bent = bend(school, { naam }, seed)
    return bent.later.reduce((now, change) => applyChange(now, change, { seed }), bent.school)
  } catch (error) {
    if (error instanceof ToolError) return undefined
    throw error
  }
}

/** A school on the day of each import: on each but the first with one more oddity, that stays. */
export function daysOf(first: School, count: number, seed: string): readonly { school: School; odd: string }[] {
  const draws = randomOf(seed, 'days')
  const days = [{ school: first, odd: 'as it began' }]
  for (let day = 1; day < count; day++) {
    const { school } = itemAt(days, day - 1)
    const next = Array.from({ length: 20 }, () => draws.pick(anomalies).name)
      .map((odd) => ({ odd, school: laterWith(school, odd, `${seed}/${day}`) }))
      .find((one) => one.school !== undefined)
    days.push({ school: next?.school ?? school, odd: next?.odd ?? 'nothing' })
  }
  return days
}

/** All that a supplier has of the school; who is who by place. `numbers: false` as when those were emptied. */
export function knownOf(school: School, numbers: boolean): Known {
  const scope = scopeOf(school)
  const placed = <Item extends { readonly key?: string; readonly eckid?: string }>(
    items: readonly Item[],
    name: string,
  ) =>
    items.map(({ key, eckid, ...rest }, index) => ({
      ...rest,
      ...(numbers && key !== undefined && { key }),
      ...(numbers && eckid !== undefined && { eckid }),
      id: `${name}-${index}`,
      school: scope,
    }))
  const groepen = school.groepen ?? []
  return {
    groepen: placed(groepen, 'groep').map((groep) => ({ ...groep, schooljaar: school.schooljaar })),
    leerkrachten: placed(school.leerkrachten ?? [], 'leerkracht').map(({ groepen: _, ...rest }) => rest),
    leerlingen: placed(school.leerlingen, 'leerling').map(({ groep, ...rest }) => ({
      ...rest,
      groepen: groep === undefined ? [] : [`groep-${groepen.findIndex(({ key }) => key === groep)}`],
    })),
  }
}

/** What our linker says of one record: what it does, and by what. None of it is a value. */
export type Line = {
  readonly decision: string
  readonly mustLook: boolean
  readonly id: string | undefined
  readonly reasons: readonly string[]
  readonly warnings: readonly string[]
  /** Who else it may be, each with how every field compares. */
  readonly candidates: readonly (readonly [id: string, fields: readonly string[]])[]
}

/** The lines of groups, teachers and pupils, in their order. */
export function linesOf(before: School, after: School, numbers: boolean): readonly Line[] {
  const plan = linkSchool(knownOf(before, numbers), after)
  return [...plan.groepen, ...plan.leerkrachten, ...plan.leerlingen].map((line) => ({
    decision: line.decision,
    mustLook: line.mustLook,
    id: line.id,
    reasons: line.reasons.map(({ en }) => en),
    warnings: line.warnings.map(({ en }) => en),
    candidates: line.candidates.map(({ id, evidence }) => [
      id,
      evidence.map(({ field, level, reason }) => `${field} ${level} ${reason.en}`),
    ]),
  }))
}

/** What is done with a record, without by what. */
export const decisionOf = ({ decision, mustLook, id }: Line) => ({ decision, mustLook, id })
