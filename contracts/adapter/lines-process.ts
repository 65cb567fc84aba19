import { setImmediate as soon } from 'node:timers/promises'
import { linesOf } from './bounds.ts'
import { endChild, startChild } from './child.ts'
import { messageOf } from './failure.ts'
import type { PassedOn } from './passed-on.ts'

/** How long a command may take at most to end after its last question, in milliseconds. */
const patience = 5_000

/** So much of what a command writes to stderr is kept, in bytes: the end of it. */
const most = 4_000_000

/** What a command says to a question. `broke`: it said that something went wrong; `form`: a line that is no JSON. */
export type Said =
  | { readonly kind: 'antwoord'; readonly antwoord: unknown }
  | { readonly kind: 'broke' | 'gone' | 'form'; readonly reden: string }

/** A command that runs and is asked by lines. */
export type Running = {
  /** `signal`: the answer is no longer waited for. */
  readonly ask: (call: string, vraag: unknown, signal?: AbortSignal) => Promise<Said>
  /** It runs, and owes no answer that was waited for in vain. */
  readonly isWell: () => boolean
  /** What it wrote to stderr since the last `forget`. */
  readonly stderr: () => string
  readonly forget: () => void
  /** Ends it, and all that it started. */
  readonly end: () => void
  /** Lets it end by itself first. */
  readonly leave: (most?: number) => Promise<void>
}

/** Starts a command: `{"id":1,"call":"importeer","vraag":{…}}` goes in, `{"id":1,"antwoord":{…}}` or `{"id":1,"fout":"…"}` comes out. */
export function startLines(
  command: string,
  { passedOn, folder }: { readonly passedOn?: PassedOn | undefined; readonly folder?: string | undefined },
): Running {
  const child = startChild(command, { folder, stdin: 'pipe' })
  const [stdin, stdout, stderrOf] = [child.stdin!, child.stdout!, child.stderr!]
  const end = () => endChild(child)
  const waiting = new Map<number, (said: Said) => void>()
  const overdue = new Set<number>()
  let stderr: Buffer[] = []
  let heard = 0
  let gone: string | undefined
  let number = 0

  stderrOf.on('data', (chunk: Buffer) => {
    passedOn?.hear(chunk.toString())
    stderr.push(chunk)
    heard += chunk.byteLength
    while (heard - stderr[0]!.byteLength > most) heard -= stderr.shift()!.byteLength
  })
  const said = () => Buffer.concat(stderr).toString()
  const tellAll = (said: Said) => {
    for (const tell of waiting.values()) tell(said)
    waiting.clear()
  }
  const ended = new Promise<void>((done) => {
    const over = (how: string) => {
      gone ??= `the command ended${how}: ${command}`
      tellAll({ kind: 'gone', reden: gone })
      done()
    }
    child.on('close', (code, signal) => over(` (${signal ?? `exit ${code}`})`))
    child.on('error', (error) => over(` (${messageOf(error)})`))
  })
  stdin.on('error', () => {})
  const hear = async (line: string) => {
    const message = parsed(line)
    if (message === undefined)
      return tellAll({
        kind: 'form',
        reden: `this line on its stdout is no JSON: ${line.slice(0, 200)}. Log to stderr`,
      })
    const { id, antwoord, fout } = message
    const tell = waiting.get(id)
    waiting.delete(id)
    overdue.delete(id)
    if (fout === undefined) {
      passedOn?.flush()
      return tell?.({ kind: 'antwoord', antwoord })
    }
    // What it wrote to stderr before this line is on its way.
    await soon()
    passedOn?.flush()
    tell?.({ kind: 'broke', reden: String(fout) })
  }
  linesOf(stdout, {
    line: (line) => void hear(line),
    tooMuch: ({ message }) => {
      gone = `${message}, on one line of its stdout; it was ended`
      tellAll({ kind: 'form', reden: gone })
      end()
    },
  })

  return {
    ask: (call, vraag, signal) =>
      new Promise((resolve) => {
        if (gone !== undefined) return resolve({ kind: 'gone', reden: gone })
        const id = ++number
        waiting.set(id, resolve)
        signal?.addEventListener('abort', () => waiting.has(id) && overdue.add(id), { once: true })
        stdin.write(`${JSON.stringify({ id, call, vraag })}\n`)
      }),
    isWell: () => gone === undefined && overdue.size === 0,
    stderr: said,
    forget: () => {
      ;[stderr, heard] = [[], 0]
    },
    end,
    leave: async (most = patience) => {
      stdin.end()
      const tooLong = setTimeout(end, Math.min(most, patience))
      await ended
      clearTimeout(tooLong)
    },
  }
}

function parsed(
  line: string,
): { readonly id: number; readonly antwoord?: unknown; readonly fout?: unknown } | undefined {
  try {
    const message: unknown = JSON.parse(line)
    return typeof message === 'object' && message !== null ? (message as ReturnType<typeof parsed>) : undefined
  } catch {
    return undefined
  }
}
