import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { diagnose } from '../../scenarios/diagnosis/diagnosis.ts'
import { diagnosisText } from '../../scenarios/diagnosis/text.ts'
import { findProfiel } from '../../scenarios/profile/find-profiel.ts'
import { compareRuns, comparisonText, type EarlierRun, readEarlierRun } from '../../scenarios/report/compare.ts'
import { proseOf, summaryOf } from '../../scenarios/report/prose.ts'
import { reports } from '../../scenarios/report/reports.ts'
import { catalogue, findScenarios } from '../../scenarios/run/find.ts'
import { type Outcome, runAll } from '../../scenarios/run/run-all.ts'
import type { Verdict } from '../../scenarios/run/tell.ts'
import { openSuts } from '../../scenarios/sut/open.ts'
import { listen } from '../../simulator/listen.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'
import { ToolError } from '../tool-error.ts'
import { defineCommand, type Terminal } from './command.ts'
import { millisecondsOf } from './timeout.ts'

type Options = {
  readonly sut: string
  readonly filter?: string
  readonly tag?: readonly string[]
  readonly shard?: string
  readonly seed: string
  readonly bail?: boolean
  readonly jobs: string
  readonly report?: readonly string[]
  readonly compare?: string
  readonly watch?: boolean
  readonly profile?: string
  readonly streng?: boolean
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
    },
    { flags: '--filter <text>', what: 'only scenarios whose name, title, theme or row holds this text' },
    { flags: '--tag <word...>', what: 'only scenarios with this tag' },
    { flags: '--shard <n/m>', what: 'only the nth of m equal parts' },
    { flags: '--seed <text>', what: 'another seed, other names and keys', default: '1' },
    { flags: '--jobs <number>', what: 'so many stories at once, each with a system of its own', default: '1' },
    {
      flags: '--profile <file>',
      what: 'what your system is like: its traits decide which habits and choices are about it (koppelproef.profiel.yaml, when it is there)',
    },
    { flags: '--streng', what: 'a habit or a choice that is not met fails a story too' },
    { flags: '--timeout <seconds>', what: 'how long the system may take over one call', default: '10' },
    {
      flags: '--max-timeouts <number>',
      what: 'skip the rest when so many stories in a row got no answer',
      default: '3',
    },
    { flags: '--bail', what: 'stop at the first scenario that fails' },
    { flags: '--report <kind=file...>', what: 'also write a report: json=FILE, junit=FILE, html=FILE, github=- ' },
    { flags: '--compare <file>', what: 'say what is better and worse than in an earlier --report json=FILE' },
    { flags: '--watch', what: 'tell again what changed, each time a file does; Ctrl-C stops' },
  ],
  examples: [
    'koppelproef run',
    'koppelproef run scenarios/catalogue/namen --sut http://127.0.0.1:9000',
    'koppelproef run --sut "exec:php adapter.php" --report junit=report.xml --report html=report.html',
    'koppelproef run --report json=now.json --compare last.json',
    'koppelproef run my-bug.yaml --sut module:./adapter.js --watch',
  ],
  run: async (files, options, terminal) => {
    const earlier = options.compare === undefined ? undefined : await readEarlier(options.compare)
    if (!options.watch) {
      const { verdicts, mistakes } = await round(files, options, terminal, earlier)
      return mistakes.length > 0 ? usage : exitOf(verdicts)
    }
    return await watching(files, options, terminal, earlier)
  },
})

/** Exit code of a story that is wrong itself, as of any other wrong input. */
const usage = 2

const hasFailed = ({ verdict }: Verdict): boolean => verdict === 'gezakt' || verdict === 'fout'
const exitOf = (verdicts: readonly Verdict[]): number => (verdicts.some(hasFailed) ? 1 : 0)

async function readEarlier(file: string): Promise<EarlierRun> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ToolError('E_FILE_UNREADABLE', file, error.code ?? String(error))
  })
  return readEarlierRun(text, file)
}

/** Tells the stories of these files once, with systems of their own, and writes what was asked. */
async function round(
  files: readonly string[],
  options: Options,
  terminal: Terminal,
  earlier: EarlierRun | undefined,
): Promise<Outcome> {
  const { sut, seed } = options
  const { profiel, said } = findProfiel(sut, options.profile)
  const again = (verdict: Verdict) => againOf(verdict, options)
  const wanted = reports(options.report ?? [], again)
  const scenarios = findScenarios(files, options)
  if (scenarios.length === 0)
    throw new ToolError('E_USAGE', 'No scenario fits: check the path, --filter, --tag and --shard.')
  const systems = await openSuts(sut, Number(options.jobs), {}, { timeout: millisecondsOf(options.timeout ?? '10') })
  const simulator = createBareSimulator({ seed })
  const { url, close } = await listen(simulator)
  try {
    if (said !== undefined) terminal.out(`${said}\n`)
    const outcome = await runAll(scenarios, {
      simulator,
      url,
      systems,
      seed,
      stopwatch: () => performance.now(),
      bail: options.bail ?? false,
      streng: options.streng ?? false,
      maxTimeouts: Number(options.maxTimeouts ?? '3'),
      ...(profiel && { profiel }),
      onVerdict: (verdict, done) => terminal.out(proseOf(verdict, done, scenarios.length, again(verdict))),
      onMistake: ({ scenario, error }) =>
        terminal.err(`${error.code} in ${scenario.source.fileName}: ${error.message}\n${error.next}\n`),
    })
    const { verdicts } = outcome
    terminal.out(diagnosisText(diagnose(verdicts), 'nl'))
    terminal.out(summaryOf(verdicts, sut))
    if (earlier !== undefined) terminal.out(comparisonText(compareRuns(earlier, verdicts), options.compare!))
    for (const write of wanted) await write(verdicts, terminal)
    return outcome
  } finally {
    await close()
    await Promise.all(systems.map((system) => system.close()))
  }
}

/** The command that tells just this story again; of a matrix, just this one. */
function againOf({ scenario: { naam, source } }: Verdict, { sut, seed, profile, streng }: Options): string {
  const one = naam.endsWith(']') ? ` --filter ${JSON.stringify(naam)}` : ''
  const how = `${profile === undefined ? '' : ` --profile ${profile}`}${streng ? ' --streng' : ''}`
  return `koppelproef run ${source.fileName}${one} --sut ${JSON.stringify(sut)}${seed === '1' ? '' : ` --seed ${seed}`}${how}`
}

/** Rounds until Ctrl-C: after a change of scenarios, those and what failed last; after any other change, all. */
async function watching(
  files: readonly string[],
  options: Options,
  terminal: Terminal,
  earlier: EarlierRun | undefined,
): Promise<number> {
  const { onEveryChange } = await import('../../scenarios/run/watch.ts')
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort())
  let failing: readonly string[] = []
  /** A file that is half written is a message, not the end. */
  const tolerant = async (these: readonly string[]) => {
    try {
      const { verdicts } = await round(these, options, terminal, earlier)
      failing = [...new Set(verdicts.filter(hasFailed).map(({ scenario }) => scenario.source.fileName))]
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
    (again) => tolerant(again === 'alles' ? files : [...new Set([...again.files, ...failing.filter(existsSync)])]),
    {
      stop: stop.signal,
      onReady: () => terminal.err(`Watching ${[...watched, ...adapter].join(', ')} (Ctrl-C stops).\n`),
    },
  )
  return failing.length > 0 ? 1 : 0
}
