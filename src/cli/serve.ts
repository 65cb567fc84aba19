import { systemClock } from '../../simulator/clock.ts'
import { aansluitingenOf, demoKlant } from '../../simulator/demo.ts'
import type { Aansluiting } from '../../simulator/example.ts'
import { isMadeUpBrincode } from '../../simulator/generate/brincode.ts'
import { createReeks } from '../../simulator/generate/reeks.ts'
import { createMetrics } from '../../simulator/metrics/metrics.ts'
import { listenFor } from '../../simulator/port/listen.ts'
import { isDatabaseAddress, nameOfState } from '../../simulator/team/database.ts'
import { isLoopbackName } from '../door.ts'
import { schooljaarOf } from '../school/schooljaar.ts'
import { dutchDay } from '../time/dutch-time.ts'
import { ToolError } from '../tool-error.ts'
import { defineCommand } from './command.ts'
import { versionOfPackage } from './command-line.ts'
import { secondsToDrain, untilDrained } from './serving/drain.ts'
import { keepOf } from './serving/keep.ts'
import { openSimulator } from './serving/open-simulator.ts'
import { hostName, rangeOf, tlsOf, tokenOf } from './serving/read-options.ts'
import { tellingFor } from './serving/tell.ts'
import { trustOf } from './serving/trust-proxy.ts'
import { readyLine, teamsMayTurn, welcome, whoMayTurn } from './serving/welcome.ts'
import { announce } from './support/announce.ts'
import { portOf } from './support/port.ts'
import { keepHeapSmall } from './support/small-heap.ts'
import { untilStopped } from './support/until-stopped.ts'
import { openTeams, storedOf } from './teams/open-teams.ts'

type Options = {
  readonly port?: string
  readonly host: string
  readonly allowHost?: readonly string[]
  readonly trustProxy?: readonly string[]
  readonly tokenFile?: string
  readonly teams?: string
  readonly seed: string
  readonly school?: readonly string[]
  readonly range?: string
  readonly state?: string
  readonly keep?: readonly string[]
  readonly drain: string
  readonly strict?: boolean
  readonly lenient?: boolean
  readonly watch?: boolean
  readonly testcentrum: boolean
  readonly console: boolean
  readonly open?: boolean
  readonly sut: string
  readonly json?: boolean
  readonly attached?: boolean
  readonly log: 'text' | 'json'
  readonly trace?: boolean
  readonly tlsKey?: string
  readonly tlsCert?: string
  readonly clientCa?: string
  readonly recording?: string
}

