import { charsetOf } from '../../las/answer.ts'
import { showMessage, withoutSleutel } from '../../las/report/mask.ts'
import type { Level } from '../check.ts'
import { themeOf } from '../checks.ts'
import type { Agreed, Seen } from '../exchange.ts'
import type { ActOutcome, Judged, Verdict } from '../judge.ts'

/** One exchange, safe to hand over: pretty-printed, sleutel and people masked. */
export type Evidence = {
  readonly number: number
  readonly act: string
  /** Milliseconds since the first exchange. */
  readonly at: number
  readonly request: { readonly line: string; readonly headers: Readonly<Record<string, string>>; readonly body: string }
  readonly answer: { readonly status: number; readonly body: string; readonly lost?: 'cut' | 'nothing' }
}

export type Result = {
  readonly id: string
  readonly theme: string
  readonly level: Level
  readonly says: string
  readonly source: string
  readonly verdict: Verdict['kind']
  /** What came instead, or why it could not be judged. Absent when it passed. */
  readonly because?: string
  /** Only when it failed. */
  readonly change?: string
  readonly exchanges: readonly number[]
}

export type Counts = Readonly<Record<Verdict['kind'], number>>

/** A finished run as plain data: what text, JSON, JUnit and HTML are made of. */
export type Report = {
  readonly format: 'koppelproef-ea-report/1'
  /** Version of this tool. */
  readonly tool: string
  /** ISO 8601, UTC. */
  readonly date: string
  readonly consumer: string
  readonly agreed: Omit<Agreed, 'autorisatiesleutel' | 'paths'>
  readonly acts: readonly ActOutcome[]
  /** Something came, and no check of level must failed or was kept from being judged. */
  readonly conforms: boolean
  readonly counts: Readonly<Record<Level, Counts>>
  readonly results: readonly Result[]
  readonly exchanges: readonly Evidence[]
}

export type ReportParts = {
  readonly judged: readonly Judged[]
  readonly acts: readonly ActOutcome[]
  readonly exchanges: readonly Seen[]
  readonly agreed: Agreed
  /** How the consumer was reached, or what a person calls it. */
  readonly consumer: string
  readonly tool: string
  /** Milliseconds since 1970. */
  readonly began: number
}

export function makeReport({ judged, acts, exchanges, agreed, consumer, tool, began }: ReportParts): Report {
  const { autorisatiesleutel: sleutel, paths: _, ...rest } = agreed
  const results = judged.map(({ check, verdict }): Result => {
    const because = 'came' in verdict ? verdict.came : 'reason' in verdict ? verdict.reason : undefined
    const { id, level, says, source, change } = check
    return {
      id,
      theme: themeOf(check),
      level,
      says,
      source,
      verdict: verdict.kind,
      ...(because !== undefined && { because: withoutSleutel(because, sleutel) }),
      ...(verdict.kind === 'fail' && { change }),
      exchanges: 'exchanges' in verdict ? verdict.exchanges : [],
    }
  })
  const first = exchanges[0]?.at ?? 0
  return {
    format: 'koppelproef-ea-report/1',
    tool,
    date: new Date(began).toISOString(),
    consumer,
    agreed: rest,
    acts: acts.map(({ act, outcome }) => ({ act, outcome: masked(outcome, sleutel) })),
    conforms:
      exchanges.length > 0 &&
      !results.some(({ level, verdict }) => level === 'must' && (verdict === 'fail' || verdict === 'error')),
    counts: {
      must: count(results, 'must'),
      should: count(results, 'should'),
      'our-choice': count(results, 'our-choice'),
    },
    results,
    exchanges: exchanges
      .filter(({ request }) => request.method !== 'GET')
      .map((seen) => evidenceOf(seen, sleutel, first)),
  }
}

/** What a consumer says of its own failure may quote the sleutel that it was given. */
function masked(outcome: ActOutcome['outcome'], sleutel: string): ActOutcome['outcome'] {
  if (outcome.kind === 'done') return outcome
  const reason = withoutSleutel(outcome.reason, sleutel)
  if (outcome.kind === 'skip' || outcome.stack === undefined) return { ...outcome, reason }
  return { ...outcome, reason, stack: withoutSleutel(outcome.stack, sleutel) }
}

function count(results: readonly Result[], of: Level): Counts {
  const number = (kind: Verdict['kind']) =>
    results.filter(({ level, verdict }) => level === of && verdict === kind).length
  return { pass: number('pass'), fail: number('fail'), skip: number('skip'), error: number('error') }
}

function evidenceOf({ number, act, at, request, answer }: Seen, sleutel: string, first: number): Evidence {
  const text = (body: Uint8Array, type: string | undefined) =>
    new TextDecoder(charsetOf(type) === 'utf-16' ? 'utf-16le' : 'utf-8').decode(body)
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [[name, /^(authorization|cookie)$/.test(name) ? '••••' : withoutSleutel(value, sleutel)]],
  )
  const packed = answer.headers['content-encoding'] !== undefined
  return {
    number,
    act,
    at: at - first,
    request: {
      line: `${request.method} ${withoutSleutel(request.url, sleutel)}`,
      headers: Object.fromEntries(headers),
      body: showMessage(text(request.body, request.headers['content-type']), sleutel),
    },
    answer: {
      status: answer.status,
      body: packed
        ? `(${answer.body.byteLength} bytes, ${answer.headers['content-encoding']})`
        : showMessage(text(answer.body, answer.headers['content-type']), sleutel),
      ...(answer.lost && { lost: answer.lost }),
    },
  }
}
