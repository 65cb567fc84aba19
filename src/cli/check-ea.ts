import { createInterface } from 'node:readline'
import { judge } from '../../contracts/ea/judge.ts'
import { reportOfEa } from '../../contracts/ea/report-of-ea.ts'
import { withoutSleutel } from '../../contracts/las/mask.ts'
import { openSut } from '../../scenarios/sut/open.ts'
import { systemClock } from '../../simulator/clock.ts'
import { listen } from '../../simulator/index.ts'
import { adapterDriver, type Driver, koppelVerzoekOf, personDriver, playProgramme } from '../../stage/ea/drivers.ts'
import { createWatchingLas, type WatchingLas } from '../../stage/ea/las.ts'
import { plainLines } from '../plain-text.ts'
import { systemSleep } from '../testcentrum/clock.ts'
import type { Terminal } from './command.ts'
import { defineCommand } from './command.ts'
import { versionOfPackage } from './command-line.ts'
import { aSystem } from './config/in-config.ts'
import { type Configured, configOptions, folderOfSut } from './config/used-config.ts'
import { closeSystem } from './support/close-system.ts'
import { type JudgingOptions, judgingOptions, tellingFor, tellReport } from './support/judging.ts'
import { secondsOf } from './support/numbers.ts'
import { portOf } from './support/port.ts'

type Options = JudgingOptions &
  Configured & {
    readonly sut?: string
    readonly name?: string
    readonly port: string
    readonly host: string
    readonly uwlr: '2.2' | '2.3'
    readonly timeout: string
  }

export const checkEa = defineCommand<Options>({
  name: 'check ea',
  summary: 'Watches a consumer of UWLR import and send, and judges its messages.',
  options: [
    {
      flags: '--sut <system>',
      what: 'drive the consumer through its adapter: testcentrum (ours), module:FILE, http://ADDRESS or exec:COMMAND. Absent: you press its buttons',
      inConfig: aSystem,
    },
    { flags: '--name <name>', what: 'what the report calls the consumer' },
    { flags: '--port <number>', what: 'port of the pretend LAS; 0 lets the system choose', default: '0' },
    { flags: '--host <address>', what: 'address of the pretend LAS', default: '127.0.0.1' },
    { flags: '--uwlr <version>', what: 'version that the consumer speaks', default: '2.2', choices: ['2.2', '2.3'] },
    {
      flags: '--timeout <seconds>',
      what: 'how long an adapter may take over one call; a consumer that waits before it asks again may need more',
      default: '10',
    },
    ...judgingOptions,
    ...configOptions,
  ],
  config: { top: ['sut', 'language', 'quiet'], section: 'check ea' },
  examples: [
    'koppelproef check ea --port 8085',
    'koppelproef check ea --sut testcentrum',
    'koppelproef check ea --sut http://127.0.0.1:9000 --report html=consumer.html',
    'koppelproef check ea --sut "exec:python3 adapter.py" --report junit=consumer.xml',
  ],
  run: async (_, options, terminal) => {
    const port = portOf(options.port)
    const telling = await tellingFor(options, terminal)
    const patience = secondsOf('--timeout', options.timeout)
    const las = createWatchingLas(systemClock, options.uwlr)
    const bugs: unknown[] = []
    las.simulator.onBug((bug) => void bugs.push(bug))
    const began = systemClock.now()
    const { url, close } = await listen(las.simulator, { port, host: options.host })
    const acts = await drive(las, url, { ...options, patience, folder: folderOfSut(options) }, terminal).finally(close)
    // A LAS that broke down gave the consumer nothing to be judged by.
    if (bugs.length > 0) throw bugs[0]
    const exchanges = las.exchanges()
    const judged = await judge(exchanges, las.agreed, acts)
    const consumer = options.name ?? options.sut ?? 'consumer'
    const report = reportOfEa({
      judged,
      acts,
      exchanges,
      agreed: las.agreed,
      consumer,
      versie: versionOfPackage(),
      began,
    })
    await tellReport(report, telling, terminal)
    return report.oordeel === 'geslaagd' ? 0 : 1
  },
})

async function drive(
  las: WatchingLas,
  url: string,
  { sut, patience, folder }: Pick<Options, 'sut'> & { readonly patience: number; readonly folder: string | undefined },
  terminal: Terminal,
) {
  const koppeling = koppelVerzoekOf(las.agreed, url)
  if (sut !== undefined) {
    const system = await openSut(sut, { sleep: systemSleep }, { timeout: patience, folder })
    const wipe = () => {
      if (terminal.interactive) terminal.err('\r\u001b[K')
    }
    const stacks = new Set<string>()
    try {
      const act = await adapterDriver(system, koppeling, systemClock.now, patience)
      const told: Driver = async (one) => {
        if (terminal.interactive) terminal.err(`\r\u001b[K${one.id}`)
        const outcome = await act(one)
        if (outcome.kind === 'error' && outcome.stack !== undefined && !stacks.has(outcome.stack)) {
          stacks.add(outcome.stack)
          wipe()
          terminal.err(
            `${one.id}: the system under test threw\n${plainLines(withoutSleutel(outcome.stack, koppeling.autorisatiesleutel))}\n`,
          )
        }
        return outcome
      }
      return await playProgramme(las, told)
    } finally {
      wipe()
      await closeSystem(system, patience, terminal)
    }
  }
  terminal.err(`Fill this in in your system (school year ${koppeling.schooljaar}):\n\n`)
  for (const [name, value] of Object.entries(koppeling)) terminal.err(`  ${name.padEnd(20)} ${value}\n`)
  const input = createInterface({ input: process.stdin })
  try {
    return await playProgramme(las, personDriver({ lines: input[Symbol.asyncIterator](), say: terminal.err, las }))
  } finally {
    input.close()
  }
}
