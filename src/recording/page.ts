import { escapeXml } from '../uwlr/xml-bytes.ts'
import type { Summary } from './disguise-exchange.ts'

/** What a recording tells of itself while it runs: numbers and kinds, of what went by nothing. */
export type Tally = {
  readonly written: (exchange: Summary) => void
  readonly lost: (why: string) => void
  readonly totals: () => Totals
  /** A whole page, that asks for itself again every two seconds. */
  readonly page: () => string
}

/** `dropped`: values left out; `lost`: requests that are not in the file. */
export type Totals = {
  readonly exchanges: number
  readonly passed: number
  readonly dropped: number
  readonly lost: number
}

/** Rows on the page; a recording of a year would be a long one. */
const shown = 200

/** `keepUntil`: `YYYY-MM-DD`. */
export function createTally({ file, keepUntil }: { readonly file: string; readonly keepUntil: string }): Tally {
  const totals = { exchanges: 0, passed: 0, dropped: 0, lost: 0 }
  const kinds = new Map<string, number>()
  const rows: string[] = []
  const say = (cells: readonly string[]) => {
    rows.unshift(`<tr>${cells.map((cell) => `<td>${escapeXml(cell)}`).join('')}`)
    rows.length = Math.min(rows.length, shown)
  }
  return {
    written: ({ number, operation, status, cut, passed, dropped }) => {
      totals.exchanges++
      totals.passed += passed
      for (const [kind, count] of Object.entries(dropped)) {
        totals.dropped += count
        kinds.set(kind, (kinds.get(kind) ?? 0) + count)
      }
      const left = Object.values(dropped).reduce((sum, count) => sum + count, 0)
      const came = status === undefined ? 'no answer' : `${status}${cut ? ', cut off' : ''}`
      say([String(number), operation ?? 'unknown', came, String(passed), String(left)])
    },
    lost: (why) => {
      totals.lost++
      say(['', why, 'not in the file', '', ''])
    },
    totals: () => totals,
    page: () => pageOf(file, keepUntil, totals, kinds, rows),
  }
}

/** For who sends it: nothing on this page runs or is fetched. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const

const pageOf = (
  file: string,
  keepUntil: string,
  { exchanges, passed, dropped, lost }: Totals,
  kinds: ReadonlyMap<string, number>,
  rows: readonly string[],
): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="2">
<title>Recording: ${exchanges} exchanges</title>
<style>
:root{color-scheme:light dark;--paper:#f7f7f4;--ink:#1c2433;--soft:#566072;--line:#dedcd4}
@media(prefers-color-scheme:dark){:root{--paper:#14171d;--ink:#e8e9ee;--soft:#a9b1c0;--line:#323947}}
body{margin:0 auto;padding:1rem;max-width:60rem;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
dl{display:flex;flex-wrap:wrap;gap:.5rem 2rem}dt{color:var(--soft)}dd{margin:0;font-size:1.6rem}
table{width:100%;border-collapse:collapse}th,td{text-align:left;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top}
h1{font-size:1.5rem}h2{font-size:1.2rem}th{overflow-wrap:normal;font-weight:600;font-size:.9rem}p{color:var(--soft)}
</style>
<main>
<h1>Recording into ${escapeXml(file)}</h1>
<p>It may be used up to ${keepUntil}. Nothing that went by stands on this page: what is let through is made up before it is written.</p>
<dl><div><dt>exchanges written</dt><dd>${exchanges}</dd></div><div><dt>values let through or made up</dt><dd>${passed}</dd></div><div><dt>values left out</dt><dd>${dropped}</dd></div><div><dt>requests not in the file</dt><dd>${lost}</dd></div></dl>
<h2>Left out, by kind</h2>
${
  kinds.size === 0
    ? '<p>Nothing yet.</p>'
    : `<table><thead><tr><th>kind<th>values</thead><tbody>${[...kinds]
        .sort(([, a], [, b]) => b - a)
        .map(([kind, count]) => `<tr><td>${escapeXml(kind)}<td>${count}`)
        .join('')}</table>`
}
<h2>Exchanges, the last first</h2>
${rows.length === 0 ? '<p>None yet: let the EA call this address instead of the LAS.</p>' : `<table><thead><tr><th>no.<th>operation<th>answer<th>values<th>left out</thead><tbody>${rows.join('')}</table>`}
</main>
`
