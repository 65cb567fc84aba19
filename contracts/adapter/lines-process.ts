import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setImmediate as soon } from 'node:timers/promises'
import { messageOf } from './failure.ts'

/** How long a command may take to end after its last question, in milliseconds. */
const patience = 5_000

/** So much of what a command writes to stderr is kept, in characters: the end of it. */
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
  readonly leave: () => Promise<void>
}

/** Starts a command: `{"id":1,"call":"importeer","vraag":{…}}` goes in, `{"id":1,"antwoord":{…}}` or `{"id":1,"fout":"…"}` comes out. */
export function startLines(
  command: string,
  { quiet, folder }: { readonly quiet: boolean; readonly folder?: string | undefined },
): Running {
  // In a process group of its own: what the shell starts can be ended with it.
  const child = spawn(command, { shell: true, stdio: 'pipe', detached: !isWindows, cwd: folder })
  const end = () => endGroup(child)
  process.once('exit', end)
  const waiting = new Map<number, (said: Said) => void>()
  const overdue = new Set<number>()
  let stderr = ''
  let gone: string | undefined
  let number = 0

  child.stderr.on('data', (chunk: Buffer) => {
    if (!quiet) process.stderr.write(chunk)
    stderr = `${stderr}${chunk}`.slice(-most)
  })
  const tellAll = (said: Said) => {
    for (const tell of waiting.values()) tell(said)
    waiting.clear()
  }
  const ended = new Promise<void>((done) => {
    const over = (how: string) => {
      gone ??= `the command ended${how}: ${command}`
      process.off('exit', end)
      tellAll({ kind: 'gone', reden: gone })
      done()
    }
    child.on('close', (code, signal) => over(` (${signal ?? `exit ${code}`})`))
    child.on('error', (error) => over(` (${messageOf(error)})`))
  })
  child.stdin.on('error', () => {})
  createInterface(child.stdout).on('line', async (line) => {
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
    if (fout === undefined) return tell?.({ kind: 'antwoord', antwoord })
    // What it wrote to stderr before this line is on its way.
    await soon()
    tell?.({ kind: 'broke', reden: String(fout) })
  })

  return {
    ask: (call, vraag, signal) =>
      new Promise((resolve) => {
        if (gone !== undefined) return resolve({ kind: 'gone', reden: gone })
        const id = ++number
        waiting.set(id, resolve)
        signal?.addEventListener('abort', () => waiting.has(id) && overdue.add(id), { once: true })
        child.stdin.write(`${JSON.stringify({ id, call, vraag })}\n`)
      }),
    isWell: () => gone === undefined && overdue.size === 0,
    stderr: () => stderr,
    forget: () => {
      stderr = ''
    },
    end,
    leave: async () => {
      child.stdin.end()
      const tooLong = setTimeout(end, patience)
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

const isWindows = process.platform === 'win32'

/** Ends a command and all that it started. */
function endGroup(child: ChildProcess): void {
  try {
    if (isWindows || child.pid === undefined) child.kill()
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It had ended by itself.
  }
}
