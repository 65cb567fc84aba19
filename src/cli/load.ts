import { said } from '../../report/language.ts'
import { systemClock } from '../../simulator/clock.ts'
import { makeToken } from '../../simulator/control/token.ts'
import { createCaller } from '../load/caller.ts'
import { forgottenBy } from '../load/forgotten.ts'
import { play } from '../load/play.ts'
import { type LoadFacts, reportOfLoad } from '../load/report-of-load.ts'
import { type LoadTarget, refuseOthers, targetOfLine } from '../load/target.ts'
import { hoursOfWeek, planWeek } from '../load/week.ts'
import { readText } from '../read-text.ts'
import { ToolError } from '../tool-error.ts'
import { defineCommand, type Terminal } from './command.ts'
import { versionOfPackage } from './command-line.ts'
import { startOwn } from './loading/own-simulator.ts'
import { type JudgingOptions, judgingOptions, tellingFor, tellReport } from './support/judging.ts'
import { untilStopped } from './support/until-stopped.ts'

type Options = JudgingOptions & {
  readonly serveJson?: string
  readonly schools: string
  readonly seconds: string
  readonly rate: string
  readonly connections: string
  readonly timeout: string
  readonly p99?: string
  readonly seed: string
  readonly iOwnThisLas?: readonly string[]
}

export const load = defineCommand<Options>({
  name: 'load',
  summary: 'Plays the week after the summer holiday: schools that fetch and bring results, against a LAS of your own.',
  options: [
    {
      flags: '--serve-json <file>',
      what: 'the LAS: the ready line of koppelproef serve --json, or one of that form (default: a simulator of its own)',
    },
    {
      flags: '--i-own-this-las <name...>',
      what: 'says of a LAS that is not on this machine, by its name, that it is yours',
    },
    { flags: '--schools <number>', what: 'how many schools play; 6600 is the country', default: '100' },
    { flags: '--seconds <number>', what: 'in how many seconds the week is played', default: '60' },
    { flags: '--rate <number>', what: 'messages a second at most', default: '50' },
    { flags: '--connections <number>', what: 'connections at once at most', default: '50' },
    { flags: '--timeout <seconds>', what: 'how long an answer may take', default: '30' },
    { flags: '--p99 <milliseconds>', what: 'fails when more than 1 of 100 answers takes longer' },
    { flags: '--seed <text>', what: 'the same seed gives the same week', default: '1' },
    ...judgingOptions,
  ],
  examples: [
    'koppelproef load --report html=load.html',
    'koppelproef load --serve-json ready.json --schools 6600 --seconds 600 --rate 400 --p99 500',
    'koppelproef load --serve-json las.json --i-own-this-las acceptatie.las.test --rate 5',
  ],
  run: async (_, options, terminal) => {
    const numbers = {
      schools: numberOf(options.schools, '--schools', 6760),
      seconds: numberOf(options.seconds, '--seconds', 7 * 86_400),
      rate: numberOf(options.rate, '--rate', 5000),
      connections: numberOf(options.connections, '--connections', 1000),
      timeout: numberOf(options.timeout, '--timeout', 600),
      p99: options.p99 === undefined ? undefined : numberOf(options.p99, '--p99', 600_000),
    }
    const telling = await tellingFor(options, terminal)
    const own = options.serveJson === undefined ? await startOwn(options.seed) : undefined
    try {
      const target = targetOfLine(own?.line ?? readText(options.serveJson ?? '').replace(/\n.*/s, ''), numbers.schools)
      refuseOthers(target, options.iOwnThisLas ?? [])
      const report = await playAgainst(target, numbers, options.seed, terminal)
      for (const { naam, titel } of report.gevallen)
        if (naam.startsWith('tijd')) telling.say(`${said(titel, telling.look.taal)}\n`)
      await tellReport(report, telling, terminal)
      return report.oordeel === 'geslaagd' ? 0 : 1
    } finally {
      await own?.stop()
    }
  },
})

type Numbers = Readonly<Record<'schools' | 'seconds' | 'rate' | 'connections' | 'timeout', number>> & {
  readonly p99: number | undefined
}

async function playAgainst(
  target: LoadTarget,
  { seconds, rate, connections, timeout, p99 }: Numbers,
  seed: string,
  terminal: Terminal,
) {
  const caller = createCaller(connections, timeout * 1000)
  let isStopped = false
  void untilStopped().then(() => {
    isStopped = true
  })
  const began = systemClock.now()
  const { scholen, asked } = target
  const week = planWeek(scholen.length, seed)
  try {
    const played = await play({
      target,
      week,
      caller,
      seconds,
      rate,
      run: makeToken().slice(0, 8),
      now: systemClock.now,
      stopwatch: () => performance.now(),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      isStopped: () => isStopped,
      ...(terminal.interactive && {
        onHour: (hour, sent) => {
          if (hour % 6 === 5)
            terminal.err(`\r${Math.round((100 * (hour + 1)) / hoursOfWeek)} % of the week, ${sent} messages`)
        },
      }),
    })
    if (terminal.interactive) terminal.err('\r')
    const forgotten: LoadFacts['forgotten'] =
      asked === undefined
        ? {
            unasked: {
              nl: 'UWLR kan een LAS niet vragen welke resultaten hij heeft; kijk in zijn scherm of database',
              en: 'UWLR cannot ask a LAS which results it has; look at its screen or its database',
            },
          }
        : await forgottenBy(
            { ...asked, token: process.env.KOPPELPROEF_TOKEN ?? asked.token },
            scholen,
            played.confirmed,
          )
    return reportOfLoad(played, {
      versie: versionOfPackage(),
      began,
      onderwerp: target.leerlinggegevens,
      scholen: scholen.length,
      seconds,
      rate,
      ...(p99 !== undefined && { p99 }),
      forgotten,
      isStopped,
    })
  } finally {
    caller.close()
  }
}

function numberOf(text: string, flag: string, most: number): number {
  const number = Number(text)
  if (/^\d+(?:\.\d+)?$/.test(text) && number > 0 && number <= most) return number
  throw new ToolError('E_USAGE', `${flag} takes a number above 0 and at most ${most}, not "${text}".`)
}
