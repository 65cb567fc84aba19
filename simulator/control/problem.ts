/** One thing that is wrong in a request: `body/klantcode`, `query/limit`. Values of the request are never repeated. */
export type ProblemItem = { readonly where: string; readonly what: string }

const table = {
  malformed: { status: 400, title: 'Not readable' },
  'not-yours': { status: 403, title: 'Not of your team' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'Method not allowed' },
  conflict: { status: 409, title: 'Not as things are now' },
  'too-large': { status: 413, title: 'Too large' },
  'media-type': { status: 415, title: 'Not JSON' },
  invalid: { status: 422, title: 'Not valid' },
  refused: { status: 422, title: 'Refused by ESIS' },
  geweigerd: { status: 422, title: 'Refused by the testcentrum' },
  'too-many': { status: 429, title: 'As many as your team may have' },
  storage: { status: 507, title: 'No room, or no way to keep it' },
  bug: { status: 500, title: 'A bug in koppelproef' },
} as const

export type ProblemCode = keyof typeof table

/** Why a system refused a step, in Dutch as its screen says it. */
export type ProblemReason = { readonly code: string; readonly text: string }

/** Thrown by a handler to answer with problem+json; nothing has happened then. */
export class ControlProblem extends Error {
  readonly code: ProblemCode
  /** What the caller can do. */
  readonly next: string
  readonly errors?: readonly ProblemItem[]
  readonly reasons?: readonly ProblemReason[]

  constructor(
    code: ProblemCode,
    detail: string,
    next: string,
    more: { readonly errors?: readonly ProblemItem[]; readonly reasons?: readonly ProblemReason[] } = {},
  ) {
    super(detail)
    this.name = 'ControlProblem'
    this.code = code
    this.next = next
    this.errors = more.errors
    this.reasons = more.reasons
  }

  get status(): number {
    return table[this.code].status
  }

  /** RFC 9457, with `code`, `next`, `errors` and `reasons` added. */
  get body(): object {
    const { status, title } = table[this.code]
    return {
      type: 'about:blank',
      title,
      status,
      detail: this.message,
      code: this.code,
      next: this.next,
      ...(this.errors && { errors: this.errors }),
      ...(this.reasons && { reasons: this.reasons }),
    }
  }
}

export const notFound = (what: string, next: string): ControlProblem =>
  new ControlProblem('not-found', `There is no ${what}.`, next)
