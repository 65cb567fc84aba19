import type { Call } from '../../contracts/adapter/adapter.ts'
import { aroundCalls } from '../../contracts/adapter/around-calls.ts'
import type { OpenSystem } from '../../contracts/adapter/transport.ts'

/** Calls after which a system holds what it held. */
const asks: ReadonlySet<Call> = new Set<Call>(['toestand', 'postbus', 'legUit'])

/**
 * The same system, of which what it holds is asked once and kept until something is done to it: laws, expectations and the
 * score all look at one and the same state. Another day is something too; another minute is not.
 */
export function keepingState(system: OpenSystem): OpenSystem {
  let kept: Promise<unknown> | undefined
  let day = ''
  const forget = () => {
    kept = undefined
  }
  return aroundCalls(system, (call, ask, question) => {
    if (call === 'toestand') {
      kept ??= ask()
      return kept
    }
    const isSameDay = call === 'tijd' && dayOf(question) === day
    if (call === 'tijd' || call === 'reset') day = dayOf(question)
    if (asks.has(call) || isSameDay) return ask()
    forget()
    return ask().finally(forget)
  })
}

const dayOf = (question: unknown): string => String((question as { nu?: unknown } | undefined)?.nu ?? '').slice(0, 10)
