import { ToolError } from '../../src/tool-error.ts'
import type { Call } from './adapter.ts'
import { AdapterFailure, messageOf } from './failure.ts'
import { type Ask, type OpenSystem, remoteSystem } from './system.ts'

/** `POST /CALL` with the question, 200 with the answer; `GET /` lists the calls that there are. */
export async function openHttp(base: string): Promise<OpenSystem> {
  const address = base.replace(/\/$/, '')
  const ask: Ask = async (call, question, signal) => {
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
    const text = await response.text().catch((error: Error) => {
      throw new AdapterFailure('gone', `${call}: the answer broke off: ${messageOf(error.cause ?? error)}`, { call })
    })
    if (!response.ok) throw brokeWith(call, response.status, text)
    try {
      return text === '' ? undefined : JSON.parse(text)
    } catch {
      throw new AdapterFailure('form', `${call} answered no JSON: ${text.slice(0, 200)}`, { call })
    }
  }
  const listing = await fetch(`${address}/`).catch((error: Error) => {
    throw new ToolError('E_SUT_UNREACHABLE', address, messageOf(error.cause ?? error))
  })
  return { ...remoteSystem(listing.ok ? await listing.json() : {}, ask), close: async () => {} }
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
