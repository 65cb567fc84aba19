/** One exchange as the journal lists it. */
export type Entry = {
  readonly number: number
  readonly at: string
  readonly decided: string
  readonly outcome: string
  readonly faultcode?: string
  readonly operation?: string
  readonly school?: string
  readonly koppeling?: string
  readonly why: readonly string[]
  readonly strictWouldRefuse: readonly string[]
  readonly nearest?: string
  readonly example?: string
  readonly method: string
  readonly url: string
  readonly status: number
}

export type Message = {
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly base64?: string
}

export type EntryInFull = Entry & { readonly request: Message; readonly answer: Message }

export const isRefused = ({ outcome, status }: Entry): boolean =>
  outcome === 'fault' || outcome === 'refused' || status >= 400
