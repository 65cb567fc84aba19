import { charsetOf, readingOf } from '../answer.ts'
import { levelOf, type Verdict } from '../contract.ts'
import { themeOf } from '../contracts.ts'
import type { Exchange } from '../las.ts'
import { type Level, requirements } from '../requirements.ts'
import type { Run } from '../run.ts'
import { showMessage, withoutSleutel } from './mask.ts'

/** One exchange, safe to hand over: pretty-printed, keys and people masked. */
export type Evidence = {
  readonly number: number
  readonly request: { readonly line: string; readonly headers: Readonly<Record<string, string>>; readonly body: string }
  readonly answer: {
    readonly status: number
    readonly headers: Readonly<Record<string, string>>
    readonly body: string
    readonly bytes: number
    readonly milliseconds: number
  }
}

/** One contract in a report. */
export type Result = {
  readonly id: string
  readonly theme: string
  readonly level: Level
  readonly says: string
  readonly verdict: Verdict['kind']
  /** What came instead, or why it was skipped or could not be judged. Absent when it passed. */
  readonly because?: string
  /** What to change. Only when it failed. */
  readonly change?: string
  readonly requirements: readonly {
    readonly id: string
    readonly level: Level
    readonly text: string
    readonly source: string
  }[]
  readonly exchanges: readonly number[]
}

export type Counts = Readonly<Record<Verdict['kind'], number>>

/** A finished run as plain data: what JSON, JUnit and HTML are made of. `report.schema.json` describes it. */
export type Report = {
  readonly format: 'koppelproef-las-report/1'
  /** Version of this tool. */
  readonly tool: string
  /** ISO 8601, UTC. */
  readonly date: string
  readonly milliseconds: number
  readonly target: {
    readonly leerlinggegevens: string
    readonly leerresultaten?: string
    readonly brincode: string
    readonly dependancecode: string
    readonly schooljaar: string
    readonly version: string
    readonly profile: string
    readonly klantcode: string
  }
  readonly permission: { readonly thorough: boolean; readonly results: boolean }
  /** True when no contract of level must failed or could not be judged. */
  readonly conforms: boolean
  readonly counts: Readonly<Record<Level, Counts>>
  readonly results: readonly Result[]
  readonly exchanges: readonly Evidence[]
}

export function makeReport(run: Run, tool: string): Report {
  const { target, permission, began, milliseconds } = run
  const { autorisatiesleutel } = target.koppeling
  const results = run.judged.map(({ contract, verdict, exchanges }): Result => {
    const because = 'came' in verdict ? verdict.came : 'reason' in verdict ? verdict.reason : undefined
    return {
      id: contract.id,
      theme: themeOf(contract),
      level: levelOf(contract),
      says: contract.says,
      verdict: verdict.kind,
      ...(because !== undefined && { because: withoutSleutel(because, autorisatiesleutel) }),
      ...(verdict.kind === 'fail' && { change: contract.change }),
      requirements: contract.requirements.map((id) => {
        const { level, text, source } = requirements[id]
        return { id, level, text, source }
      }),
      exchanges,
    }
  })
  const seen = new Set(results.flatMap(({ exchanges }) => exchanges))
  return {
    format: 'koppelproef-las-report/1',
    tool,
    date: new Date(began).toISOString(),
    milliseconds: Math.round(milliseconds),
    target: {
      ...target.endpoints,
      brincode: target.school.brincode,
      dependancecode: target.school.dependancecode ?? '00',
      schooljaar: target.school.schooljaar,
      version: target.version,
      profile: target.profile,
      klantcode: target.koppeling.klantcode,
    },
    permission,
    conforms: !results.some(({ level, verdict }) => level === 'must' && (verdict === 'fail' || verdict === 'error')),
    counts: {
      must: count(results, 'must'),
      should: count(results, 'should'),
      'our-choice': count(results, 'our-choice'),
    },
    results,
    exchanges: run.exchanges.filter(({ number }) => seen.has(number)).map((exchange) => evidenceOf(exchange, run)),
  }
}

function count(results: readonly Result[], of: Level): Counts {
  const number = (kind: Verdict['kind']) =>
    results.filter(({ level, verdict }) => level === of && verdict === kind).length
  return { pass: number('pass'), fail: number('fail'), skip: number('skip'), error: number('error') }
}

function evidenceOf({ number, request, answer }: Exchange, { target }: Run): Evidence {
  const sleutel = target.koppeling.autorisatiesleutel
  const { text, root } = readingOf(answer)
  const at = /^https?:/.test(request.query)
    ? request.query
    : `${target.endpoints[request.endpoint] ?? ''}${request.query}`
  const wire = request.wire === undefined ? '' : ` (${request.wire})`
  const clean = (headers: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        name.toLowerCase() === 'set-cookie' ? '••••' : withoutSleutel(value, sleutel),
      ]),
    )
  return {
    number,
    request: {
      line: `${request.method} ${at}${wire}`,
      headers: clean(request.headers),
      body: showMessage(requestText(request.headers, request.body), sleutel),
    },
    answer: {
      status: answer.status,
      headers: clean(answer.headers),
      body: showMessage(text ?? Buffer.from(answer.body).toString('latin1'), sleutel, root),
      bytes: answer.body.byteLength,
      milliseconds: Math.round(answer.milliseconds * 10) / 10,
    },
  }
}

function requestText(headers: Readonly<Record<string, string>>, body: Uint8Array): string {
  if (headers['Content-Encoding'] !== undefined && headers['Content-Encoding'] !== 'koppelproef')
    return `(${body.byteLength} bytes, ${headers['Content-Encoding']})`
  return new TextDecoder(charsetOf(headers['Content-Type']) === 'utf-16' ? 'utf-16le' : 'utf-8').decode(body)
}
