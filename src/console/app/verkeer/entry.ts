import type { Exchange } from '../../../../simulator/fixtures/las.ts'

/** One exchange as the journal lists it. */
export type Entry = Exchange & {
  readonly koppeling?: string
  readonly nearest?: string
  readonly example?: string
}

export type Message = {
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly base64?: string
}

export type EntryInFull = Entry & { readonly request: Message; readonly answer: Message }

export const isRefused = ({ outcome, status }: Entry): boolean =>
  outcome === 'fault' || outcome === 'refused' || status >= 400
