import { atMost } from '../language/ernst.ts'
import type { Ernst, Scenario } from '../language/scenario.ts'
import { findingsOf, lawsNamedIn, withLaw } from '../laws/expected.ts'
import { judgeByLaws } from '../laws/judge.ts'
import { isRetelling, type Law, type LawVerdict, type RetellingLaw, type Seen, verdictOf } from '../laws/law.ts'
import { lawNamed, lawsOfEveryStory } from '../laws/laws.ts'
import type { Trail } from '../laws/trail.ts'
import { whereBroken } from '../laws/where-broken.ts'
import { onbekend } from '../profile/profiel.ts'
import type { Finding } from './finding.ts'
import type { Recorded } from './recorded.ts'
import { addScores, type Score } from './score.ts'
import { scorePeopleOf, scoreResults } from './score-story.ts'
import { shownIn, showsOf, type Toont } from './shows.ts'
import type { Stage } from './stage.ts'
import type { Telling } from './telling.ts'
import { toldTogether } from './told-together.ts'

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
 * `retell`: tells it once more, altered; undefined when it did not come to its end.
 */
export async function judgeTelling(
  telling: Telling,
  stage: Stage,
  retell: (scenario: Scenario) => Promise<Telling | undefined>,
): Promise<Judged> {
  const { scenario, stories, bevindingen } = telling
  const scores = await scoresOf(telling)
  const named = lawsNamedIn(scenario)
  const laws = (stage.laws ?? lawsOfEveryStory).filter(({ name }) => !named.includes(name))
  const wetten: LawVerdict[] = []
  const broken: Finding[] = []
  const retellings = new Map<Law, ReturnType<typeof retell>>()
  const judge = (which: readonly Law[], story: Recorded) =>
    judgeByLaws(which, asTold(telling), story.spoor(), {
      profiel: stage.profiel ?? onbekend,
      // Once for all schools of the story.
      retell: async (law, otherwise) => {
        const told = retellings.get(law) ?? retell(otherwise).then((again) => judgedToo(law, again))
        retellings.set(law, told)
        return (await told)?.stories[stories.indexOf(story)]?.spoor()
      },
    })
  /** What holds in every story holds as well when it is told otherwise: who is whose, and every law. */
  const brokenToo = async (again: Telling): Promise<readonly Finding[]> => {
    const scores = await scoresOf(again)
    const profiel = stage.profiel ?? onbekend
    const found = again.stories.flatMap((story) => {
      const trail = story.spoor()
      return laws.flatMap((one) =>
        'judge' in one ? brokenOf(verdictOf(one, trail.lacks, profiel, () => one.judge(trail))) : [],
      )
    })
    return [...found, ...scores.flatMap(({ wrong }) => wrong)]
  }
  /** What a law sees of two tellings, at each school of the story. */
  const comparedBy = (law: RetellingLaw, again: Telling): readonly Seen[] =>
    stories.map((story, place) => {
      const other = again.stories[place]?.spoor()
      return other === undefined ? unseen : law.compare(story.spoor(), other)
    })
  const judgedToo = async (law: Law, again: Telling | undefined) => {
    if (again === undefined || stage.isDrawn || !isRetelling(law) || named.includes(law.name)) return again
    // What came to the same at every school was judged as it was told.
    if (law.passesThroughMore !== true && comparedBy(law, again).every((seen) => isAlike(seen) && isKnown(seen)))
      return again
    broken.push(...(await brokenToo(again)).map((one) => ({ ...one, verteld: law.anders })))
    return again
  }
  /**
   * Tells the story once more for all these laws at once. Came it to the same for each, and is nothing else broken, then it stands
   * for a telling for each; else each tells for itself, so that what is said is of one law.
   */
  const tellForAll = async (which: readonly RetellingLaw[]) => {
    const story = asTold(telling)
    const varied = which.flatMap((law) => {
      const isLacking = law.needs?.some((call) => stories.some(({ spoor }) => spoor().lacks.has(call)))
      const otherwise = isLacking ? undefined : law.vary(story)
      return otherwise === undefined ? [] : [{ law, otherwise }]
    })
    if (varied.length < 2) return
    const again = await retell(
      toldTogether(
        story,
        varied.map(({ otherwise }) => otherwise),
      ),
    )
    if (again === undefined) return
    const compared = varied.map(({ law }) => comparedBy(law, again))
    if (!compared.every((seen) => seen.every(isAlike) && seen.some(isKnown))) return
    const isAllSeen = stage.isDrawn || !varied.some(({ law }) => law.passesThroughMore)
    if (!isAllSeen && (await brokenToo(again)).length > 0) return
    for (const { law } of varied) retellings.set(law, Promise.resolve(again))
  }
  const judgeAll = async (which: readonly Law[]) => {
    for (const story of stories) {
      const found = await judge(which, story)
      wetten.push(...found)
      broken.push(...found.flatMap((verdict) => brokenOf(verdict, stage.verloop ? story.spoor() : undefined)))
    }
  }
  // Who told the story again has to reset the system: the score comes first, and what one telling shows.
  await judgeAll(laws.filter((law) => 'judge' in law))
  const isTold = telling.einde.kind === 'verteld' && telling.bij === undefined
  // What is wrong as it was told is wrong as well when it is told otherwise. A drawn story expects nothing.
  const isRight = isTold && scores.every(({ wrong }) => wrong.length === 0) && !broken.some(isAgainstARegel)
  const retelling = isRight || stage.isDrawn ? laws.filter(isRetelling) : []
  await tellForAll(retelling.filter(({ toldAlone }) => toldAlone !== true))
  await judgeAll(retelling)
  for (const story of isTold ? stories : [])
    for (const verdict of await judge(laterLaws(named), story))
      broken.push(...findingsOf(verdict, story.spoor(), story.ongezien))
  return {
    bevindingen: [
      ...bevindingen.map((one) => capped(one, scenario.ernst)),
      ...broken,
      ...scores.flatMap(({ wrong }) => wrong),
    ],
    wetten,
    toont: shownIn(stories.map((story) => showsOf(story.spoor()))),
    ...(scores.length > 0 && { score: scores.map(({ score }) => score).reduce(addScores) }),
  }
}

