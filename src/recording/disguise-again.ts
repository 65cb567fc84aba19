import { createHash } from 'node:crypto'
import { createGrowingDisguise, type GrowingDisguise } from '../disguise/growing.ts'
import { bytesOf, disguiseExchange, type RawMessage } from './disguise-exchange.ts'
import type { RecordedExchange, RecordedMessage } from './recorded.ts'

/**
 * What rules up to this number left standing: the field by its name in the rules of the disguise, and a message as it was before they
 * touched that field. Whoever raises `rulesVersion` because something stayed what it was adds a line; rules that only keep better what
 * collides leave nothing to be made up once more.
 */
const leftStanding: readonly {
  readonly upTo: number
  readonly field: string
  readonly before: (xml: string) => string
}[] = [{ upTo: 1, field: 'geboortedatum', before: withFirstDates }]

/**
 * Exchanges that were disguised by older rules, as those of today would let them out. Only what the older ones left standing is made
 * up, and from what it was: so everything is made up once, as a second time could make it what it was at first. `text` is the whole
 * file: it is the secret, so that a file says the same each time that it is read. What was left out stays counted.
 */
export function disguiseAgain(
  exchanges: readonly RecordedExchange[],
  rules: number,
  text: string,
): readonly RecordedExchange[] {
  const left = leftStanding.filter(({ upTo }) => rules <= upTo)
  if (left.length === 0) return exchanges
  const before = (xml: string) => left.reduce((now, one) => one.before(now), xml)
  const disguise = onlyOf(
    new Set(left.map(({ field }) => field)),
    createGrowingDisguise(createHash('sha256').update(text).digest('hex'), { again: true }),
  )
  return exchanges.map((exchange) => {
    const { number, at, ms, request, answer } = exchange
    const made = disguiseExchange(
      {
        at,
        ms,
        request: rawOf(request, before),
        ...(answer && {
          answer: { ...rawOf(answer, before), status: answer.status, ...(answer.cut && { cut: answer.cut }) },
        }),
      },
      number,
      disguise,
    )
    return { ...made, passed: exchange.passed, dropped: { ...exchange.dropped, ...made.dropped } }
  })
}

/** The first rules put other last digits in month and day, 5 for 8 and 4 for 6 and back, under no secret: done again it is undone. */
function withFirstDates(xml: string): string {
  const other = (digit: string) => ({ 5: '8', 8: '5', 4: '6', 6: '4' })[digit] ?? digit
  return xml.replace(
    /(<(?:[\w.-]+:)?geboortedatum(?:\s[^>]*)?>(?:<!\[CDATA\[)?\s*\d{4}-\d)(\d)(-\d)(\d)/g,
    (_, start: string, month: string, between: string, day: string) => start + other(month) + between + other(day),
  )
}

const onlyOf = (fields: ReadonlySet<string>, disguise: GrowingDisguise): GrowingDisguise => ({
  ...disguise,
  rule: (field) => (fields.has(field) ? disguise.rule(field) : (value) => value),
})

const rawOf = (message: RecordedMessage, before: (xml: string) => string): RawMessage => ({
  bytes: bytesOf(message.xml === undefined ? message : { ...message, xml: before(message.xml) }),
  ...(message.contentType !== undefined && { contentType: message.contentType }),
  ...(message.packed !== undefined && { contentEncoding: message.packed }),
})
