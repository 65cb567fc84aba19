import type { Random } from '../../simulator/random.ts'
import { ToolError } from '../../src/tool-error.ts'
import { eersteSchool } from '../language/scenario.ts'
import type { Draft } from '../language/write.ts'
import { norm } from './draw-by-hand.ts'
import { drawBeginning } from './draw-ea.ts'
import { drawNeighbour } from './draw-neighbour.ts'
import { builtOf, drawSchool, partOf, withAnomalies } from './draw-school.ts'
import { drawRound, rollOver } from './draw-steps.ts'
import { happen, themes, type Year } from './year.ts'

/** A story without a title yet: the law that it breaks gives it one. */
const untitled = {
  titel: 'Een verhaal',
  waarom: 'Nog niet bekend.',
  thema: 'gevonden',
  ernst: 'S3',
  dekt: [],
  tags: [],
  scoreTelt: false,
  andereScholen: {},
} as const

const buur = 'buur'

/** A round at the school next door, on the same days. */
function nextDoor(random: Random, year: Year, buren: Year): void {
  const isKnown = year.stappen.some(({ doe }) => doe === 'bij')
  year.stappen.push({ doe: 'bij', bij: buur })
  if (!isKnown) year.stappen.push({ doe: 'activeer' }, { doe: 'koppel' })
  buren.day = year.day
  drawRound(random, buren)
  year.stappen.push({ doe: 'bij', bij: eersteSchool })
  year.day = buren.day
}

/**
 * The story of this number: a school, oddities in it, what the system has and a year of imports. The same seed and
 * number give the same story.
 */
export function drawStory(seed: string, number: number): Draft {
  const part = (name: string) => partOf(seed, number, name)
  const how = part('how')
  const begin = how.pick(['2026-11-23', '2026-11-23', '2026-09-07', '2027-01-18', '2027-05-10'])
  const plain = drawSchool(part('school'), begin)
  const school = withAnomalies(part('anomalies'), plain, begin, how.chance(0.35) ? 0 : 1 + how.below(4))
  const { school: first, gebeurtenissen } = builtOf(school, begin)
  const beginning = drawBeginning(part('ea'), first)
  const fullOf = new Set(themes.filter(() => how.chance(0.2)))
  const year: Year = {
    school: first,
    day: begin,
    later: [...gebeurtenissen],
    stappen: [],
    dubbel: [...beginning.dubbel],
    fullOf,
    laatst: {},
  }
  const neighbour = how.chance(0.1) ? drawNeighbour(part('neighbour'), plain) : undefined
  const buren = neighbour && {
    ...year,
    school: builtOf(neighbour.school, begin).school,
    later: [],
    dubbel: [],
    laatst: {},
  }
  for (const change of beginning.sinds) happen(year, change)
  const random = part('year')
  if (random.chance(0.2)) norm(random, year)
  year.stappen.push({ doe: 'activeer' }, { doe: 'koppel' })
  const rounds = 1 + random.below(4)
  for (let round = 0; round < rounds; round++) {
    if (round > 0 && random.chance(0.12)) rollOver(random, year)
    drawRound(random, year)
    if (buren && random.chance(0.6)) nextDoor(random, year, buren)
  }
  return {
    ...untitled,
    ...(neighbour && { andereScholen: { [buur]: neighbour } }),
    xsdversie: how.chance(0.9) ? '2.2' : how.pick(['2.1', '2.3']),
    begin,
    school,
    ea: beginning.ea,
    stappen: year.stappen,
  }
}

/** True when the school and what the system has of it can be made at all. */
export function canBegin(draft: Draft): boolean {
  if (draft.school === 'handleiding') return true
  try {
    builtOf(draft.school, draft.begin)
    return true
  } catch (error) {
    if (error instanceof ToolError) return false
    throw error
  }
}