/**
 * The story without what could not be done, and with the yes that was given to a question: told otherwise it could be done, or
 * nobody would say yes, and that would be another story.
 */
function asTold({ scenario, weggelaten, bevestigd }: Telling): Scenario {
  if (weggelaten.length + bevestigd.length === 0) return scenario
  const stappen = scenario.stappen.flatMap((step, index) => {
    if (weggelaten.includes(index)) return []
    const isAsked = bevestigd.includes(index) && step.stap.doe === 'verwerk'
    return [isAsked ? { ...step, stap: { ...step.stap, bevestigd: true } } : step]
  })
  return { ...scenario, stappen }
}

/** Two tellings that came to the same, as far as they can be held beside each other. */
const isAlike = ({ bevindingen }: Seen): boolean => bevindingen.length === 0

const isKnown = ({ gezien }: Seen): boolean => gezien > 0

const unseen: Seen = { gezien: 0, bevindingen: [] }

/** What was stored at each school of the story, against the truth. A system that broke down is not asked any more. */
async function scoresOf({ stories, einde }: Telling) {
  const [first] = stories
  if (first === undefined || einde.kind === 'brak') return []
  const toestand = await first.system.adapter.toestand()
  return [...stories.map((story) => scorePeopleOf(story, toestand)), scoreResults(stories, toestand)].flatMap(
    (one) => one ?? [],
  )
}

/** What an expectation found is at most as bad as the story says; a law and the score know by themselves. */
const capped = (finding: Finding, most: Ernst): Finding =>
  finding.wet !== undefined ? finding : { ...finding, ernst: atMost(finding.ernst ?? most, most) }

const isAgainstARegel = ({ klasse = 'regel' }: Finding): boolean => klasse === 'regel'

/** So many cases of one law in one story are enough to see what it is. */
const enough = 3

/** `trail`: the story, where it is to be said at which step each law was broken. */
function brokenOf({ kind, law, bevindingen }: LawVerdict, trail?: Trail): readonly Finding[] {
  if (kind !== 'gebroken') return []
  const shown = withLaw(law, bevindingen.slice(0, enough))
  const places = trail === undefined ? [] : whereBroken(law, trail, shown)
  return shown.map((one, at) => {
    const place = places[at]
    const isLast = at === enough - 1
    return {
      ...one,
      ...('vary' in law && { verteld: law.anders }),
      ...(place && { stap: place.index + 1, woord: place.stap.doe }),
      ...(isLast && bevindingen.length > enough && { meer: bevindingen.length - enough }),
    }
  })
}

/** Laws that need a second telling are judged when the story is over: the system has only one past. */
const laterLaws = (names: readonly string[]): readonly Law[] =>
  names.flatMap((name) => {
    const law = lawNamed(name)
    return law !== undefined && 'vary' in law ? [law] : []
  })
