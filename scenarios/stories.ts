import type { Adapter } from '../contracts/adapter/adapter.ts'
import { checked } from '../contracts/adapter/checked.ts'
import { copyingSystem, openSystem, patience } from '../contracts/adapter/transport.ts'
import { caseText } from '../report/forms/text.ts'
import type { Report } from '../report/report.ts'
import { isMis } from '../report/report.ts'
import { listen } from '../simulator/port/listen.ts'
import { createBareSimulator } from '../simulator/simulator.ts'
import { parseScenarios } from './language/parse.ts'
import type { Scenario } from './language/scenario.ts'
import { reportOfRun } from './report/report-of-run.ts'
import { findScenarios } from './run/find.ts'
import { runAll } from './run/run-all.ts'

/** A linking system: an adapter in this process, `http://…` or `exec:…` as with `--sut`. */
export type System = (Adapter & { readonly close?: () => Promise<void> }) | string

export type TellOptions = {
  /** Another seed, other names and keys. Default `1`. */
  readonly seed?: string
  /** Milliseconds that the system may take over one call. Default 10,000. */
  readonly timeout?: number
  /** A habit or a choice that is not met fails a story too. Default false. */
  readonly streng?: boolean
  /** Language of `tekst`. Default `en`. */
  readonly taal?: 'nl' | 'en'
}

/** What came of telling. */
export type Told = {
  /** Nothing failed and nothing broke down. */
  readonly goed: boolean
  /** What failed, for a person: empty when nothing did. */
  readonly tekst: string
  /** All of it, in the form of `--report json`. */
  readonly report: Report
}

/** One story, to tell to a system. */
export type Story = {
  readonly naam: string
  /** What must go well. */
  readonly titel: string
  readonly thema: string
  readonly tell: (system: System, options?: TellOptions) => Promise<Told>
}

/** Which stories. */
export type StoryChoice = {
  /** Only stories whose name, title, theme or row holds this text. */
  readonly filter?: string
  /** Only stories with all of these tags. */
  readonly tag?: readonly string[]
  /** `1/4`: only that part. */
  readonly shard?: string
}

/**
 * The stories of files and folders (none: the catalogue that comes along), in order of path.
 * @throws ToolError E_FILE_INVALID with every problem, E_FILE_UNREADABLE, E_USAGE
 */
export const findStories = (paths: readonly string[] = [], choice: StoryChoice = {}): readonly Story[] =>
  findScenarios(paths, choice).map(storyOf)

/** The stories in a text (YAML or JSON): one, or one for each combination of its matrix. Throws E_FILE_INVALID. */
export const parseStories = (text: string, fileName = 'story.yaml'): readonly Story[] =>
  parseScenarios(text, fileName).map(storyOf)

const scenarios = new WeakMap<Story, Scenario>()

function storyOf(scenario: Scenario): Story {
  const { naam, titel, thema } = scenario
  const story: Story = { naam, titel, thema, tell: (system, options) => tellStories([story], system, options) }
  scenarios.set(story, scenario)
  return story
}

/**
 * Tells stories to a system, one after the other, each in a world of its own beside it.
 * @throws ToolError E_SUT_UNREACHABLE when the system is not there; E_SCENARIO, E_CHANGE, E_ANOMALY when a story is wrong
 */
export async function tellStories(
  stories: readonly Story[],
  system: System,
  { seed = '1', timeout = patience, streng = false, taal = 'en' }: TellOptions = {},
): Promise<Told> {
  const simulator = createBareSimulator({ seed })
  const open =
    typeof system === 'string'
      ? checked(await openSystem(system, { timeout }))
      : checked(copyingSystem(system), { timeout })
  const { url, close } = await listen(simulator)
  try {
    const { verdicts, mistakes } = await runAll(
      stories.map((story) => scenarios.get(story)!),
      {
        simulator,
        url,
        systems: [open],
        seed,
        stopwatch: () => performance.now(),
        bail: false,
        streng,
        verloop: true,
        maxTimeouts: 3,
        onVerdict: () => {},
      },
    )
    const [mistake] = mistakes
    if (mistake !== undefined) throw mistake.error
    const report = reportOfRun(verdicts, { sut: typeof system === 'string' ? system : 'adapter', seed, versie: '' })
    const tekst = report.gevallen.flatMap((geval) => (isMis(geval) ? caseText(geval, report, { taal }) : []))
    return { goed: tekst.length === 0, tekst: tekst.join(''), report }
  } finally {
    await close()
    if (typeof system === 'string') await open.close()
  }
}
