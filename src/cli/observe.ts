import { textOfBegin, textOfMeting } from '../../scenarios/observe/report.ts'
import { brokenAtEnd, reportOfWatched } from '../../scenarios/observe/report-of-watched.ts'
import { type Wish, watch } from '../../scenarios/observe/watch.ts'
import { watchLas } from '../../scenarios/observe/watch-las.ts'
import { systemClock } from '../../simulator/clock.ts'
import { aansluitingenOf, createSimulator, listen, ordinarySchool } from '../../simulator/index.ts'
import { schooljaarOf } from '../school/schooljaar.ts'
import { dutchDay } from '../time/dutch-time.ts'
import { ToolError } from '../tool-error.ts'
import { defineCommand, type Terminal } from './command.ts'
import { versionOfPackage } from './command-line.ts'
import { aPath, aSource } from './config/in-config.ts'
import { type Configured, configOptions } from './config/used-config.ts'
import { usualPort } from './serve.ts'
import { tableOf } from './serving/welcome.ts'
import { addressOf } from './support/address.ts'
import { type EaSourceOptions, eaSource, eaSourceOptions } from './support/ea-source.ts'
import { type JudgingOptions, judgingOptions, tellingFor } from './support/judging.ts'
import { secondsOf, whole } from './support/numbers.ts'
import { portOf } from './support/port.ts'

type Options = EaSourceOptions &
  JudgingOptions &
  Configured & {
    readonly state?: string
    readonly school?: string
    readonly seed: string
    readonly port?: string
    readonly url?: string
    readonly world: string
    readonly of?: string
    readonly interval: string
    readonly settle: string
    readonly for?: string
    readonly fetches?: string
    readonly turnToNextChange?: boolean
  }

export const observe = defineCommand<Options>({
  name: 'observe',
  summary: 'Watches a linking system that runs by itself, and scores what it holds after each fetch.',
  options: [
    {
      flags: '--state <source>',
      what: 'what the EA holds: http://ADDRESS (JSON), json:FILE, csv:FILE, sql:FILE (SQLite) or exec:COMMAND',
      inConfig: aSource,
    },
    ...eaSourceOptions,
    { flags: '--school <file>', what: 'the school file to serve (default: a made-up school)', inConfig: aPath },
    { flags: '--seed <text>', what: 'the same seed gives the same school and keys', default: '1' },
    {
      flags: '--port <number>',
      what: 'where to serve it; 0 lets the system choose (default: 8085, or the next one that is free)',
    },
    { flags: '--url <address>', what: 'instead: a simulator that runs already' },
    { flags: '--world <name>', what: 'of that simulator: which world', default: 'default' },
    { flags: '--of <id>', what: 'of that simulator: which school, 99QQ00' },
    { flags: '--interval <seconds>', what: 'so often is looked', default: '1' },
    { flags: '--settle <seconds>', what: 'so long must the EA stand still before it is scored', default: '3' },
    { flags: '--for <seconds>', what: 'stop after so long' },
    { flags: '--fetches <number>', what: 'stop when the EA has fetched so often' },
    {
      flags: '--turn-to-next-change',
      what: 'after each look turn the clock to the next gebeurtenis; stop after the last',
    },
    ...judgingOptions,
    ...configOptions,
  ],
  config: { top: ['language', 'quiet'], section: 'observe' },
  examples: [
    'koppelproef observe --school my-school.yaml --state http://localhost:3000/test/state',
    'koppelproef observe --state csv:leerlingen.csv --mapping mapping.yaml --fetches 2',
    'koppelproef observe --state "sql:ea.db" --query "select id, las_key as key, active as actief from pupil"',
    'koppelproef observe --state "exec:psql -d ea --csv -c \'select * from pupil\'" --turn-to-next-change --report json=out.json',
  ],
  run: async (_, options, terminal) => {
    const { state, fetches } = options
    if (state === undefined) throw new ToolError('E_USAGE', 'Say with --state where the state of the EA can be read.')
    const interval = secondsOf('--interval', options.interval)
    const settle = secondsOf('--settle', options.settle)
    const until = options.for === undefined ? undefined : secondsOf('--for', options.for)
    const { reports, say, look } = await tellingFor(options, terminal)
    const tell = prose[look.taal]
    const most = fetches === undefined ? undefined : whole('--fetches', fetches)
    const read = eaSource(state, options, options.config?.gave.has('state') ? options.config.folder : undefined)
    if (options.url !== undefined) addressOf('--url', options.url)
    const served = options.url === undefined ? await serveSchool(options, say) : undefined
    const waiting = createWaiting(interval, until)
    try {
      const las = await watchLas(served?.url ?? options.url!, {
        world: options.world,
        ...(options.of !== undefined && { school: options.of }),
      })
      if (las.fetchedBefore) terminal.err(tell.fetchedBefore)
      const watched = await watch({
        las,
        read,
        pause: waiting.pause,
        still: Math.max(2, 1 + Math.ceil(settle / interval)),
        ...(most !== undefined && { fetches: most }),
        turnToNextChange: options.turnToNextChange ?? false,
        onBegin: (begin) => say(`${textOfBegin(begin, look.taal)}${tell.howToGoOn}`),
        onMeting: (meting, who) => say(`\n${textOfMeting(meting, who, look.taal)}`),
        onTrouble: (error) => terminal.err(`${error.message}\n`),
      })
      await reports.write(reportOfWatched(watched, state, versionOfPackage()), terminal)
      // What was seen before says nothing of how it ended.
      if (watched.ongelezen !== undefined) throw watched.ongelezen
      const broken = brokenAtEnd(watched)
      if (watched.metingen.length === 0) say(tell.neverFetched)
      else say(broken.length === 0 ? tell.nothingWrong : tell.broken(broken.join(', ')))
      return broken.length === 0 && watched.metingen.length > 0 ? 0 : 1
    } finally {
      waiting.close()
      await served?.close()
    }
  },
})

