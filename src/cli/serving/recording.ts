import { systemClock } from '../../../simulator/clock.ts'
import { readRecording } from '../../recording/read-recording.ts'
import type { RecordedExchange } from '../../recording/recorded.ts'
import type { Replayed } from '../../recording/replay.ts'
import { serveReplay } from '../../recording/serve-replay.ts'
import { dutchDay } from '../../time/dutch-time.ts'
import type { Terminal } from '../command.ts'
import { announce } from '../support/announce.ts'

/** `serve --recording`: answers as the LAS of that file did, until `stopped`. */
export async function serveRecording(
  file: string,
  { port, json = false }: { readonly port: number; readonly json?: boolean },
  terminal: Terminal,
  stopped: () => Promise<void>,
): Promise<number> {
  const recording = readRecording(file, dutchDay(systemClock.now()))
  const tell = json ? terminal.err : terminal.out
  const replaying = await serveReplay(recording, { port, onAnswer: (replayed) => tell(lineOf(replayed)) })
  const { url } = replaying
  const { exchanges, head } = recording
  const asked = [...new Set(exchanges.map(({ request }) => request.xml && schoolOf(request.xml)))].filter(Boolean)
  if (json)
    terminal.out(
      `${JSON.stringify({ ready: true, url, port: replaying.port, exchanges: exchanges.length, scholen: asked })}\n`,
    )
  else
    announce(
      terminal,
      `${file}: ${exchanges.length} exchanges of ${head.madeOn}, to be used up to ${head.keepUntil}.\n` +
        `Let the EA call ${url} at any path, with any key, for ${asked.length > 0 ? asked.join(' or ') : 'the school in it'}; it asked:\n` +
        `${exchanges.map(askedLine).join('')}Ctrl-C stops.\n\n`,
    )
  await stopped()
  await replaying.close()
  return 0
}

/** `99XX 2026-2027`: what the EA must ask for. */
function schoolOf(xml: string): string | undefined {
  const of = (name: string) => new RegExp(`<(?:[\\w-]+:)?${name}>\\s*([^<]*?)\\s*<`).exec(xml)?.[1]
  const brincode = of('brincode')
  return brincode && `${brincode}${of('dependancecode') ?? ''} ${of('schooljaar') ?? ''}`.trim()
}

const askedLine = ({ number, at, operation, answer }: RecordedExchange): string =>
  `${String(number).padStart(4)}  ${at}  ${(operation ?? 'unknown').padEnd(22)} ${answer?.status ?? 'no answer'}\n`

const lineOf = ({ number, status, mishap, why }: Replayed): string =>
  `${number === undefined ? 'no exchange fits' : `exchange ${number}`}  ${status}${mishap === undefined ? '' : ` (${mishap})`}\n${why.map((line) => `      ${line}\n`).join('')}`
