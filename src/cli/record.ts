import { systemClock } from '../../simulator/clock.ts'
import type { Summary } from '../recording/disguise-exchange.ts'
import { addDays } from '../time/day.ts'
import { dutchDay } from '../time/dutch-time.ts'
import { ToolError } from '../tool-error.ts'
import { defineCommand } from './command.ts'
import { addressOf } from './support/address.ts'
import { announce } from './support/announce.ts'
import { clientTls } from './support/pem.ts'
import { portOf } from './support/port.ts'
import { untilStopped } from './support/until-stopped.ts'

type Options = {
  readonly upstream?: string
  readonly out?: string
  readonly iMayProcessThisData?: boolean
  readonly port: string
  readonly keepDays: string
  readonly disguiseToCaller?: boolean
  readonly clientCert?: string
  readonly clientKey?: string
  readonly ca?: string
  readonly json?: boolean
}

export const record = defineCommand<Options>({
  name: 'record',
  summary: 'Stands between your EA and a real LAS, and keeps a made-up school that misbehaves in the same way.',
  options: [
    {
      flags: '--upstream <url>',
      what: 'the LAS, as the EA had it: https://las.example/uwlr2.2.svc; give the EA http://127.0.0.1:8086/uwlr2.2.svc (the path stays; / gets this one)',
    },
    {
      flags: '--out <file>',
      what: 'a new file, school.koppelproef: each exchange is added when it is whole and disguised',
    },
    { flags: '--i-may-process-this-data', what: 'says that the school agreed; without it nothing is passed on' },
    {
      flags: '--port <number>',
      what: 'where the EA calls, on this machine alone; 0 lets the system choose',
      default: '8086',
    },
    { flags: '--keep-days <number>', what: 'after so many days the file is refused, 1 to 90', default: '30' },
    { flags: '--disguise-to-caller', what: 'the EA gets the made-up answers too, instead of the bytes as they came' },
    { flags: '--client-cert <file>', what: 'the client certificate that the LAS asks for (PEM)' },
    { flags: '--client-key <file>', what: 'and its key (PEM)' },
    { flags: '--ca <file>', what: 'who vouches for the LAS, when it is nobody that this machine knows (PEM)' },
    { flags: '--json', what: 'for scripts: one line of JSON on stdout when ready' },
  ],
  examples: [
    'koppelproef record --upstream https://las.example/uwlr2.2.svc --out school.koppelproef --i-may-process-this-data',
    'koppelproef serve --recording school.koppelproef',
  ],
  run: async (_, options, terminal) => {
    if (!options.iMayProcessThisData) throw new ToolError('E_MAY_NOT_PROCESS')
    const { out: file } = options
    if (file === undefined) throw new ToolError('E_USAGE', '--out is needed: the file to write.')
    const upstream = upstreamOf(options.upstream)
    const { keepMemoryIn } = await import('../recording/memory.ts')
    keepMemoryIn()
    const { startRecorder } = await import('../recording/recorder.ts')
    const keepUntil = addDays(dutchDay(systemClock.now()), daysOf(options.keepDays))
    const tell = options.json ? terminal.err : terminal.out
    const { proxyFor } = await import('../recording/way-out.ts')
    const proxy = proxyFor(upstream, process.env)
    const recorder = await startRecorder({
      file,
      upstream,
      tls: clientTls(options),
      ...(proxy && { proxy }),
      port: portOf(options.port),
      keepUntil,
      now: systemClock.now,
      ...(options.disguiseToCaller && { disguiseToCaller: true }),
      onWritten: (exchange) => tell(lineOf(exchange)),
      onLost: (why) => terminal.err(`${why}\n`),
    })
    const { url } = recorder
    if (options.json) terminal.out(`${JSON.stringify({ ready: true, url, port: recorder.port, file, keepUntil })}\n`)
    else
      announce(
        terminal,
        `Recording into ${file}, which may be used up to ${keepUntil}. Let the EA call ${url} instead of the LAS, with the same path.\n` +
          `In a browser ${url} shows how it goes, in numbers. A WSDL is passed on as it came: an EA that takes the address out of it calls the LAS itself.\nCtrl-C stops.\n\n`,
      )
    await untilStopped()
    try {
      await recorder.close()
    } finally {
      const totals = recorder.totals()
      tell(
        `\n${totals.exchanges} exchanges in ${file}: ${totals.passed} values let through or made up, ${totals.dropped} left out` +
          `${totals.lost > 0 ? `; ${totals.lost} requests are not in it` : ''}.\nIt is a pseudonym, in law still personal data: src/recording/README.md tells what to do with it.\n`,
      )
    }
    return 0
  },
})

function upstreamOf(text: string | undefined): URL {
  if (text === undefined) throw new ToolError('E_USAGE', '--upstream is needed: the address of the LAS.')
  return new URL(addressOf('--upstream', text, 'https://las.example/uwlr2.2.svc'))
}

function daysOf(text: string): number {
  const days = Number(text)
  if (!/^\d+$/.test(text) || days < 1 || days > 90)
    throw new ToolError('E_USAGE', `--keep-days takes a number from 1 to 90, not "${text}".`)
  return days
}

/** `   1  HaalLeerlinggegevens  200  2857 values, left out: a comment (2)`: nothing of what went by. */
function lineOf({ number, operation, status, cut, passed, dropped }: Summary): string {
  const left = Object.entries(dropped).map(([what, count]) => `${what} (${count})`)
  const came = status === undefined ? 'no answer' : `${status}${cut ? ', cut off' : ''}`
  return `${String(number).padStart(4)}  ${(operation ?? 'unknown').padEnd(22)} ${came}  ${passed} values${left.length > 0 ? `; left out: ${left.join(', ')}` : ''}\n`
}
