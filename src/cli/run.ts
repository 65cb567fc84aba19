import { proseOf, summaryOf } from '../../scenarios/report/prose.ts'
import { reports } from '../../scenarios/report/reports.ts'
import { findScenarios } from '../../scenarios/run/find.ts'
import { runAll } from '../../scenarios/run/run-all.ts'
import { openSuts } from '../../scenarios/sut/open.ts'
import { listen } from '../../simulator/listen.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'
import { ToolError } from '../tool-error.ts'
import { defineCommand } from './command.ts'

type Options = {
  readonly sut: string
  readonly filter?: string
  readonly tag?: readonly string[]
  readonly shard?: string
  readonly seed: string
  readonly bail?: boolean
  readonly jobs: string
  readonly report?: readonly string[]
  readonly out?: string
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
    { flags: '--bail', what: 'stop at the first scenario that fails' },
    { flags: '--report <kind=file...>', what: 'also write a report: json=FILE, junit=FILE, html=FILE, github=- ' },
  ],
  examples: [
    'koppelproef run',
    'koppelproef run scenarios/catalogue/namen --sut http://127.0.0.1:9000',
    'koppelproef run --sut "exec:php adapter.php" --report junit=report.xml --report html=report.html',
  ],
  run: async (files, options, terminal) => {
    const { sut } = options
    const wanted = reports(options.report ?? [])
    const scenarios = findScenarios(files, options)
    if (scenarios.length === 0)
      throw new ToolError('E_USAGE', 'No scenario fits: check the path, --filter, --tag and --shard.')
    const systems = await openSuts(sut, Number(options.jobs))
    const simulator = createBareSimulator({ seed: options.seed })
    const { url, close } = await listen(simulator)
    try {
      const verdicts = await runAll(scenarios, {
        simulator,
        url,
        systems,
        seed: options.seed,
        stopwatch: () => performance.now(),
        bail: options.bail ?? false,
        onVerdict: (verdict, done) => terminal.out(proseOf(verdict, done, scenarios.length, sut)),
      })
      terminal.out(summaryOf(verdicts))
      for (const write of wanted) await write(verdicts, terminal)
      return verdicts.some(({ verdict }) => verdict === 'gezakt' || verdict === 'fout') ? 1 : 0
    } finally {
      await close()
      await Promise.all(systems.map((system) => system.close()))
    }
  },
})
