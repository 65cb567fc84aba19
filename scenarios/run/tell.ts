import type { OpenSystem } from '../../contracts/adapter/transport.ts'
import { dutchDateTime } from '../../simulator/dutch-time.ts'
import { generateSchool } from '../../simulator/generate/generate-school.ts'
import { manualSchool } from '../../simulator/generate/manual-school.ts'
import type { JournalEntry } from '../../simulator/journal.ts'
import { prepareKoppeling } from '../../simulator/koppelingen/koppeling.ts'
import { startOfDay } from '../../simulator/plan.ts'
import { buildSchool } from '../../simulator/school-file/build.ts'
import type { Simulator } from '../../simulator/simulator.ts'
import { schooljaarOf } from '../../src/school/schooljaar.ts'
import type { Plek, Scenario, Stap } from '../language/scenario.ts'
import { beginOf } from './begin.ts'
import { type Finding, judge } from './expect.ts'
import { type Score, scoreOf, wrongs } from './score.ts'
import { aMinuteLater, steps } from './steps.ts'
import { Lacks, type Story } from './story.ts'

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
}

export type Stage = {
  readonly simulator: Simulator
  /** Where the simulator listens, without a slash at the end. */
  readonly url: string
  readonly system: OpenSystem
  readonly seed: string
  /** Milliseconds, for durations. */
  readonly stopwatch: () => number
}

let worlds = 0

/** Tells one story to a system, in a world of its own. Never throws: what goes wrong is the verdict. */
export async function tell(scenario: Scenario, stage: Stage): Promise<Verdict> {
  const started = stage.stopwatch()
  const name = `verhaal-${++worlds}`
  let story: Story | undefined
  let at: Scenario['stappen'][number] | undefined
  const ended = (verdict: Verdict['verdict'], more: Partial<Verdict> = {}): Verdict => ({
    scenario,
    verdict,
    bevindingen: [],
    ...(verdict !== 'geslaagd' && at && { bij: at }),
    milliseconden: Math.round(stage.stopwatch() - started),
    uitwisselingen: story?.world.journal.entries() ?? [],
    ...more,
  })
  try {
    story = await open(scenario, stage, name)
    for (const step of scenario.stappen) {
      at = step
      const bevindingen = await take(story, step.stap)
      if (bevindingen.length > 0) return ended('gezakt', { bevindingen })
    }
    const score = scoreOf(story, await stage.system.adapter.toestand())
    const wrong = scenario.scoreTelt && score ? wrongs.filter((kind) => score[kind] > 0) : []
    at = undefined
    if (wrong.length === 0) return ended('geslaagd', score && { score })
    return ended('gezakt', {
      score,
      bevindingen: wrong.map((kind) => ({ wat: `score: ${kind}`, verwacht: 0, gevonden: score![kind] })),
    })
  } catch (error) {
    if (error instanceof Lacks) return ended('overgeslagen', { reden: error.message })
    return ended('fout', { reden: error instanceof Error ? error.message : String(error) })
  } finally {
    stage.simulator.dropWorld(name)
  }
}

async function take(story: Story, stap: Stap): Promise<readonly Finding[]> {
  if (stap.doe === 'verwacht') return judge(story, stap.verwacht)
  const step = steps[stap.doe] as (story: Story, stap: Stap) => Promise<void>
  await step(story, stap)
  await aMinuteLater(story)
  return []
}

async function open(scenario: Scenario, { simulator, url, system, seed }: Stage, name: string): Promise<Story> {
  const now = startOfDay(scenario.begin) + 12 * 3_600_000
  const schooljaar = schooljaarOf(scenario.begin)
  const world = simulator.addWorld({ name, seed, klok: { shift: 0, stoppedAt: now } })
  const file = scenario.school
  const built =
    file === 'handleiding'
      ? { school: manualSchool(schooljaar), gebeurtenissen: [], seed }
      : buildSchool({ seed, ...file }, { schooljaar, peildatum: scenario.begin, generateSchool })
  const { profiel, versies, modus, dialect } = file === 'handleiding' ? ({} as Partial<typeof file & object>) : file
  const settings = {
    ...(profiel && { profiel }),
    ...(versies && { versies: versies as never }),
    ...(modus && { modus }),
    ...(dialect && { dialect }),
  }
  const { id } = world.loadSchool(built.school, settings, now - 1000)
  if (built.gebeurtenissen.length > 0) world.planChanges(id, built.gebeurtenissen, built.seed)
  world.putKoppeling(
    prepareKoppeling({
      id: 'testcentrum',
      klantcode: 'TESTCENTRUM-01',
      klantnaam: 'Testcentrum',
      scholen: [id],
      aangemaaktOp: dutchDateTime(now),
    }),
  )
  const begin = beginOf(scenario.ea, built.school)
  await system.adapter.reset({
    nu: dutchDateTime(now),
    toestand: begin.toestand,
    brincode: built.school.brincode ?? '',
    ...(built.school.dependancecode && { dependancecode: built.school.dependancecode }),
  })
  const base = `${url}/w/${name}/uwlr`
  return {
    scenario,
    world,
    system,
    begin,
    schoolId: id,
    adressen: { leerlinggegevens: `${base}/leerlinggegevens`, leerresultaten: `${base}/leerresultaten` },
    beslist: new Set(),
  }
}