export const serve = defineCommand<Options>({
  name: 'serve',
  summary: 'Starts a pretend ESIS on this machine.',
  options: [
    {
      flags: '--port <number>',
      what: 'port to listen on; 0 lets the system choose (default: 8085, or the next one that is free)',
    },
    {
      flags: '--host <address>',
      what: 'address to listen on; on any but this machine alone, control takes a token',
      default: '127.0.0.1',
    },
    { flags: '--allow-host <name...>', what: 'another name by which control may be called, as in a container network' },
    {
      flags: '--trust-proxy <networks...>',
      what: 'proxies that are believed in who calls, by which name and whether by HTTPS: 10.0.0.0/8, loopback',
    },
    { flags: '--token-file <file>', what: 'control takes the token in this file (default with --host: one is made)' },
    {
      flags: '--teams <file>',
      what: 'teams that share it, each with tokens and limits of its own (koppelproef token new)',
    },
    { flags: '--seed <text>', what: 'the same seed gives the same schools and keys', default: '1' },
    { flags: '--school <file...>', what: 'a school file, JSON or YAML (repeatable); instead of the demo schools' },
    { flags: '--watch', what: 'with --school: serve a school as its file is now, each time the file changes' },
    { flags: '--range <codes>', what: '90AA-99ZZ: schools of all these brincodes too, each made when asked for' },
    { flags: '--recording <file>', what: 'instead of all this: answer as the LAS did in a file of koppelproef record' },
    {
      flags: '--state <place>',
      what: 'keep koppelingen, results and changes: a folder, or postgres://… that others share',
    },
    {
      flags: '--keep <rules...>',
      what: 'with a database: how long it keeps what is old, as journal-days=14 journal-mb=64 world-days=90',
    },
    {
      flags: '--drain <seconds>',
      what: 'on SIGTERM: for how long at most what is on its way is still answered; 0 stops at once',
      default: '8',
    },
    { flags: '--strict', what: 'refuse everything that the standard does not allow' },
    { flags: '--lenient', what: 'serve what real systems serve, and say what strict would refuse (default)' },
    { flags: '--no-testcentrum', what: 'leave out the testcentrum that runs beside it' },
    { flags: '--no-console', what: 'leave out the screens for a browser' },
    {
      flags: '--sut <system>',
      what: 'to which system the screens tell stories, as run takes it',
      default: 'testcentrum',
    },
    { flags: '--open', what: 'open the screens in the browser of this machine' },
    { flags: '--json', what: 'for scripts: one line of JSON on stdout when ready' },
    { flags: '--attached', what: 'for scripts: stop when stdin ends, as it does with whoever started this' },
    {
      flags: '--log <form>',
      what: 'how it tells what happens: json is one line for each exchange, without a name or key',
      default: 'text',
      choices: ['text', 'json'],
    },
    { flags: '--trace', what: 'a span for each exchange, for the OpenTelemetry that was loaded with the process' },
    { flags: '--tls-key <file>', what: 'serve HTTPS: private key (PEM)' },
    { flags: '--tls-cert <file>', what: 'serve HTTPS: certificate (PEM)' },
    { flags: '--client-ca <file>', what: 'ask for a client certificate signed by this CA (PEM), as ESIS does' },
  ],
  examples: [
    'koppelproef serve',
    'koppelproef serve --port 0 --json',
    'koppelproef serve --school my-school.yaml --strict --state ./state',
  ],
  run: async (_, options, terminal) => {
    if (options.open && !options.console)
      throw new ToolError('E_USAGE', '--open opens the screens: leave --no-console out.')
    if (options.strict && options.lenient) throw new ToolError('E_USAGE', 'Choose --strict or --lenient, not both.')
    const isShared = options.state !== undefined && isDatabaseAddress(options.state)
    if (options.watch && options.school === undefined)
      throw new ToolError('E_USAGE', '--watch looks at the files of --school; give one.')
    if (options.watch && isShared)
      throw new ToolError('E_USAGE', '--watch is for one process; with a database change schools by the control API.')
    if (options.keep !== undefined && !isShared)
      throw new ToolError('E_USAGE', '--keep is about a database; give --state postgres://….')
    if (options.state !== undefined && !isShared && /^[a-z][\w+.-]*:\/\//i.test(options.state))
      throw new ToolError('E_USAGE', '--state takes a folder, or the address of a PostgreSQL: postgres://….')
    if (options.sut !== 'testcentrum')
      (await import('../../contracts/adapter/transport.ts')).refuseNoSystem(options.sut)
    const keep = options.keep && keepOf(options.keep)
    const drain = secondsToDrain(options.drain)
    const port = options.port === undefined ? usualPort : { port: portOf(options.port) }
    if (options.recording !== undefined) {
      if (options.school !== undefined || options.range !== undefined || options.state !== undefined)
        throw new ToolError(
          'E_USAGE',
          'Give --recording, or what is to be served instead of it: --school, --range, --state.',
        )
      const { serveRecording } = await import('./serving/recording.ts')
      return serveRecording(options.recording, { ...port, ...(options.json && { json: true }) }, terminal, async () => {
        await untilStopped(options.attached)
      })
    }
    const door = { allowHosts: options.allowHost?.map(hostName), token: tokenOf(options.tokenFile) }
    const teams = await openTeams(options.teams, process.env, terminal.err)
    if (teams !== undefined && options.tokenFile !== undefined)
      throw new ToolError('E_USAGE', 'Choose --teams or --token-file, not both: teams have tokens of their own.')
    if (
      options.log === 'json' &&
      teams === undefined &&
      options.tokenFile === undefined &&
      (!isLoopbackName(options.host) || options.trustProxy !== undefined)
    )
      throw new ToolError(
        'E_USAGE',
        '--log json tells no key, so with --host or --trust-proxy give one: --token-file or --teams.',
      )
    const trustProxy = options.trustProxy && trustOf(options.trustProxy)
    const tls = tlsOf(options)
    const range = rangeOf(options.range)
    const schools =
      options.school &&
      (await (await import('./support/school-files.ts')).readSchoolFiles(options.school, options.seed))
    for (const [index, { school }] of (schools ?? []).entries())
      if (school.brincode !== undefined && !isMadeUpBrincode(school.brincode))
        terminal.err(
          `${options.school![index]}: the brincode is not of the test range (90AA to 99ZZ). Serve no real children; koppelproef convert makes up others.\n`,
        )
    const trace = options.trace
      ? await (await import('../../simulator/tracing/tracing.ts')).openTracing(versionOfPackage())
      : <Any>(untold: Any) => untold
    const opened = await openSimulator(
      { ...options, keep, counts: teams !== undefined },
      {
        seed: options.seed,
        ...(options.strict && { modus: 'strict' }),
        ...(options.lenient && { modus: 'lenient' }),
        schools,
        ...(range && { reeks: range }),
      },
    )
    const { beside } = opened
    const simulator = trace(opened.simulator)
    const telling = tellingFor(options.log, options.json === true, terminal, systemClock.now)
    const metrics = createMetrics({
      simulator,
      version: versionOfPackage(),
      worlds: opened.worlds,
      ...(opened.tally && { tally: opened.tally }),
      ...(teams && { stored: () => storedOf(teams, simulator.heldBy) }),
      stopwatch: () => performance.now(),
    })
    const listening = await listenFor(metrics.simulator, {
      ...port,
      ...door,
      host: options.host,
      tls,
      mounts: [metrics.mount, ...opened.mounts()],
      teams,
      trustProxy,
      onCall: telling.call,
      onTooMuch: (tooMuch) => {
        metrics.onTooMuch(tooMuch)
        telling.tooMuch?.(tooMuch)
      },
    })
      .then(beside.found)
      .catch((error) => {
        void opened.close()
        void beside.close()
        throw error
      })
    const { url, close } = listening
    keepHeapSmall()
    const { aansluitingen, modus, now } = await opened.read((world) => ({
      aansluitingen: aansluitingenOf(world),
      modus: world.state().modus,
      now: world.clock.now(),
    }))
    const reeks = range && aansluitingOfRange(range, options.seed, now)
    if (options.json)
      terminal.out(
        `${JSON.stringify({ ...readyLine(listening, aansluitingen), ...(reeks && { reeks: { ...reeks, ...range } }) })}\n`,
      )
    else if (telling.ready) telling.ready(url)
    else {
      if (options.port === undefined && listening.port !== usualPort.port)
        terminal.err(`Port ${usualPort.port} is taken; this one listens on ${listening.port}.\n`)
      announce(
        terminal,
        welcome(url, reeks ? [...aansluitingen, reeks] : aansluitingen, {
          ...options,
          state: options.state && nameOfState(options.state),
          modus,
        }),
      )
    }
    if (options.open) (await import('./support/open-browser.ts')).openBrowser(`${url}/`)
    if (options.log === 'text') {
      if (teams !== undefined) terminal.err(teamsMayTurn(options.teams))
      else if (listening.token !== undefined) terminal.err(whoMayTurn(options, listening))
    }
    simulator.onBug(telling.trouble)
    simulator.onExchange(telling.exchange)
    const unwatch =
      options.watch &&
      (await import('./serving/watch-schools.ts')).watchSchools(
        options.school!,
        options.seed,
        opened.own!.world(),
        terminal.err,
      )
    await untilDrained(listening, drain, telling.notice, options.attached)
    if (unwatch) await unwatch()
    await close()
    await opened.close()
    await beside.close()
    telling.flush()
    if (!options.json && options.log === 'text') announce(terminal, '\nStopped.\n')
    return 0
  },
})

/** Where it listens when nobody says where: there, or near it when that is taken. */
export const usualPort = { port: 8085, orNext: 20 }

/** One key opens the whole range; the brincode shown is `90AA-99ZZ`. */
function aansluitingOfRange(range: { from: string; to: string }, seed: string, moment: number): Aansluiting {
  const reeks = createReeks({ ...range, seed, klant: demoKlant })
  return { ...reeks.aansluitingOf(range.from, schooljaarOf(dutchDay(moment))), brincode: `${range.from}-${range.to}` }
}
