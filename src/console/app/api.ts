import { world } from './address.ts'

/** What went wrong with a call, as the API says it: reasons of a screen first, else places, else the sentence. */
export class ApiProblem extends Error {
  readonly status: number
  readonly lines: readonly string[]
  readonly next: string
  readonly codes: readonly string[]

  constructor(status: number, body: ProblemBody) {
    const { detail = `HTTP ${status}`, next = '', reasons = [], errors = [] } = body
    super(detail)
    this.status = status
    this.next = reasons.length > 0 ? '' : next
    this.codes = reasons.map(({ code }) => code)
    this.lines =
      reasons.length > 0
        ? reasons.map(({ text }) => text)
        : errors.length > 0
          ? errors.map(({ where, what }) => `${where}: ${what}`)
          : [detail]
  }
}

type ProblemBody = {
  readonly detail?: string
  readonly next?: string
  readonly reasons?: readonly { readonly code: string; readonly text: string }[]
  readonly errors?: readonly { readonly where: string; readonly what: string }[]
}

/** One call. Throws a {@link ApiProblem}, also when nobody answers. */
export async function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(path, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  }).catch(() => {
    throw new ApiProblem(0, { detail: 'Koppelproef antwoordt niet.', next: 'Start het opnieuw met npm start.' })
  })
  const text = await response.text()
  const read = parsed(text)
  if (!response.ok) throw new ApiProblem(response.status, (read ?? { detail: text.slice(0, 300) }) as ProblemBody)
  return read as Answer
}

/** Undefined for what is no JSON: an answer of what is not there. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `/control/worlds/NAME…` of the world that is looked at. */
export const esis = (path: string): string => `/control/worlds/${encodeURIComponent(world.value)}${path}`

/** `/testcentrum/worlds/NAME…` of the world that is looked at. */
export const centrum = (path: string): string => `/testcentrum/worlds/${encodeURIComponent(world.value)}${path}`

export const part = encodeURIComponent
