import type { JournalEntry } from '../../simulator/journal.ts'
import { ToolError } from '../../src/tool-error.ts'
import type { Plek, Scenario, Stap } from '../language/scenario.ts'
import { expectedLaws, findingsOf, notSeen } from '../laws/expected.ts'
import { judgeByLaws } from '../laws/judge.ts'
import type { Law, LawVerdict } from '../laws/law.ts'
import { lawNamed } from '../laws/laws.ts'
import { createRecorder, type Recorder } from '../laws/record.ts'
import type { Trail } from '../laws/trail.ts'
import { act } from '../steps/steps.ts'
import { aMinuteLater } from './clock.ts'
import { judge } from './expect.ts'
import { type Finding, Lost } from './finding.ts'
import { openStory } from './open-story.ts'
import { addScores, type Score } from './score.ts'
import { type StoryScore, scoreStory } from './score-story.ts'
import type { Stage } from './stage.ts'
import { Lacks, type Story } from './story.ts'
import { unsaid } from './unsaid.ts'

/** How a story ended. `fout`: the story could not be told, or the system broke down. */
export type Verdict = {
  readonly scenario: Scenario
  readonly verdict: 'geslaagd' | 'gezakt' | 'overgeslagen' | 'fout'
  /** Why it was skipped or could not be told. Absent otherwise. */
  readonly reden?: string
  /** The step at which it failed. Absent when it did not. */
  readonly bij?: { readonly stap: Stap; readonly plek: Plek }
  readonly bevindingen: readonly Finding[]
  /** Absent when nothing was applied. */
  readonly score?: Score
  readonly milliseconden: number
  /** The exchanges with ESIS, for the evidence. */
  readonly uitwisselingen: readonly JournalEntry[]
  /** What the laws of the stage said. Absent: there were none, or the story was not told to its end. */
  readonly wetten?: readonly LawVerdict[]
  /** Places of the steps that were left out, because they could not be done here. Absent: none. */
  readonly weggelaten?: readonly number[]
  /** What was thrown, with `fout`. */
  readonly oorzaak?: unknown
}

let worlds = 0

/** Tells one story to a system, in a world of its own. Never throws: what goes wrong is the verdict. */
export const tell = async (scenario: Scenario, stage: Stage): Promise<Verdict> =>
  (await tellAndRecord(scenario, stage)).verdict

type Told = { readonly verdict: Verdict; readonly trail?: Trail }

