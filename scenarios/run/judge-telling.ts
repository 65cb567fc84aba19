import { atMost } from '../language/ernst.ts'
import type { Ernst, Scenario } from '../language/scenario.ts'
import { brokenOf, findingsOf, lawsNamedIn } from '../laws/expected.ts'
import { judgeByLaws } from '../laws/judge.ts'
import { isRetelling, type Law, type LawVerdict } from '../laws/law.ts'
import { lawNamed, lawsOfEveryStory } from '../laws/laws.ts'
import { onbekend } from '../profile/profiel.ts'
import type { Finding } from './finding.ts'
import type { Recorded } from './recorded.ts'
import { asTold, createRetellings } from './retellings.ts'
import { addScores, type Score } from './score.ts'
import { scoresOf } from './score-story.ts'
import { shownIn, showsOf, type Toont } from './shows.ts'
import type { Stage } from './stage.ts'
import type { Telling } from './telling.ts'

/** What came of a telling: all that is not so, each with how bad it is and of which kind. */
export type Judged = {
  readonly bevindingen: readonly Finding[]
  /** What each law of the stage said. */
  readonly wetten: readonly LawVerdict[]
  readonly toont: Toont
  readonly score?: Score
}

/**
 * Judges a story that was told: what it expected, what holds in every story, and what was stored against the truth.
 * `retell`: tells it once more, altered.
 */
export async function judgeTelling(
  telling: Telling,
  stage: Stage,
  retell: (scenario: Scenario) => Promise<Telling>,
): Promise<Judged> {
  const { scenario, stories, bevindingen } = telling
  const scores = await scoresOf(telling)
  const named = lawsNamedIn(scenario)
  const laws = (stage.laws ?? lawsOfEveryStory).filter(({ name }) => !named.includes(name))
  const wetten: LawVerdict[] = []
  const broken: Finding[] = []
  const asItWas = asTold(telling)
  const retellings = createRetellings(telling, asItWas, stage, laws, retell)
  const judge = (which: readonly Law[], story: Recorded) =>
    judgeByLaws(which, asItWas, story.spoor(), {
      profiel: stage.profiel ?? onbekend,
      retell: async (law, otherwise) => (await retellings.tell(law, otherwise))?.[stories.indexOf(story)],
    })
  const trailOf = (story: Recorded) => (stage.verloop ? story.spoor() : undefined)
  const withTelling = (law: Law, found: readonly Finding[]) =>
    found.map((one) => ({ ...one, ...retellings.toldFor(law) }))
  const judgeAll = async (which: readonly Law[]) => {
    for (const story of stories) {
      const found = await judge(which, story)
      wetten.push(...found)
      broken.push(...found.flatMap((verdict) => withTelling(verdict.law, brokenOf(verdict, trailOf(story)))))
    }
  }
  // Who told the story again has to reset the system: the score comes first, and what one telling shows.
  await judgeAll(laws.filter((law) => 'judge' in law))
  const isTold = telling.einde.kind === 'verteld' && telling.bij === undefined
  // What is wrong as it was told is wrong as well when it is told otherwise. A drawn story expects nothing.
  const isRight = isTold && scores.every(({ wrong }) => wrong.length === 0) && !broken.some(isAgainstARegel)
  const retelling = isRight || stage.isDrawn ? laws.filter(isRetelling) : []
  await retellings.tellForAll(retelling)
  await judgeAll(retelling)
  for (const story of isTold ? stories : [])
    for (const verdict of await judge(laterLaws(named), story))
      broken.push(...withTelling(verdict.law, findingsOf(verdict, story.spoor(), story.ongezien)))
  return {
    bevindingen: [
      ...bevindingen.map((one) => capped(one, scenario.ernst)),
      ...broken,
      ...retellings.broken,
      ...scores.flatMap(({ wrong }) => wrong),
    ],
    wetten,
    toont: shownIn(stories.map((story) => showsOf(story.spoor()))),
    ...(scores.length > 0 && { score: scores.map(({ score }) => score).reduce(addScores) }),
  }
}

/** What an expectation found is at most as bad as the story says; a law and the score know by themselves. */
const capped = (finding: Finding, most: Ernst): Finding =>
  finding.wet !== undefined ? finding : { ...finding, ernst: atMost(finding.ernst ?? most, most) }

const isAgainstARegel = ({ klasse = 'regel' }: Finding): boolean => klasse === 'regel'

/** Laws that need a second telling are judged when the story is over: the system has only one past. */
const laterLaws = (names: readonly string[]): readonly Law[] =>
  names.flatMap((name) => {
    const law = lawNamed(name)
    return law !== undefined && 'vary' in law ? [law] : []
  })
