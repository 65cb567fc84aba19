import { escapeXml } from '../../wsdl/schemas.ts'
import type { Evidence, Report, Result } from './report.ts'

const style = `
:root { color-scheme: light dark; --line: #8884; --bad: #b3261e; --good: #1b7f3b; --soft: #8a6100 }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.6rem } h2 { margin-top: 2.5rem; font-size: 1.2rem } table { border-collapse: collapse }
td, th { padding: .2rem 1rem .2rem 0; text-align: left; border-bottom: 1px solid var(--line) }
details { border-bottom: 1px solid var(--line); padding: .4rem 0 } summary { cursor: pointer }
pre { overflow: auto; font-size: .8rem; padding: .8rem; border: 1px solid var(--line); border-radius: .4rem }
b.pass { color: var(--good) } b.fail, b.error { color: var(--bad) } b.skip { color: var(--soft) } small { opacity: .75 }
dt { font-weight: 600 } dd { margin: 0 0 .4rem 0 }`

const xml = escapeXml

/** One page that stands alone: verdict, what to change, and every message as evidence. No scripts, nothing fetched. */
export function htmlReport(report: Report): string {
  const { consumer, date, tool, agreed, conforms, counts, results, acts, exchanges } = report
  const rows = Object.entries(counts).map(
    ([level, { pass, fail, skip, error }]) =>
      `<tr><td>${level}</td><td>${pass}</td><td>${fail}</td><td>${skip}</td><td>${error}</td></tr>`,
  )
  const themes = [...new Set(results.map(({ theme }) => theme))].map(
    (theme) =>
      `<h2>${theme}</h2>${results
        .filter((result) => result.theme === theme)
        .map(resultOf)
        .join('')}`,
  )
  const told = acts.map(
    ({ act, outcome }) =>
      `<tr><td>${xml(act)}</td><td>${'reason' in outcome ? `${outcome.kind}: ${xml(outcome.reason)}` : 'done'}${'stack' in outcome ? `<pre>${xml(outcome.stack ?? '')}</pre>` : ''}</td></tr>`,
  )
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>EA conformance: ${xml(consumer)}</title><style>${style}</style></head><body>
<h1>EA conformance: ${xml(consumer)}</h1>
<p><b class="${conforms ? 'pass' : 'fail'}">${conforms ? 'Conforms' : 'Does not conform'}</b> — UWLR ${agreed.version}, school ${xml(agreed.brincode)}${xml(agreed.dependancecode)}, ${xml(agreed.schooljaar)}.<br>
<small>${xml(date)}, koppelproef ${xml(tool)}. A pretend LAS watched this consumer and judged its messages. Sleutels and people are masked.</small></p>
<table><tr><th>level</th><th>pass</th><th>fail</th><th>skip</th><th>error</th></tr>${rows.join('')}</table>
${themes.join('\n')}
<h2>What the consumer was asked to do</h2><table>${told.join('')}</table>
<h2>Messages</h2>${exchanges.map(evidenceOf).join('')}
</body></html>
`
}

function resultOf({ id, level, says, source, verdict, because, change, exchanges }: Result): string {
  const parts = { standard: source, came: because, change }
  const list = Object.entries(parts).flatMap(([name, text]) =>
    text === undefined ? [] : [`<dt>${name}</dt><dd>${xml(text)}</dd>`],
  )
  const links = exchanges.slice(0, 40).map((number) => `<a href="#x${number}">${number}</a>`)
  const shown = links.length === 0 ? '' : `<dt>messages</dt><dd>${links.join(' ')}</dd>`
  return `<details${verdict === 'fail' || verdict === 'error' ? ' open' : ''}><summary><b class="${verdict}">${verdict}</b> ${xml(says)} <small>${xml(id)}, ${level}</small></summary><dl>${list.join('')}${shown}</dl></details>\n`
}

function evidenceOf({ number, act, at, request, answer }: Evidence): string {
  const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`)
  const lost = answer.lost === undefined ? '' : answer.lost === 'cut' ? ', cut off halfway' : ', never delivered'
  return `<details id="x${number}"><summary>${number}. ${xml(request.line)} <small>${xml(act)}, after ${at} ms</small></summary><pre>${xml(`${request.line}\n${headers.join('\n')}\n\n${request.body}`)}</pre><p>HTTP ${answer.status}${lost}</p><pre>${xml(answer.body)}</pre></details>\n`
}
