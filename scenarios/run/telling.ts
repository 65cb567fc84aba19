import { AdapterFailure } from '../../contracts/adapter/transport.ts'
import { ToolError } from '../../src/tool-error.ts'
import { atMost } from '../language/ernst.ts'
import { type Plek, type Scenario, type Stap, soorten } from '../language/scenario.ts'
import { partAt } from '../laws/at-the-same-time.ts'
import { expectedLaws, lawsNamedIn } from '../laws/expected.ts'
import { createRecorder, type Recorder } from '../laws/record.ts'
import { onbekend, type Profiel, type Reden, reasonToSkip, whyItHolds } from '../profile/profiel.ts'
import { act, lackingFor } from '../steps/steps.ts'
import { asAsked } from './asked-first.ts'
import { cannotBeTold } from './cannot-be-told.ts'
import { aMinuteLater } from './clock.ts'
import { judge } from './expect.ts'
import type { Finding } from './finding.ts'
import { NotThere } from './no-fit.ts'
import { openStory } from './open-story.ts'
import type { Recorded } from './recorded.ts'
import type { Stage } from './stage.ts'
import { isOpen, Lacks, nameOf, type Story } from './story.ts'
import { choosesNoSuch, doneOtherwise, isSeenBy, unsaid } from './unsaid.ts'
import { regelsOf } from './which-line.ts'
import { withoutLines, withoutNotShown } from './without-not-shown.ts'

export type Step = Scenario['stappen'][number]

/** How a telling came to its end: all was told, the system lacks a call, waits for a person, or broke down. */
export type Einde =
  | { readonly kind: 'verteld' }
  | { readonly kind: 'mist'; readonly call: string; readonly bij?: Step }
  | { readonly kind: 'wacht'; readonly reden: string; readonly bij: Step }
  | { readonly kind: 'brak'; readonly failure: AdapterFailure; readonly bij?: Step }

/** An expectation that was not judged, and why. */
export type Overgeslagen = Reden & { readonly plek: Plek }

/** A story as it was told to a system: what was seen on the way. */
export type Telling = {
  readonly scenario: Scenario
  /** The same story at each of its schools, the first one first. Empty: it could not be opened. */
  readonly stories: readonly Recorded[]
  readonly einde: Einde
  /** What was expected and is not so, in the order of the story. */
  readonly bevindingen: readonly Finding[]
  /** The first step at which a rule was broken. Absent: there is none. */
  readonly bij?: Step
  readonly overgeslagen: readonly Overgeslagen[]
  /** How many expectations were judged. */
  readonly beoordeeld: number
  /** Places of the steps that were left out, because they could not be done here. */
  readonly weggelaten: readonly number[]
  /** Places of the applies of which the system asked whether that was meant, and was told yes. */
  readonly bevestigd: readonly number[]
}

/**
 * Tells one story to a system in the world called `name`: every step, and every expectation judged where it stands. After
 * a broken rule the story goes on, without the steps that can no longer be done. `mute`: expectations are passed over, as
 * in a second telling.
 * @throws ToolError E_SCENARIO, E_CHANGE, E_ANOMALY: the story itself is wrong; and whatever is a bug of ours
 */