async function tellAndRecord(scenario: Scenario, stage: Stage, isAgain = false): Promise<Told> {
  const started = stage.stopwatch()
  const name = `verhaal-${++worlds}`
  const laws = isAgain ? [] : (stage.laws ?? [])
  const weggelaten: number[] = []
  let story: Story | undefined
  let at: Scenario['stappen'][number] | undefined
  let recorder: Recorder | undefined
  let failed: (Pick<Verdict, 'bevindingen'> & { readonly bij: Scenario['stappen'][number] }) | undefined
  const ended = (verdict: Verdict['verdict'], more: Partial<Verdict> = {}): Told => ({
    verdict: {
      scenario,
      verdict,
      bevindingen: [],
      ...(verdict !== 'geslaagd' && at && { bij: at }),
      milliseconden: Math.round(stage.stopwatch() - started),
      uitwisselingen: story?.world.journal.entries() ?? [],
      ...(weggelaten.length > 0 && { weggelaten }),
      ...more,
    },
    ...(recorder && { trail: recorder.trail() }),
  })
  const retell = async (otherwise: Scenario): Promise<Trail | undefined> => {
    const { verdict, trail } = await tellAndRecord(otherwise, stage, true)
    return verdict.verdict === 'geslaagd' ? trail : undefined
  }
  try {
    story = await openStory(scenario, stage, name)
    const { elders } = story
    const late = laterLaws(scenario)
    // Laws judge stories of one school; a file that asks for them with more is refused.
    const isJudged = elders.size === 1 && (isAgain || laws.length > 0 || asksForLaws(scenario))
    if (isJudged) recorder = await createRecorder(story)
    const { trail } = recorder ?? {}
    const { ongezien } = story
    if (trail !== undefined) story.wetten = (names) => expectedLaws(names, trail(), ongezien)
    for (const [index, step] of scenario.stappen.entries()) {
      if (failed === undefined) at = step
      if (step.stap.doe === 'bij') {
        // The file was refused if it named a school that is not there.
        story = elders.get(step.stap.bij)!
      } else if (step.stap.doe === 'verwacht') {
        if (isAgain || failed !== undefined) continue
        const bevindingen = await judge(story, step.stap)
        if (bevindingen.length > 0) failed = { bij: step, bevindingen }
      } else if (await take(story, step.stap, stage.leaveOut ?? false)) {
        await recorder?.note(step.stap, index)
        // A story that asks for laws was drawn: it may do anything.
        const silent =
          recorder || failed
            ? undefined
            : unsaid(
                story,
                step.stap,
                scenario.stappen.slice(index + 1).map(({ stap }) => stap),
              )
        if (silent !== undefined) failed = { bij: step, bevindingen: [silent] }
      } else weggelaten.push(index)
      if (failed !== undefined && !stage.goOn) return ended('gezakt', failed)
    }
    const scores = await scoresOf([...elders.values()])
    const wrong = scenario.scoreTelt ? scores.flatMap((one) => one.wrong) : []
    const score = scores.length > 0 && { score: scores.map((one) => one.score).reduce(addScores) }
    if (failed !== undefined)
      return ended('gezakt', { ...score, ...failed, bevindingen: [...failed.bevindingen, ...wrong] })
    at = undefined
    if (isAgain) return ended('geslaagd')
    const found = recorder ? await judgeByLaws([...laws, ...late], scenario, recorder.trail(), retell) : []
    const wetten = laws.length > 0 ? { wetten: found.slice(0, laws.length) } : {}
    const bevindingen = found.slice(laws.length).flatMap((one) => findingsOf(one, recorder!.trail(), ongezien))
    if (wrong.length === 0 && bevindingen.length === 0)
      return ongezien.size > 0
        ? ended('overgeslagen', { ...score, ...wetten, reden: notSeen(ongezien) })
        : ended('geslaagd', { ...score, ...wetten })
    return ended('gezakt', { ...score, ...wetten, bevindingen: [...bevindingen, ...wrong] })
  } catch (error) {
    // What it failed by is known; that the rest could not be done for the score adds nothing.
    if (failed !== undefined) return ended('gezakt', failed)
    if (error instanceof Lost) return ended('gezakt', { bevindingen: [error.finding] })
    if (error instanceof Lacks) return ended('overgeslagen', { reden: error.message })
    return ended('fout', { reden: error instanceof Error ? error.message : String(error), oorzaak: error })
  } finally {
    stage.simulator.dropWorld(name)
  }
}

/** What was stored at each school of the story where something was applied, against the truth. */
async function scoresOf(stories: readonly Story[]): Promise<readonly StoryScore[]> {
  const toestand = await stories[0]!.system.adapter.toestand()
  return stories.flatMap((story) => scoreStory(story, toestand) ?? [])
}

/** Does one step; false when it cannot be done here and may be left out. */
async function take(
  story: Story,
  stap: Exclude<Stap, { doe: 'verwacht' | 'bij' }>,
  mayLeaveOut: boolean,
): Promise<boolean> {
  try {
    await act(story, stap)
  } catch (error) {
    if (!mayLeaveOut || !isImpossible(error)) throw error
    return false
  }
  await aMinuteLater(story)
  return true
}

/** The story asks what is not there: a person, a line, a call of the system. */
export const isImpossible = (error: unknown): boolean =>
  error instanceof Lacks ||
  error instanceof Lost ||
  (error instanceof ToolError && ['E_SCENARIO', 'E_CHANGE', 'E_ANOMALY'].includes(error.code))

const lawsNamedIn = ({ stappen }: Scenario): readonly string[] =>
  stappen.flatMap(({ stap }) => (stap.doe === 'verwacht' ? (stap.verwacht.wetten ?? []) : []))

const asksForLaws = (scenario: Scenario): boolean => lawsNamedIn(scenario).length > 0

/** Laws that need a second telling are judged when the story is over: the system has only one past. */
const laterLaws = (scenario: Scenario): readonly Law[] =>
  lawsNamedIn(scenario).flatMap((name) => {
    const law = lawNamed(name)
    return law !== undefined && 'vary' in law ? [law] : []
  })
