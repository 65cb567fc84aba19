import { ToolError } from '../../src/tool-error.ts'
import type { Call } from './adapter.ts'
import { boundedText, TooMuch } from './bounds.ts'
import { AdapterFailure, messageOf } from './failure.ts'
import { type Ask, type OpenSystem, remoteSystem } from './system.ts'

/** So many times as long as for an answer is waited until a server that was late listens again. */
const patienceWithLate = 3

/**
 * `POST /CALL` with the question, 200 with the answer; `GET /` lists the calls that there are.
 * @throws ToolError E_USAGE for an address that is none, E_SUT_UNREACHABLE when nothing answers there
 */
export async function openHttp(base: string, timeout: number): Promise<OpenSystem> {
  const address = base.replace(/\/+$/, '')
  if (!URL.canParse(address)) throw new ToolError('E_USAGE', `--sut "${base}" is no address: http://127.0.0.1:9000.`)
  const { username, password } = new URL(address)
  // It would stand in every message, and is not sent along.
  if (username !== '' || password !== '')
    throw new ToolError('E_USAGE', '--sut takes an address without a user and a password in it.')
  let isLate = false
  const ask: Ask = async (call, question, signal) => {
    signal?.addEventListener('abort', () => {
      isLate = true
    })
    const response = await fetch(`${address}/${call}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
      signal,
    }).catch((error: Error) => {
      const reason = messageOf(error.cause ?? error)
      // A story begins: there is nobody to tell it to.
      if (call === 'reset') throw new ToolError('E_SUT_UNREACHABLE', address, reason)
      throw new AdapterFailure('gone', `${call}: ${address} does not answer any more: ${reason}`, { call })
    })
    const text = await boundedText(response).catch((error: Error) => {
      if (error instanceof TooMuch) throw new AdapterFailure('form', `${call}: ${error.message}`, { call })
      throw new AdapterFailure('gone', `${call}: the answer broke off: ${messageOf(error.cause ?? error)}`, { call })
    })
    if (!response.ok) throw brokeWith(call, response.status, text)
    try {
      return text === '' ? undefined : JSON.parse(text)
    } catch {
      throw new AdapterFailure('form', `${call} answered no JSON: ${text.slice(0, 200)}`, { call })
    }
  }
  /** A server that does one thing after the other answers this when it has done with what it was late for. */
  const settle = async () => {
    if (!isLate) return
    isLate = false
    await fetch(`${address}/`, { signal: AbortSignal.timeout(timeout * patienceWithLate) }).catch(() => undefined)
  }
  return { ...remoteSystem(await listingAt(address, timeout), ask), settle, close: async () => {} }
}

/** What `GET /` says; a system that has no such path lists nothing and has all. */
async function listingAt(address: string, timeout: number): Promise<unknown> {
  const unreachable = (reason: string) => new ToolError('E_SUT_UNREACHABLE', address, reason)
  const signal = AbortSignal.timeout(timeout)
  try {
    const listing = await fetch(`${address}/`, { signal })
    const text = await boundedText(listing)
    if (!listing.ok || text.trim() === '') return {}
    const json = jsonIn(text)
    if (typeof json === 'object' && json !== null) return json
    const type = listing.headers.get('content-type')?.split(';')[0]
    throw unreachable(
      `what answers there is no adapter: it gives ${type === 'text/html' ? 'a web page' : (type ?? 'something')}, and not JSON with its calls`,
    )
  } catch (error) {
    if (error instanceof ToolError) throw error
    if (signal.aborted) throw unreachable(`no answer within ${timeout / 1000} seconds`)
    throw unreachable(messageOf((error as Error).cause ?? error))
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What the system says of its breakdown: `{"fout": "…", "stapel": "…"}`, or any text. */
function brokeWith(call: Call, status: number, text: string): AdapterFailure {
  const { fout = text.slice(0, 500), stapel = text.includes('\n') ? text.slice(0, 8_000) : undefined } = told(text)
  const cause = stapel === undefined ? undefined : Object.assign(new Error(fout), { stack: stapel })
  return new AdapterFailure('broke', `${call} answered HTTP ${status}: ${fout}`, { call, cause })
}

function told(text: string): { readonly fout?: string; readonly stapel?: string } {
  try {
    const { fout, stapel } = JSON.parse(text) as Readonly<Record<string, unknown>>
    return { ...(typeof fout === 'string' && { fout }), ...(typeof stapel === 'string' && { stapel }) }
  } catch {
    return {}
  }
}
