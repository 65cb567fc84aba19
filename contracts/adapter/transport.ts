import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { ToolError } from '../../src/tool-error.ts'
import { type Adapter, type Call, calls } from './adapter.ts'

/** A system under test that is open: its calls, what it lacks, and how to let it go. */
export type OpenSystem = {
  readonly adapter: Adapter
  /** Calls that this system does not have, beside the required ones. */
  readonly lacks: ReadonlySet<Call>
  readonly close: () => Promise<void>
}

/** How long a system may take over one call, in milliseconds. */
const patience = 60_000

/** How long a command may take to end after its last question, in milliseconds. */
const leave = 5_000

/** The system itself answered that something went wrong. */
export class AdapterFailure extends Error {
  override readonly name = 'AdapterFailure'
}

/**
 * Opens a system under test: `module:./adapter.js` (default export an Adapter, or a function that makes one),
 * `http://host/path` (POST /CALL with JSON), `exec:command` (a process that reads and writes a line of JSON per call).
 * @throws ToolError E_SUT_UNREACHABLE, E_USAGE
 */
export async function openSystem(sut: string): Promise<OpenSystem> {
  if (sut.startsWith('module:')) return openModule(sut.slice('module:'.length))
  if (/^https?:\/\//.test(sut)) return openHttp(sut)
  if (sut.startsWith('exec:')) return openExec(sut.slice('exec:'.length))
  throw new ToolError('E_USAGE', `--sut takes testcentrum, module:FILE, http://ADDRESS or exec:COMMAND, not "${sut}".`)
}

let openings = 0

async function openModule(file: string): Promise<OpenSystem> {
  let found: { default?: unknown }
  try {
    // Each opening reads the file anew: a system of its own, also after the file was changed.
    found = await import(`${pathToFileURL(resolve(file)).href}?${++openings}`)
  } catch (error) {
    throw new ToolError('E_SUT_UNREACHABLE', file, messageOf(error))
  }
  const made = typeof found.default === 'function' ? await found.default() : found.default
  if (typeof made !== 'object' || made === null)
    throw new ToolError('E_SUT_UNREACHABLE', file, 'it has no default export that is an adapter')
  return systemOf(made as Adapter & { close?: () => Promise<void> })
}

/** An adapter that is already in this process, as a system. */
export function systemOf(adapter: Partial<Adapter> & { readonly close?: () => Promise<void> }): OpenSystem {
  const lacks = new Set((Object.keys(calls) as Call[]).filter((call) => typeof adapter[call] !== 'function'))
  return { adapter: adapter as Adapter, lacks, close: async () => adapter.close?.() }
}

async function openHttp(base: string): Promise<OpenSystem> {
  const address = base.replace(/\/$/, '')
  const ask = async (call: Call, question: unknown): Promise<unknown> => {
    const response = await fetch(`${address}/${call}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question ?? {}),
      signal: AbortSignal.timeout(patience),
    }).catch((error) => {
      throw new ToolError('E_SUT_UNREACHABLE', address, messageOf(error.cause ?? error))
    })
    const text = await response.text()
    if (!response.ok) throw new AdapterFailure(`${call} answered HTTP ${response.status}: ${text.slice(0, 500)}`)
    try {
      return text === '' ? undefined : JSON.parse(text)
    } catch {
      throw new AdapterFailure(`${call} answered no JSON: ${text.slice(0, 200)}`)
    }
  }
  // A system tells what it has: GET / gives {"calls":["reset",…]}.
  const listing = await fetch(`${address}/`).catch((error) => {
    throw new ToolError('E_SUT_UNREACHABLE', address, messageOf(error.cause ?? error))
  })
  return remoteSystem(listing.ok ? await listing.json() : {}, ask, async () => {})
}

async function openExec(command: string): Promise<OpenSystem> {
  // In a process group of its own: what the shell starts can be ended with it.
  const child = spawn(command, { shell: true, stdio: ['pipe', 'pipe', 'inherit'], detached: !isWindows })
  const end = () => endGroup(child)
  process.once('exit', end)
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const ended = new Promise<void>((done) => child.on('close', () => done()))
  let gone = false
  ended.then(() => {
    gone = true
    process.off('exit', end)
    for (const { reject } of waiting.values()) reject(new AdapterFailure(`the command ended: ${command}`))
  })
  child.stdin.on('error', () => {})
  createInterface(child.stdout).on('line', (line) => {
    let message: { id?: number; antwoord?: unknown; fout?: string }
    try {
      message = JSON.parse(line)
    } catch {
      for (const { reject } of waiting.values())
        reject(new AdapterFailure(`this line on its stdout is no JSON: ${line.slice(0, 200)}. Log to stderr`))
      return
    }
    const one = waiting.get(message.id ?? -1)
    waiting.delete(message.id ?? -1)
    if (message.fout !== undefined) one?.reject(new AdapterFailure(message.fout))
    else one?.resolve(message.antwoord)
  })
  let number = 0
  const ask = (call: Call | 'calls', question: unknown): Promise<unknown> =>
    new Promise((resolveAnswer, reject) => {
      if (gone) return reject(new AdapterFailure(`the command ended: ${command}`))
      const id = ++number
      const tooLate = setTimeout(() => {
        waiting.delete(id)
        reject(new AdapterFailure(`${call}: no answer within ${patience / 1000} seconds`))
      }, patience)
      const done =
        <Value>(then: (value: Value) => void) =>
        (value: Value) => {
          clearTimeout(tooLate)
          then(value)
        }
      waiting.set(id, { resolve: done(resolveAnswer), reject: done(reject) })
      child.stdin.write(`${JSON.stringify({ id, call, vraag: question ?? {} })}\n`)
    })
  const listing = await ask('calls', {}).catch((error) => {
    end()
    throw new ToolError('E_SUT_UNREACHABLE', command, messageOf(error))
  })
  return remoteSystem(Array.isArray(listing) ? { calls: listing } : listing, ask, async () => {
    child.stdin.end()
    const tooLong = setTimeout(end, leave)
    await ended
    clearTimeout(tooLong)
  })
}

const isWindows = process.platform === 'win32'

/** Ends a command and all that it started. */
function endGroup(child: ChildProcess): void {
  try {
    if (isWindows) child.kill()
    else process.kill(-child.pid!, 'SIGKILL')
  } catch {
    // It had ended by itself.
  }
}

function remoteSystem(
  listing: unknown,
  ask: (call: Call, question: unknown) => Promise<unknown>,
  close: () => Promise<void>,
): OpenSystem {
  const told = (listing as { calls?: unknown }).calls
  const has = new Set<string>(Array.isArray(told) ? told : Object.keys(calls))
  const adapter: Record<string, (question: unknown) => Promise<unknown>> = {}
  for (const call of Object.keys(calls) as Call[]) if (has.has(call)) adapter[call] = (question) => ask(call, question)
  return { ...systemOf(adapter as unknown as Adapter), close }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
