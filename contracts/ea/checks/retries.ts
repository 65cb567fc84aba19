import { type Check, each, eachWith, having, pairsOf, type Watched } from '../check.ts'
import type { Message } from '../exchange.ts'

/** Shorter than this is no waiting. Milliseconds. */
const shortestPause = 500
/** More than this in one act is hammering, however slowly. */
const mostAttempts = 10

const isRefused = ({ answered }: Message) =>
  answered.kind === 'fault' && answered.faultcode?.startsWith('Client.') === true
const isBusy = ({ answered }: Message) => answered.faultcode === 'Server.TijdelijkNietBeschikbaar'
const isBroken = (message: Message) =>
  !message.answered.heard || message.answered.kind === 'other' || message.answered.faultcode === 'Server.InterneFout'

/** The messages that follow, within an act, on one for which this holds; with the one before. */
const following = ({ messages }: Watched, holds: (message: Message) => boolean) =>
  pairsOf(messages).filter(([before]) => holds(before))

const pauseOf = ([before, message]: readonly [Message, Message]) =>
  message.seen.at - before.seen.at - (before.seen.answer.delay ?? 0)

function pausesAfter(watched: Watched, holds: (message: Message) => boolean, kind: string) {
  const pairs = following(watched, holds)
  if (pairs.length === 0 && watched.messages.some(holds))
    return { kind: 'pass' as const, exchanges: watched.messages.filter(holds).map(({ seen }) => seen.number) }
  return eachWith(
    pairs.map((pair) => ({ message: pair[1], pause: pauseOf(pair) })),
    kind,
    ({ pause }) => (pause >= shortestPause ? undefined : `It asked again after ${Math.max(0, pause)} ms`),
  )
}

export const retries: readonly Check[] = [
  {
    id: 'refusal-is-not-asked-again',
    level: 'should',
    says: 'A Client fault says that the message is at fault: the same message is not sent again by itself.',
    source: 'SOAP 1.1 §4.4.1: a Client fault should not be resent without change',
    change: 'Show the fault to a person; retry only faults that begin with Server.',
    judge: (watched) => {
      const refused = watched.messages.filter(isRefused)
      const again = new Set(
        following(watched, isRefused)
          .filter(([before, message]) => before.text === message.text)
          .map(([before]) => before),
      )
      return each(refused, 'refused message', (message) =>
        again.has(message) ? `After ${message.answered.faultcode} the same message came again` : undefined,
      )
    },
  },
  {
    id: 'busy-las-is-given-time',
    level: 'should',
    says: 'After Server.TijdelijkNietBeschikbaar the next attempt waits, at least half a second and longer each time.',
    source: 'Meaning of the faultcode; edge case I12',
    change: 'Wait before you try again, and longer each time.',
    judge: (watched) => pausesAfter(watched, isBusy, 'message after a busy LAS'),
  },
  {
    id: 'back-off-grows',
    level: 'our-choice',
    says: 'The second wait for a busy LAS is at least as long as the first.',
    source: 'Common practice (exponential back-off)',
    change: 'Double the wait after each attempt.',
    judge: (watched) => {
      const pairs = following(watched, isBusy)
      const second = pairs.flatMap((now) => {
        const earlier = pairs.find(([, message]) => message === now[0])
        return earlier === undefined ? [] : [{ message: now[1], was: pauseOf(earlier), is: pauseOf(now) }]
      })
      return eachWith(second, 'third attempt', ({ was, is }) =>
        is >= was * 0.9 ? undefined : `It waited ${was} ms, then ${is} ms`,
      )
    },
  },
  {
    id: 'trouble-is-not-hammered',
    level: 'should',
    says: 'After a broken answer, a web page or Server.InterneFout the next attempt waits too.',
    source: 'Edge cases I09, I10',
    change: 'Treat every failed attempt as a reason to wait.',
    judge: (watched) => pausesAfter(watched, isBroken, 'broken answer'),
  },
  {
    id: 'attempts-come-to-an-end',
    level: 'should',
    says: `One press of a button gives at most ${mostAttempts} messages of the same operation to a LAS in trouble.`,
    source: 'Edge cases I09, I12',
    change: 'Give up after a few attempts, and tell a person.',
    judge: ({ messages }) => {
      const trouble = messages.filter((message) => isRefused(message) || isBusy(message) || isBroken(message))
      return each(trouble, 'message in trouble', (message) => {
        const same = trouble.filter(
          ({ seen, operation }) => seen.act === message.seen.act && operation === message.operation,
        )
        return same.length > mostAttempts ? `${same.length} attempts were made` : undefined
      })
    },
  },
  {
    id: 'slow-answer-is-waited-for',
    level: 'should',
    says: 'A second request does not overtake an answer that takes three seconds.',
    source: 'Large schools take long (edge cases I08, I09)',
    change: 'Set the time-out to a minute, and let one import of a school run at a time.',
    judge: ({ messages }) => {
      const slow = having(messages, ({ seen }) => seen.answer.delay || undefined)
      return eachWith(slow, 'slow answer', ({ message, fact: delay }) =>
        messages.some(
          ({ seen }) =>
            seen.act === message.seen.act && seen.number > message.seen.number && seen.at < message.seen.at + delay,
        )
          ? 'Another message came while the answer was under way'
          : undefined,
      )
    },
  },
]