const prose = {
  nl: {
    fetchedBefore: 'Het systeem heeft eerder opgehaald: wat het toen koppelde geldt als goed.\n',
    howToGoOn: 'Laat het ophalen. Enter kijkt meteen, Ctrl-C stopt en geeft het oordeel.\n',
    neverFetched: '\nHet systeem haalde niets op: er is niets te scoren.\n',
    nothingWrong: '\nEr is niets mis.\n',
    broken: (laws: string) => `\nGebroken aan het eind: ${laws}.\n`,
  },
  en: {
    fetchedBefore: 'The EA has fetched before: what it linked then counts as right.\n',
    howToGoOn: 'Let it fetch. Enter looks at once, Ctrl-C stops and gives the verdict.\n',
    neverFetched: '\nThe EA never fetched: there is nothing to score.\n',
    nothingWrong: '\nNothing is wrong.\n',
    broken: (laws: string) => `\nBroken at the end: ${laws}.\n`,
  },
} as const

async function serveSchool({ school: file, seed, port }: Options, say: Terminal['out']) {
  const schools =
    file === undefined
      ? [ordinarySchool(seed, schooljaarOf(dutchDay(systemClock.now())))]
      : await (await import('./support/school-files.ts')).readSchoolFiles([file], seed)
  const simulator = createSimulator({ seed, schools })
  const listening = await listen(simulator, port === undefined ? usualPort : { port: portOf(port) })
  say(
    `leerlinggegevens  ${listening.url}/uwlr/leerlinggegevens\nleerresultaten    ${listening.url}/uwlr/leerresultaten\n`,
  )
  for (const aansluiting of aansluitingenOf(simulator.world()!)) say(tableOf(aansluiting))
  return listening
}

/** Waits for the next look; Enter, Ctrl-C and the end of the time cut it short. */
function createWaiting(interval: number, until: number | undefined) {
  let wish: Wish = 'go-on'
  let wake = () => {}
  const say = (said: Wish) => () => {
    if (wish !== 'stop') wish = said
    wake()
  }
  const [look, stop] = [say('look'), say('stop')]
  const end = until === undefined ? undefined : setTimeout(stop, until)
  const input = process.stdin.isTTY ? process.stdin : undefined
  input?.on('data', look)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop)
  return {
    pause: async (): Promise<Wish> => {
      if (wish === 'go-on')
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, interval)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      const now = wish
      if (wish === 'look') wish = 'go-on'
      return now
    },
    close: () => {
      clearTimeout(end)
      input?.off('data', look)
      input?.pause()
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, stop)
    },
  }
}
