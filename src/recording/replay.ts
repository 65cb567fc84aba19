import { escapeXml } from '../uwlr/xml-bytes.ts'
import { bytesOf } from './disguise-exchange.ts'
import { differencesOf, type Meaning, meaningOf } from './meaning.ts'
import type { Recording } from './read-recording.ts'
import type { RecordedExchange } from './recorded.ts'

/** What goes back for one request, and why. */
export type Replayed = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** The answer broke off in the recording: so it does here. `nothing`: no answer came at all. */
  readonly mishap?: 'cut' | 'nothing'
  /** The exchange that fits; absent: none does. */
  readonly number?: number
  /** Why this one, or what is nearest and in what it differs. One sentence each, in English, without a key. */
  readonly why: readonly string[]
}

type Known = { readonly exchange: RecordedExchange; readonly meaning: Meaning; used: boolean }

/**
 * Answers as the LAS of a recording did. A request is matched by what it asks; the same question gets the answers in the order in
 * which they came, and the last one from then on. `laatstontvangengegevens` may be another moment than it was: what counts is the
 * nearest moment, then whether there was one.
 */
export function createReplay({ exchanges }: Recording): (xml: string) => Replayed {
  const all: readonly Known[] = exchanges.map((exchange) => ({
    exchange,
    meaning: meaningOf(exchange.request.xml),
    used: false,
  }))
  return (xml) => {
    const asked = meaningOf(xml)
    const same = all.filter(({ meaning }) => differencesOf(asked, meaning).length === 0)
    if (same.length === 0) return unfit(asked, all)
    const fitting = sinceFits(asked, same)
    const { one, why } = fitting
    const first = one.find(({ used }) => !used)
    const known = first ?? one.at(-1)!
    known.used = true
    return answered(known.exchange, [
      ...why,
      ...(first === undefined && one.length > 0 ? [`It was asked before: the last answer again.`] : []),
    ])
  }
}

/** Of those that ask the same, the ones whose moment fits best. */
function sinceFits(
  { since }: Meaning,
  same: readonly Known[],
): { readonly one: readonly Known[]; readonly why: readonly string[] } {
  const exact = same.filter(({ meaning }) => meaning.since === since)
  if (exact.length > 0) return { one: exact, why: [] }
  const alike = same.filter(({ meaning }) => (meaning.since === undefined) === (since === undefined))
  if (alike.length === 0)
    return {
      one: same,
      why: [
        since === undefined
          ? 'laatstontvangengegevens: everything is asked, and only changes were.'
          : 'laatstontvangengegevens: changes are asked, and only everything was.',
      ],
    }
  const distance = ({ meaning }: Known) => Math.abs(Date.parse(meaning.since ?? '') - Date.parse(since ?? ''))
  const nearest = Math.min(...alike.map(distance))
  return {
    one: Number.isNaN(nearest) ? alike : alike.filter((known) => distance(known) === nearest),
    why: ['laatstontvangengegevens is another moment than it was: the answer to the nearest one.'],
  }
}

function answered(exchange: RecordedExchange, why: readonly string[]): Replayed {
  const { number, answer } = exchange
  if (answer === undefined) return { status: 0, headers: {}, body: Buffer.alloc(0), mishap: 'nothing', number, why }
  const note =
    answer.xml === undefined ? ['What came was no XML, and is not in the file: an empty body stands for it.'] : []
  return {
    status: answer.status,
    headers: {
      ...(answer.contentType !== undefined && { 'content-type': answer.contentType }),
      ...(answer.packed !== undefined && { 'content-encoding': answer.packed }),
    },
    body: bytesOf(answer),
    ...(answer.cut && { mishap: 'cut' as const }),
    number,
    why: [...why, ...note],
  }
}

/** Nothing fits: a fault that says what is nearest, so that whoever reads the log of the EA sees it too. */
function unfit(asked: Meaning, all: readonly Known[]): Replayed {
  const nearest = all
    .map(({ exchange, meaning }) => ({ exchange, lines: differencesOf(asked, meaning) }))
    .toSorted((a, b) => a.lines.length - b.lines.length)[0]
  const why =
    nearest === undefined
      ? ['There is no exchange in the recording.']
      : [`No exchange of the recording asks this. Nearest is number ${nearest.exchange.number}:`, ...nearest.lines]
  const text = escapeXml(why.join(' '))
  return {
    status: 500,
    headers: { 'content-type': 'text/xml; charset=utf-8' },
    body: Buffer.from(
      `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Server.InterneFout</faultcode><faultstring>Niet in de opname. ${text}</faultstring></s:Fault></s:Body></s:Envelope>`,
    ),
    why,
  }
}
