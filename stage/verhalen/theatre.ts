import type { Report } from '../../report/report.ts'
import { parseScenarios } from '../../scenarios/language/parse.ts'
import type { Scenario } from '../../scenarios/language/scenario.ts'
import { reportOfRun } from '../../scenarios/report/report-of-run.ts'
import { findScenariosInTurns } from '../../scenarios/run/find.ts'
import { tell } from '../../scenarios/run/tell.ts'
import { type OpenStage, openStage } from '../../scenarios/sut/open-stage.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'
import { type Exploring, startExploring, type Verkenning } from './explorer.ts'

/** Stories told to a system, one after the other. */
export type Ronde = {
  readonly id: string
  readonly totaal: number
  readonly klaar: boolean
  /** What was judged so far. */
  readonly report: Report
  /** Why it could not go on. Absent: it could. */
  readonly fout?: string
}

/** Where stories are told to the system that was named at the start. */
export type Theatre = {
  readonly sut: string
  /** The catalogue, read when it is first asked for. Takes a second or so, in which others are answered. */
  readonly catalogue: () => Promise<readonly Scenario[]>
  /** Begins to tell these, and gives the round at once. */
  readonly begin: (stories: readonly Scenario[]) => Ronde
  /** Tells the stories of one text. Throws E_FILE_INVALID with every place that is wrong. */
  readonly tellText: (text: string) => Promise<Report>
  /** Looks for what no story tells yet; stories that are asked for meanwhile wait. Undefined: it is being looked already. */
  readonly explore: (zaad: string, milliseconds: number) => Verkenning | undefined
  readonly verkenning: () => Verkenning | undefined
  readonly stopExploring: () => void
  /** Newest first. */
  readonly rondes: () => readonly Ronde[]
  /** Lets the system go. */
  readonly close: () => Promise<void>
}

export type TheatreOptions = {
  /** As `--sut` takes it. Default: our own testcentrum. */
  readonly sut?: string
  readonly versie?: string
  /** Files and folders of stories. Default: those that come with the project. */
  readonly verhalen?: readonly string[]
  /** A run that is over, to be shown under the name `verslag`. */
  readonly verslag?: Report
}

/** So many rounds are remembered. */
const mostRounds = 5

export function openTheatre({ sut = 'testcentrum', versie = '', verhalen = [], verslag }: TheatreOptions): Theatre {
  let all: Promise<readonly Scenario[]> | undefined
  let opened:
    | Promise<{ readonly simulator: ReturnType<typeof createBareSimulator>; readonly stage: OpenStage }>
    | undefined
  let rondes: readonly Ronde[] =
    verslag === undefined ? [] : [{ id: 'verslag', totaal: verslag.gevallen.length, klaar: true, report: verslag }]
  let last: Promise<unknown> = Promise.resolve()
  let count = 0
  let exploring: Exploring | undefined

  const stage = () => {
    const simulator = createBareSimulator({ seed: '1' })
    opened ??= openStage(sut, 1, simulator, { quiet: true }).then(
      (open) => ({ simulator, stage: open }),
      (error) => {
        opened = undefined
        throw error
      },
    )
    return opened
  }
  const tellOne = async (scenario: Scenario): Promise<Report> => {
    const { simulator, stage: open } = await stage()
    const verdict = await tell(scenario, {
      simulator,
      url: open.url,
      system: open.systems[0]!,
      seed: '1',
      stopwatch: () => performance.now(),
      verloop: 'alles',
    })
    return reportOfRun([verdict], { sut, seed: '1', versie, alles: true })
  }
  /** One story at a time, and between two of them whoever waits gets an answer. */
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(() => new Promise((resolve) => setImmediate(resolve))).then(work)
    last = turn.catch(() => undefined)
    return turn
  }
  const put = (ronde: Ronde) => {
    rondes = [ronde, ...rondes.filter(({ id }) => id !== ronde.id)].slice(0, mostRounds)
    return ronde
  }
  const carryOn = async (begun: Ronde, stories: readonly Scenario[]) => {
    let ronde = begun
    for (const story of stories) {
      const told = await inTurn(() => tellOne(story)).catch((error: Error) => error)
      if (told instanceof Error) {
        put({ ...ronde, klaar: true, fout: told.message })
        return
      }
      ronde = put({ ...ronde, report: joined(ronde.report, told) })
    }
    put({ ...ronde, klaar: true })
  }

  return {
    sut,
    catalogue: () => {
      all ??= findScenariosInTurns(verhalen).catch((error) => {
        all = undefined
        throw error
      })
      return all
    },
    begin: (stories) => {
      const nothing = reportOfRun([], { sut, seed: '1', versie })
      const ronde = put({ id: String(++count), totaal: stories.length, klaar: false, report: nothing })
      void carryOn(ronde, stories)
      return ronde
    },
    tellText: (text) =>
      inTurn(async () => {
        const stories = parseScenarios(text, 'verhaal.yaml')
        const reports: Report[] = []
        for (const story of stories) reports.push(await tellOne(story))
        return reports.reduce(joined)
      }),
    explore: (zaad, milliseconds) => {
      if (exploring?.now().bezig) return undefined
      const started = startExploring(stage, { sut, zaad, milliseconds })
      exploring = started
      last = last.then(() => started.done)
      return started.now()
    },
    verkenning: () => exploring?.now(),
    stopExploring: () => exploring?.stop(),
    rondes: () => rondes,
    close: async () => {
      exploring?.stop()
      await (await opened)?.stage.close()
    },
  }
}

/** Two reports of one run as one. */
const joined = (a: Report, b: Report): Report => ({
  ...a,
  oordeel: a.oordeel === 'gezakt' || b.oordeel === 'gezakt' ? 'gezakt' : 'geslaagd',
  gevallen: [...a.gevallen, ...b.gevallen],
  uitwisselingen: [...a.uitwisselingen, ...b.uitwisselingen],
})