export async function tellStory(scenario: Scenario, stage: Stage, name: string, mute = false): Promise<Telling> {
  const bevindingen: Finding[] = []
  const overgeslagen: Overgeslagen[] = []
  const weggelaten: number[] = []
  const bevestigd: number[] = []
  const recorders = new Map<Story, Recorder>()
  // A story that asks for laws was drawn: it may do anything.
  const mayDoAnything = stage.isDrawn === true || mute || lawsNamedIn(scenario).length > 0
  let beoordeeld = 0
  let bij: Step | undefined
  let isOtherwise = false
  let isUndecided = false
  let at: Step | undefined
  let einde: Einde = { kind: 'verteld' }
  const note = (step: Step, found: readonly Finding[]) => {
    const asTold = isUndecided && step.stap.doe === 'verwacht' ? found.map(asExtraWork) : found
    const placed = asTold.map((one) => withPlace(one, step, scenario.stappen.indexOf(step), stage.profiel ?? onbekend))
    if (placed.some(({ klasse = 'regel' }) => klasse === 'regel')) bij ??= step
    isOtherwise ||= placed.length > 0
    bevindingen.push(...placed)
  }
  const written = async (story: Story, stap: Stap, index: number) => {
    for (const [other, recorder] of recorders) {
      const part = partAt(stap, nameOf(story), nameOf(other))
      await (part === undefined ? recorder.passOver(stap) : recorder.note(part, index))
    }
  }
  // One of several at the same time could not be done: what the others did is written down.
  const othersWritten = async (story: Story, stap: Stap, index: number) => {
    if (stap.doe === 'tegelijk') await written(story, stap, index)
  }
  try {
    let story = await openStory(scenario, stage, name)
    for (const one of story.elders.values()) {
      const recorder = await createRecorder(one)
      recorders.set(one, recorder)
      one.wetten = (names) => expectedLaws(names, recorder.trail(), one)
      one.wie = recorder.owners
    }
    for (const [index, step] of scenario.stappen.entries()) {
      at = step
      const { stap } = step
      if (stap.doe === 'bij') {
        // The file was refused if it named a school that is not there.
        story = story.elders.get(stap.bij) as Story
      } else if (stap.doe === 'verwacht') {
        if (mute) continue
        const skipped = reasonToSkip(stage.profiel ?? onbekend, stap.mits)
        try {
          if (skipped !== undefined) overgeslagen.push({ plek: step.plek, ...skipped })
          else {
            const { verwacht, reden } = withoutLines(story, withoutNotShown(stap.verwacht, story.profiel))
            if (reden !== undefined) overgeslagen.push({ plek: step.plek, ...reden })
            note(step, await judge(story, verwacht))
            beoordeeld++
          }
        } catch (error) {
          if (error instanceof Lacks) overgeslagen.push({ plek: step.plek, reden: error.message })
          else if (error instanceof NotThere) note(step, [error.finding])
          else if (!isMistake(error) || !isOtherwise) throw error
          else if (bij === undefined) overgeslagen.push(leftOut(step, error))
        }
      } else {
        const reden = cannotBeTold(story, stap)
        const wasOpen = isOpen(story)
        if (reden !== undefined && !mayDoAnything) {
          einde = { kind: 'wacht', reden, bij: step }
          break
        }
        const found = reden === undefined ? await take(story, step, stap) : 'weggelaten'
        if (found === 'weggelaten') {
          weggelaten.push(index)
          await othersWritten(story, stap, index)
        } else {
          await written(story, stap, index)
          if (found.length > 0) note(step, found)
          if (mayDoAnything) continue
          const next = scenario.stappen.slice(index + 1).map((one) => one.stap)
          if (isWaiting(story, stap, next)) {
            note(step, [askedOnceMore])
            bevestigd.push(index)
            await take(story, step, { doe: 'verwerk', bevestigd: true })
            await written(story, { doe: 'verwerk', bevestigd: true }, index)
          }
          const other = doneOtherwise(story, stap, next, wasOpen)
          if (other !== undefined) {
            einde = { kind: 'wacht', reden: other, bij: step }
            break
          }
          const silent = unsaid(story, stap, next)
          const judged = next.filter((one) => one.doe !== 'verwacht' || !reasonToSkip(story.profiel, one.mits))
          if (wantsAnswersFirst(story, stap) && unsaid(story, stap, judged) !== undefined) {
            einde = { kind: 'wacht', reden: answersFirst, bij: step }
            break
          }
          const lacked =
            silent === undefined ? undefined : choosesNoSuch(story, stap, await story.system.adapter.toestand())
          // Who is told no at once is warned.
          const isWarned = lacked !== undefined && isSeenBy(['waarschuwing'], next)
          if (lacked !== undefined && !isWarned) {
            einde = { kind: 'mist', call: `beslis: ${lacked}`, bij: step }
            break
          }
          if (silent !== undefined && !isWarned) note(step, [silent])
          isUndecided ||= isNotChosen(story, stap, next) || (stap.doe === 'beslis' && found.length > 0)
        }
      }
    }
  } catch (error) {
    if (error instanceof Lacks) einde = { kind: 'mist', call: error.call, ...(at && { bij: at }) }
    else if (error instanceof AdapterFailure) einde = { kind: 'brak', failure: error, ...(at && { bij: at }) }
    else throw error
  }
  return {
    scenario,
    stories: [...recorders].map(([story, { trail }]) => Object.assign(story, { spoor: trail })),
    einde,
    bevindingen,
    ...(bij && { bij }),
    overgeslagen,
    beoordeeld,
    weggelaten,
    bevestigd,
  }

  /** Does one step: what is not so because it could not be done, or that it was left out. */
  async function take(
    story: Story,
    step: Step,
    stap: Exclude<Stap, { doe: 'verwacht' | 'bij' }>,
  ): Promise<'weggelaten' | Finding[]> {
    let found: Finding[] = []
    try {
      await act(story, stap)
    } catch (error) {
      // What it lacks ends the story, also after a failure: what comes next would be about a step that was not done.
      const mayBeLeftOut = stage.isDrawn || mute || (bij !== undefined && !(error instanceof Lacks))
      if (mayBeLeftOut && isImpossible(error)) return 'weggelaten'
      // After what an EA may do otherwise as well, a step can have lost its meaning: that is said.
      if (isOtherwise && isMistake(error)) {
        overgeslagen.push(leftOut(step, error))
        return 'weggelaten'
      }
      if (error instanceof Lacks && lackingFor(story, stap) === undefined)
        await othersWritten(story, stap, scenario.stappen.indexOf(step))
      if (!(error instanceof NotThere)) throw error
      found = [asAsked(story, stap, error.finding)]
    }
    await aMinuteLater(story)
    return found
  }
}

