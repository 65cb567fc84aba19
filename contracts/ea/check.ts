import type { Problem } from '../schema/problem.ts'
import type { Agreed, Message, Seen } from './exchange.ts'

/** `must`: the standard says so. `should`: it clearly means so, or partners break without it. `our-choice`: it is silent. */
export type Level = 'must' | 'should' | 'our-choice'

/** Everything that was seen of one consumer. */
export type Watched = {
  readonly agreed: Agreed
  readonly exchanges: readonly Seen[]
  /** The messages among them, read. */
  readonly messages: readonly Message[]
  /** What the schemas of the agreed version say of a message of the consumer; the profile limits answers only. */
  readonly validate: (message: Message) => readonly Problem[]
}

/** What a check found. `came` never holds names of people or the sleutel. */
export type Finding =
  | { readonly kind: 'pass'; readonly exchanges: readonly number[] }
  | { readonly kind: 'fail'; readonly came: string; readonly exchanges: readonly number[] }
  | { readonly kind: 'skip'; readonly reason: string }

/** One requirement on a consumer, and how it shows in the exchanges. */
export type Check = {
  /** A sentence in kebab-case; never changes its meaning. */
  readonly id: string
  readonly level: Level
  /** What a good consumer does. */
  readonly says: string
  /** Where that comes from: a schema, a page of the standard, an RFC, or what was seen in the field. */
  readonly source: string
  /** What a supplier whose consumer fails does about it. */
  readonly change: string
  readonly judge: (watched: Watched) => Finding
}

export const numbersOf = (messages: readonly Message[]): readonly number[] => messages.map(({ seen }) => seen.number)

/**
 * Holds each of these messages against one rule: the rule says in one sentence what is wrong, or nothing. None: skipped.
 */
export const each = (
  messages: readonly Message[],
  kind: string,
  rule: (message: Message) => string | undefined,
): Finding =>
  eachWith(
    messages.map((message) => ({ message })),
    kind,
    ({ message }) => rule(message),
  )

/** As {@link each}, with what was found out of each message beside it. */
export function eachWith<Found extends { readonly message: Message }>(
  found: readonly Found[],
  kind: string,
  rule: (found: Found) => string | undefined,
): Finding {
  if (found.length === 0) return { kind: 'skip', reason: `No ${kind} came.` }
  const messages = found.map(({ message }) => message)
  const wrong = found.flatMap((one) => {
    const came = rule(one)
    return came === undefined ? [] : [{ message: one.message, came }]
  })
  const [first] = wrong
  if (first === undefined) return { kind: 'pass', exchanges: numbersOf(messages) }
  const others = wrong.length === 1 ? '' : ` So did ${wrong.length - 1} more of ${messages.length}.`
  return {
    kind: 'fail',
    came: `${first.came} (exchange ${first.message.seen.number}, ${first.message.seen.act}).${others}`,
    exchanges: numbersOf(wrong.map(({ message }) => message)),
  }
}

/** The messages that have something, with what they have. */
export const having = <Fact>(
  messages: readonly Message[],
  factOf: (message: Message) => Fact | undefined,
): readonly { readonly message: Message; readonly fact: Fact }[] =>
  messages.flatMap((message) => {
    const fact = factOf(message)
    return fact === undefined ? [] : [{ message, fact }]
  })

/** Messages of the acts of which this is the beginning of the id. */
export const inActs = (messages: readonly Message[], start: string): readonly Message[] =>
  messages.filter(({ seen }) => seen.act.startsWith(start))

/** Each message with the one of the same act and operation before it. */
export function pairsOf(messages: readonly Message[]): readonly (readonly [Message, Message])[] {
  return messages.flatMap((message, index) => {
    const before = messages
      .slice(0, index)
      .findLast(({ seen, operation }) => seen.act === message.seen.act && operation === message.operation)
    return before === undefined ? [] : [[before, message] as const]
  })
}
