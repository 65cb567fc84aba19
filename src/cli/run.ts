import { existsSync } from 'node:fs'
import { caseText, diagnosisLine, diagnosisText, summaryText } from '../../report/forms/text.ts'
import { said as saidIn } from '../../report/language.ts'
import { plainReport } from '../../report/plain-report.ts'
import { isGezakt } from '../../scenarios/baseline/soorten.ts'
import type { Law } from '../../scenarios/laws/law.ts'
import { findProfiel, type GevondenProfiel } from '../../scenarios/profile/find-profiel.ts'
import { type About, reportOfRun, runNotes } from '../../scenarios/report/report-of-run.ts'
import { catalogue } from '../../scenarios/run/find.ts'
import { tellersInThreads, threadsFor } from '../../scenarios/run/in-threads.ts'
import { leftOutText } from '../../scenarios/run/leave-out.ts'
import { type Mistake, runAll } from '../../scenarios/run/run-all.ts'
import type { Verdict } from '../../scenarios/run/tell.ts'
import { mostJobs } from '../../scenarios/sut/open.ts'
import { openStage } from '../../scenarios/sut/open-stage.ts'
import { systemClock } from '../../simulator/clock.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'
import { ToolError } from '../tool-error.ts'
import { itemAt } from '../within.ts'
import { defineCommand, type Terminal } from './command.ts'
import { versionOfPackage } from './command-line.ts'
import { aProfile, aSystem } from './config/in-config.ts'
import { type Configured, configOptions, folderOfSut } from './config/used-config.ts'
import { againOf } from './support/again.ts'
import { type ChooseOptions, choose, chooseOptions } from './support/choose.ts'
import { diagnosed } from './support/diagnosed.ts'
import { type Gate, type GateOptions, gateOptions, openGate } from './support/gate.ts'
import { untilInterrupted } from './support/interrupted.ts'
import { type JudgingOptions, judgingOptions, tellingFor } from './support/judging.ts'
import { secondsOf, whole } from './support/numbers.ts'
import { createProgress } from './support/progress.ts'

type Options = JudgingOptions &
  GateOptions &
  ChooseOptions &
  Configured & {
    readonly sut: string
    readonly seed: string
    readonly bail?: boolean
    readonly jobs?: string
    readonly watch?: boolean
    readonly profile?: string | GevondenProfiel
    readonly timeout?: string
    readonly maxTimeouts?: string
  }

export const run = defineCommand<Options>({
  name: 'run',
  takes: '[files...]',
  summary: 'Tells scenarios to a linking system and scores what it stored.',
  options: [
    {
      flags: '--sut <system>',
      what: 'the system under test: testcentrum, module:FILE, http://ADDRESS or exec:COMMAND',
      default: 'testcentrum',
      inConfig: aSystem,
    },
    ...chooseOptions,
    { flags: '--seed <text>', what: 'another seed, other names and keys', default: '1' },
    {
      flags: '--jobs <number>',
      what: 'so many stories at once, each with a system of its own (1; many stories to the testcentrum: one for each core, up to 4)',
    },
    {
      flags: '--profile <file>',
      what: 'what your system is like: its traits decide which habits and choices are about it (koppelproef.profiel.yaml, when it is there)',
      inConfig: aProfile,
    },
    { flags: '--streng', what: 'a habit or a choice that is not met fails a story too' },
    { flags: '--timeout <seconds>', what: 'how long the system may take over one call', default: '10' },
    {
      flags: '--max-timeouts <number>',
      what: 'skip the rest when so many stories in a row got no answer',
      default: '3',
    },
    { flags: '--bail', what: 'stop at the first scenario that fails' },
    ...judgingOptions,
    ...gateOptions,
    { flags: '--watch', what: 'tell again what changed, each time a file does; Ctrl-C stops' },
    ...configOptions,
  ],
  config: { top: 'all', args: 'files' },
  examples: [
    'koppelproef run',
    'koppelproef run scenarios/catalogue/namen --sut http://127.0.0.1:9000',
    'koppelproef run --sut "exec:php adapter.php" --report junit=report.xml --report html=report.html',
    'koppelproef run --sut http://127.0.0.1:9000 --baseline koppelproef.baseline.yaml --update-baseline',
    'koppelproef run --sut http://127.0.0.1:9000 --baseline koppelproef.baseline.yaml',
    'koppelproef run --no-baseline --report html=report.html',
    'koppelproef run --report json=now.json --compare last.json',
    'koppelproef run my-bug.yaml --sut module:./adapter.js --watch',
  ],
  run: async (files, options, terminal) => {
    if (options.watch && options.updateBaseline)
      throw new ToolError('E_USAGE', 'Give --watch or --update-baseline, not both.')
    const gate = openGate(options)
    if (options.watch) return await watching(files, options, terminal, gate)
    const interruption = untilInterrupted()
    try {
      const { failing, mistakes } = await round(files, options, terminal, gate, interruption.stop)
      return interruption.exit() ?? (mistakes.length > 0 ? usage : failing.length > 0 ? 1 : 0)
    } finally {
      interruption.close()
    }
  },
})

