import { type Adapter, type Call, callNames } from '../../../contracts/adapter/adapter.ts'

/** Calls that ask only: they stand in no log. */
const asks: ReadonlySet<Call> = new Set(['reset', 'toestand', 'postbus', 'legUit', 'logboek', 'tijd'])

/**
 * The same adapter, with a log of what was done: which call, what it came to and the codes of why. Never a key, a name or a
 * number: those of an error text are not ours.
 */
export function withLog(adapter: Omit<Required<Adapter>, 'logboek'>): Required<Adapter> {
  let lines: string[] = []
  const logged = callNames.flatMap((call) => {
    if (asks.has(call) || call === 'logboek') return []
    const own = adapter[call] as (question: unknown) => Promise<unknown>
    const work = async (question: unknown) => {
      const answer = await own(question)
      lines.push(lineOf(call, answer))
      return answer
    }
    return [[call, work] as const]
  })
  return {
    ...adapter,
    ...(Object.fromEntries(logged) as Partial<Required<Adapter>>),
    reset: (start) => {
      lines = []
      return adapter.reset(start)
    },
    logboek: async () => lines,
  }
}

function lineOf(call: Call, answer: unknown): string {
  const { kind, codes = [] } = (answer ?? {}) as { readonly kind?: string; readonly codes?: readonly string[] }
  return [call, kind ?? 'ok', ...new Set(codes)].join(' ')
}
