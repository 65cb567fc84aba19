import type { OpenSystem } from '../../contracts/adapter/transport.ts'
import { dutchDateTime } from '../../simulator/dutch-time.ts'
import { generateSchool } from '../../simulator/generate/generate-school.ts'
import { manualSchool } from '../../simulator/generate/manual-school.ts'
import type { JournalEntry } from '../../simulator/journal.ts'
import { prepareKoppeling } from '../../simulator/koppelingen/koppeling.ts'
import { schoolIdOf } from '../../simulator/live-school.ts'
import { startOfDay } from '../../simulator/plan.ts'
import { buildSchool } from '../../simulator/school-file/build.ts'
import type { Simulator } from '../../simulator/simulator.ts'
import type { World } from '../../simulator/world.ts'
import { schooljaarOf } from '../../src/school/schooljaar.ts'
import { eersteSchool, type Plek, type Scenario, type SchoolVanVerhaal, type Stap } from '../language/scenario.ts'
import { beginOf } from './begin.ts'
import { type Finding, judge } from './expect.ts'
import { addScores, type Score, scoreOf, wrongs } from './score.ts'
import { aMinuteLater, steps } from './steps.ts'
import { Lacks, need, type Story } from './story.ts'

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
    const { elders } = story
    for (const step of scenario.stappen) {
      at = step
      // The file was refused if it named a school that is not there.
      if (step.stap.doe === 'bij') story = elders.get(step.stap.bij)!
      else {
        const bevindingen = await take(story, step.stap)
        if (bevindingen.length > 0) return ended('gezakt', { bevindingen })
      }
    }
    const score = await scored([...elders.values()])
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

/** What was stored at every school of the story, against the truth. Undefined when nothing was applied at any. */
async function scored(stories: readonly Story[]): Promise<Score | undefined> {
  const toestand = await stories[0]!.system.adapter.toestand()
  const scores = stories.flatMap((story) => scoreOf(story, toestand) ?? [])
  return scores.length === 0 ? undefined : scores.reduce(addScores)
}

async function take(story: Story, stap: Exclude<Stap, { doe: 'bij' }>): Promise<readonly Finding[]> {
  if (stap.doe === 'verwacht') return judge(story, stap.verwacht)
  const step = steps[stap.doe] as (story: Story, stap: Stap) => Promise<void>
  await step(story, stap)
  await aMinuteLater(story)
  return []
}

/** The story at its first school; the others stand beside it, and everything of each is in the world and in the system. */
async function open(scenario: Scenario, stage: Stage, name: string): Promise<Story> {
  const { simulator, system, seed } = stage
  const now = startOfDay(scenario.begin) + 12 * 3_600_000
  const world = simulator.addWorld({ name, seed, klok: { shift: 0, stoppedAt: now } })
  const schools = [[eersteSchool, scenario] as const, ...Object.entries(scenario.andereScholen)]
  const placed = schools.map(([naam, of]) => ({ naam, ...place(of, naam, scenario, world, seed) }))
  const waarheid = new Map(placed.flatMap(({ begin }) => [...begin.waarheid]))
  const elders = new Map<string, Story>()
  const base = `${stage.url}/w/${name}/uwlr`
  const adressen = { leerlinggegevens: `${base}/leerlinggegevens`, leerresultaten: `${base}/leerresultaten` }
  for (const { naam, school, begin, schoolId } of placed) {
    const code = {
      brincode: school.brincode ?? '',
      ...(school.dependancecode && { dependancecode: school.dependancecode }),
    }
    const isEerste = naam === eersteSchool
    const schoolcode = schoolIdOf(code.brincode, code.dependancecode)
    const story = {
      scenario,
      elders,
      world,
      system,
      begin,
      waarheid,
      schoolId,
      schoolcode,
      isEerste,
      adressen,
      beslist: new Set<string>(),
    }
    elders.set(naam, story)
    if (isEerste) await system.adapter.reset({ nu: dutchDateTime(now), toestand: begin.toestand, ...code })
    else await need(story, 'voegSchoolToe')({ toestand: begin.toestand, ...code })
  }
  return elders.get(eersteSchool)!
}

/** Puts one school of a story in the world, with a koppeling to be activated, and says what the EA has of it. */
function place({ school: file, ea }: SchoolVanVerhaal, naam: string, { begin }: Scenario, world: World, seed: string) {
  const schooljaar = schooljaarOf(begin)
  const built =
    file === 'handleiding'
      ? { school: manualSchool(schooljaar), gebeurtenissen: [], seed }
      : buildSchool({ seed, ...file }, { schooljaar, peildatum: begin, generateSchool })
  const { profiel, versies, modus, dialect } = file === 'handleiding' ? ({} as Partial<typeof file & object>) : file
  const settings = {
    ...(profiel && { profiel }),
    ...(versies && { versies: versies as never }),
    ...(modus && { modus }),
    ...(dialect && { dialect }),
  }
  const now = world.clock.now()
  const { id } = world.loadSchool(built.school, settings, now - 1000)
  if (built.gebeurtenissen.length > 0) world.planChanges(id, built.gebeurtenissen, built.seed)
  const isEerste = naam === eersteSchool
  world.putKoppeling(
    prepareKoppeling({
      id: isEerste ? 'testcentrum' : `testcentrum-${naam}`,
      klantcode: 'TESTCENTRUM-01',
      klantnaam: 'Testcentrum',
      scholen: [id],
      aangemaaktOp: dutchDateTime(now),
    }),
  )
  return { school: built.school, schoolId: id, begin: beginOf(ea, built.school, isEerste ? 'ea' : `ea-${naam}`) }
}