/** Exit code of a story that is wrong itself, as of any other wrong input. */
const usage = 2

/** Tells the stories of these files once, with systems of their own, and writes what was asked. */
async function round(
  files: readonly string[],
  options: Options,
  terminal: Terminal,
  gate: Gate,
  stop?: AbortSignal,
): Promise<{ readonly failing: readonly Verdict[]; readonly mistakes: readonly Mistake[] }> {
  const { sut, seed } = options
  const { profiel, said } = findProfiel(sut, options.profile, options.config?.folder)
  const again = (verdict: Verdict) => againOf(verdict, options)
  const { look, quiet, reports, say } = await tellingFor(options, terminal)
  const gemaaktOp = new Date(systemClock.now()).toISOString()
  const about: About = { sut, seed, versie: versionOfPackage(), again, gemaaktOp }
  const how = {
    seed,
    stopwatch: () => performance.now(),
    streng: options.streng ?? false,
    alleenRegels: options.only !== undefined,
    ...(profiel && { profiel }),
    verloop: true,
  }
  /** What came of each story, by its place: it stands under what is most probably wrong, which is known when all were told. */
  const told: string[] = []
  const progress = createProgress(terminal)
  let elsewhere: ReturnType<typeof tellersInThreads> | undefined
  let stage: Awaited<ReturnType<typeof openStage>> | undefined
  const startThreads = (stories: number, laws?: readonly Law[]) => {
    const threads = threadsOf(options, stories)
    if (threads > 1) elsewhere ??= tellersInThreads(threads, { ...how, ...(laws && { laws }) })
  }
  try {
    // The whole catalogue has stories enough: the threads begin while it is read.
    if (isEverything(files, options)) startThreads(Number.POSITIVE_INFINITY)
    const { scenarios, laws, counts } = choose(files, options)
    /** Who asks for one file, or types what to tell, wants to read in full what is known of it too. */
    const isAskedFor =
      new Set(scenarios.map(({ source }) => source.fileName)).size === 1 ||
      (options.filter !== undefined && !options.config?.gave.has('filter'))
    const opening = { timeout: secondsOf('--timeout', options.timeout ?? '10'), folder: folderOfSut(options) }
    const simulator = createBareSimulator({ seed })
    const maxTimeouts = whole('--max-timeouts', options.maxTimeouts ?? '3')
    startThreads(scenarios.length, laws)
    stage = await openStage(sut, elsewhere === undefined ? Number(options.jobs ?? 1) : 1, simulator, opening)
    const { url, systems } = stage
    if (said !== undefined) say(`${said}\n`)
    const step = progress.step(look.taal === 'nl' ? 'verhalen' : 'stories', scenarios.length)
    const outcome = await runAll(scenarios, {
      ...how,
      laws,
      simulator,
      url,
      systems,
      ...(elsewhere && { tellers: elsewhere.tellers }),
      bail: options.bail ?? false,
      ...(stop && { stop }),
      maxTimeouts,
      onVerdict: (verdict, done) => {
        const bekend = gate.bekend(verdict)
        step(done)
        if (quiet && (bekend !== undefined || !isGezakt(verdict))) return
        const one = plainReport(reportOfRun([verdict], about))
        const place = scenarios.indexOf(verdict.scenario)
        const text = caseText(itemAt(one.gevallen, 0), one, look, [place + 1, scenarios.length])
        const known = bekend === undefined ? '' : `    ${saidIn(bekend, look.taal)}\n`
        told[place] =
          bekend === undefined || isAskedFor ? `${text}${known}` : `${text.slice(0, text.indexOf('\n') + 1)}${known}`
      },
      onMistake: ({ scenario, error }) =>
        terminal.err(`${error.code} in ${scenario.source.fileName}: ${error.message}\n${error.next}\n`),
    })
    const { verdicts, mistakes } = outcome
    if (stop?.aborted && options.report !== undefined)
      terminal.err('Interrupted: what was told until then is written down.\n')
    const settlement = gate.settle(verdicts, look.taal, { whole: stop?.aborted !== true })
    const { failing, telt, said: settled } = settlement
    // Nobody knows what the rest would have come to.
    const oordeel = stop?.aborted
      ? { oordeel: 'gezakt' as const, omdat: { nl: 'afgebroken voor het einde', en: 'interrupted before the end' } }
      : settlement.oordeel
    const found = diagnosed(sut, verdicts, telt, profiel)
    const report = reportOfRun(verdicts, { ...about, oordeel, ...found, bekend: gate.bekend })
    const shown = plainReport(report)
    progress.done()
    const isLong = told.length > 0
    say(`${diagnosisText(shown, look)}${told.splice(0).join('')}`)
    say(`\n${summaryText(shown, look)}${runNotes(report, look.taal, profiel !== undefined)}`)
    say(`${leftOutText(counts, look.taal)}${settled}${isLong ? diagnosisLine(shown, look) : ''}`)
    await reports.write(report, terminal)
    return { failing, mistakes }
  } finally {
    progress.done()
    // A system that is gone halfway takes nothing of what was told with it.
    if (told.length > 0) say(told.join(''))
    await elsewhere?.close()
    for (const trouble of (await stage?.close()) ?? [])
      terminal.err(`The system under test could not be closed: ${trouble}.\n`)
  }
}