const withPlace = (finding: Finding, { stap, plek }: Step, index: number, profiel: Profiel): Finding => ({
  ...(stap.doe === 'verwacht' && { geldt: whyItHolds(profiel, stap.mits) }),
  ...finding,
  plek,
  stap: index + 1,
  woord: finding.woord ?? stap.doe,
  ...(stap.doe === 'verwacht' && { klasse: finding.klasse ?? stap.klasse ?? 'regel' }),
  ...(stap.doe === 'verwacht' && stap.omdat !== undefined && { omdat: stap.omdat }),
})

/** A step that could not be done after something that no rule forbids. */
const leftOut = ({ plek, stap }: Step, error: ToolError): Overgeslagen => ({
  plek,
  reden: `de stap ${stap.doe} kon niet, na wat dit systeem daarvoor anders deed: ${error.message}`,
})

/** Was a choice of a person refused where the story goes on as if it was made? */
function isNotChosen({ uitkomst }: Story, stap: Stap, next: readonly Stap[]): boolean {
  if (stap.doe !== 'beslis' || uitkomst?.kind !== 'geweigerd') return false
  const end = next.findIndex(({ doe }) => doe !== 'verwacht')
  const behind = next.slice(0, end === -1 ? undefined : end)
  return !behind.some((one) => one.doe === 'verwacht' && one.verwacht.uitkomst === 'geweigerd')
}

/**
 * What a story expects after a choice that was refused is about records that a person chose otherwise: the refusal is what is
 * wrong, and it costs work. What hurts a child is told by the laws and the score, which know what was chosen.
 */
const asExtraWork = (finding: Finding): Finding =>
  finding.wet !== undefined ? finding : { ...finding, ernst: atMost(finding.ernst ?? 'S3', 'S3') }

/** A person who is asked once more says yes, unless the story looks at the question. `next`: the steps that follow. */
function isWaiting({ uitkomst, profiel }: Story, stap: Stap, next: readonly Stap[]): boolean {
  if (!isApply(stap) || uitkomst?.kind !== 'bevestiging-nodig') return false
  for (const one of next) {
    if (one.doe !== 'verwacht') return !(one.doe === 'verwerk' && one.bevestigd)
    // The question itself is what the story is about, also where its expectation is not for this system.
    if (one.verwacht.uitkomst === 'bevestiging-nodig') return false
    if (reasonToSkip(profiel, one.mits) !== undefined) continue
    const { uitkomst: wanted = 'ok', nietsVeranderd } = one.verwacht
    // That it goes well is so as soon as the answer was given; that it was asked is told apart.
    if (wanted !== 'ok' || nietsVeranderd !== undefined) return false
  }
  return true
}

/** Also of several at the same time; beside an import it cannot be told which of the two the yes would be for. */
function isApply(stap: Stap): boolean {
  const done = stap.doe === 'tegelijk' ? stap.tegelijk.flat().map(({ doe }) => doe) : [stap.doe]
  return done.includes('verwerk') && !done.includes('importeer')
}

/**
 * Was the apply refused while a person still had lines to look at? Whether the rest is applied before is for the system to
 * say, unless its profile says that it does.
 */
function wantsAnswersFirst(story: Story, stap: Stap): boolean {
  const { uitkomst, import: answer, beslist, profiel } = story
  if (stap.doe !== 'verwerk' || uitkomst?.kind !== 'geweigerd' || answer?.kind !== 'voorstel') return false
  if (profiel.kenmerken['verwerkt-gedeeltelijk'] === true) return false
  return soorten.some((soort) =>
    regelsOf(story, soort).some(
      ({ twijfel, ref }) =>
        story.losgemaakt.has(`${soort} ${ref}`) || (twijfel === true && !beslist.has(`${soort} ${ref}`)),
    ),
  )
}

const answersFirst =
  'het systeem verwerkt niets zolang er nog vragen open staan, en dit verhaal beantwoordt ze niet: de rest is niet te beoordelen'

const askedOnceMore: Finding = {
  wat: 'verwerken: het systeem vraagt nog een bevestiging, en die is gegeven',
  verwacht: 'verwerkt',
  gevonden: 'bevestiging-nodig',
  klasse: 'keuze',
  ernst: 'S4',
  omdat: 'Wanneer een systeem nog eens navraagt, kiest het zelf; te vaak vragen went.',
}

/** The story asks what is not there: a person, a line, a record, a call of the system. */
const isImpossible = (error: unknown): boolean =>
  error instanceof Lacks || error instanceof NotThere || isMistake(error)

/** The story itself is wrong, whatever the system does. */
export const isMistake = (error: unknown): error is ToolError =>
  error instanceof ToolError && ['E_SCENARIO', 'E_CHANGE', 'E_ANOMALY'].includes(error.code)
