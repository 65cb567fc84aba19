import type { Scenario } from '../language/scenario.ts'
import { brokenOf } from '../laws/expected.ts'
import { isRetelling, type Law, type RetellingLaw, type Seen, verdictOf } from '../laws/law.ts'
import type { Trail } from '../laws/trail.ts'
import { onbekend } from '../profile/profiel.ts'
import { stepsToldOtherwise } from './course.ts'
import type { Finding } from './finding.ts'
import { scoresOf } from './score-story.ts'
import type { Stage } from './stage.ts'
import type { Telling } from './telling.ts'
import { toldTogether } from './told-together.ts'

/** A story told once more, as laws alter it. */
export type Retellings = {
  /** What else was seen to be wrong in those tellings: by laws of one telling, and against the truth. */
  readonly broken: readonly Finding[]
  /**
   * Tells the story once more for all these laws at once. Came it to the same for each, and is nothing else broken, then it stands
   * for a telling for each; else each tells for itself, so that what is said is of one law.
   */
  readonly tellForAll: (which: readonly RetellingLaw[]) => Promise<void>
  /** The story as this law alters it, at each of its schools; once. Undefined: it did not come to its end. */
  readonly tell: (law: Law, otherwise: Scenario) => Promise<readonly Trail[] | undefined>
  /** How the story was told for this law and how that went, to put beside what it found. Empty: it was not. */
  readonly toldFor: (law: Law) => Pick<Finding, 'verteld' | 'verliep'>
}

/** `story`: what laws alter. `laws`: those of every story. `retell`: tells a story. */
export function createRetellings(
  telling: Telling,
  story: Scenario,
  { profiel = onbekend, isDrawn = false, verloop = false }: Stage,
  laws: readonly Law[],
  retell: (scenario: Scenario) => Promise<Telling>,
): Retellings {
  const spoor = telling.stories.map((story) => story.spoor())
  const told = new Map<Law, Promise<readonly Trail[] | undefined>>()
  const alone = new Map<Law, Telling>()
  const broken: Finding[] = []

  const toldFor = (law: Law): Pick<Finding, 'verteld' | 'verliep'> => {
    const again = alone.get(law)
    if (again === undefined || !isRetelling(law)) return {}
    return { verteld: law.anders, ...(verloop && { verliep: stepsToldOtherwise(again, story) }) }
  }

  /** What holds in every story holds as well when it is told otherwise: who is whose, and every law. */
  const brokenIn = async (again: Telling, trails: readonly Trail[]): Promise<readonly Finding[]> => {
    const scores = await scoresOf(again)
    const found = trails.flatMap((trail) =>
      laws.flatMap((law) =>
        'judge' in law ? brokenOf(verdictOf(law, trail.lacks, profiel, () => law.judge(trail))) : [],
      ),
    )
    return [...found, ...scores.flatMap(({ wrong }) => wrong)]
  }

  /** What a law sees of two tellings, at each school of the story. */
  const comparedBy = (law: RetellingLaw, again: readonly Trail[]): readonly Seen[] =>
    spoor.map((trail, place) => {
      const other = again[place]
      return other === undefined ? unseen : law.compare(trail, other)
    })

  const tellFor = async (law: Law, otherwise: Scenario): Promise<readonly Trail[] | undefined> => {
    const again = await retell(otherwise)
    alone.set(law, again)
    if (!isWhole(again)) return undefined
    const trails = again.stories.map((one) => one.spoor())
    // A law that the story names itself is judged for what it says alone.
    if (isDrawn || !isRetelling(law) || !laws.includes(law)) return trails
    // What came to the same at every school was judged as it was told.
    const isSame = () => comparedBy(law, trails).every((seen) => isAlike(seen) && isKnown(seen))
    if (law.passesThroughMore === true || !isSame())
      broken.push(...(await brokenIn(again, trails)).map((one) => ({ ...one, ...toldFor(law) })))
    return trails
  }

  return {
    broken,
    toldFor,
    tell: (law, otherwise) => {
      const trails = told.get(law) ?? tellFor(law, otherwise)
      told.set(law, trails)
      return trails
    },
    tellForAll: async (which) => {
      const lacking = new Set(spoor.flatMap(({ lacks }) => [...lacks]))
      const shared = which.filter(({ needs, toldAlone }) => !toldAlone && !needs?.some((call) => lacking.has(call)))
      const varied = shared.flatMap((law) => {
        const otherwise = shared.length < 2 ? undefined : law.vary(story)
        return otherwise === undefined ? [] : [{ law, otherwise }]
      })
      if (varied.length < 2) return
      const tellings = varied.map(({ otherwise }) => otherwise)
      const again = await retell(toldTogether(story, tellings))
      if (!isWhole(again)) return
      const trails = again.stories.map((one) => one.spoor())
      const compared = varied.map(({ law }) => comparedBy(law, trails))
      if (!compared.every((seen) => seen.every(isAlike) && seen.some(isKnown))) return
      const isAllSeen = isDrawn || !varied.some(({ law }) => law.passesThroughMore)
      if (!isAllSeen && (await brokenIn(again, trails)).length > 0) return
      for (const { law } of varied) told.set(law, Promise.resolve(trails))
    },
  }
}

/**
 * The story without what could not be done, and with the yes that was given to a question: told otherwise it could be done, or
 * nobody would say yes, and that would be another story.
 */
export function asTold({ scenario, weggelaten, bevestigd }: Telling): Scenario {
  if (weggelaten.length + bevestigd.length === 0) return scenario
  const stappen = scenario.stappen.flatMap((step, index) => {
    if (weggelaten.includes(index)) return []
    const isAsked = bevestigd.includes(index) && step.stap.doe === 'verwerk'
    return [isAsked ? { ...step, stap: { ...step.stap, bevestigd: true } } : step]
  })
  return { ...scenario, stappen }
}

const isWhole = ({ einde }: Telling): boolean => einde.kind === 'verteld'

/** Two tellings that came to the same, as far as they can be held beside each other. */
const isAlike = ({ bevindingen }: Seen): boolean => bevindingen.length === 0

const isKnown = ({ gezien }: Seen): boolean => gezien > 0

const unseen: Seen = { gezien: 0, bevindingen: [] }