/** Nothing of the catalogue is left out. */
const isEverything = (files: readonly string[], { filter, tag, exclude, shard }: Options): boolean =>
  files.length === 0 && [filter, tag, exclude, shard].every((word) => word === undefined)

/** In how many threads our own testcentrum is told so many stories; any other system is told here. */
const threadsOf = ({ sut, jobs, bail }: Options, stories: number): number =>
  sut !== 'testcentrum' || bail
    ? 1
    : threadsFor(stories, jobs === undefined ? undefined : whole('--jobs', jobs, mostJobs))

/** Rounds until Ctrl-C: after a change of scenarios, those and what failed last; after any other change, all. */
async function watching(files: readonly string[], options: Options, terminal: Terminal, gate: Gate): Promise<number> {
  const { onEveryChange } = await import('../../scenarios/run/watch.ts')
  const interruption = untilInterrupted()
  let again: readonly string[] = []
  /** A file that is half written is a message, not the end. */
  const tolerant = async (these: readonly string[]) => {
    try {
      const { failing } = await round(these, options, terminal, gate, interruption.stop)
      again = [...new Set(failing.map(({ scenario }) => scenario.source.fileName))]
    } catch (error) {
      if (!(error instanceof ToolError)) throw error
      terminal.err(`${error.code}: ${error.message}\n${error.next}\n`)
    }
  }
  await tolerant(files)
  const watched = files.length === 0 ? [catalogue] : files
  const adapter = options.sut.startsWith('module:') ? [options.sut.slice('module:'.length)] : []
  await onEveryChange(
    [...watched, ...adapter],
    (what) => tolerant(what === 'alles' ? files : [...new Set([...what.files, ...again.filter(existsSync)])]),
    {
      stop: interruption.stop,
      onReady: () => terminal.err(`Watching ${[...watched, ...adapter].join(', ')} (Ctrl-C stops).\n`),
    },
  )
  interruption.close()
  return again.length > 0 ? 1 : 0
}
