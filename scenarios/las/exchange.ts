/** One exchange of the journal, as far as a story needs it. */
export type ToldExchange = {
  readonly number: number
  /** World time, milliseconds. */
  readonly at: number
  readonly operation?: string
  readonly outcome: string
  readonly faultcode?: string
  /** Name of the check or storing that decided. */
  readonly decided: string
  /** The sentences of the journal: they name the storing that struck. */
  readonly why: readonly string[]
  readonly status: number
  /** As the EA asked for it. Absent: not readable. */
  readonly xsdversie?: string
}

export const isFetch = ({ operation }: Pick<ToldExchange, 'operation'>): boolean =>
  operation?.startsWith('Haal') ?? false

const readable = ['storing-gedeeltelijk', 'storing-verouderd', 'storing-vertraging']

/** Whether the EA got something that it could read: data, or word that nothing has changed. */
export const hasAnswer = ({ decided, outcome }: Pick<ToldExchange, 'decided' | 'outcome'>): boolean =>
  (!decided.startsWith('storing-') || readable.includes(decided)) && outcome !== 'fault' && outcome !== 'storing'
