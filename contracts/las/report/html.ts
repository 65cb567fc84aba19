import { page } from './html-page.ts'
import type { Counts, Evidence, Report, Result } from './report.ts'

const html = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const words = { pass: 'kept', fail: 'not kept', skip: 'not judged', error: 'no answer' } as const
const levelWords = { must: 'must', should: 'should', 'our-choice': 'our choice' } as const

/** The report as one page that needs nothing else: no network, no fonts, no scripts from elsewhere. */
export function htmlReport(report: Report): string {
  const { target, results, exchanges } = report
  const themes = [...new Set(results.map(({ theme }) => theme))]
  const title = `UWLR conformance of ${new URL(target.leerlinggegevens).host}`
  const body = [
    header(report, title),
    summary(report),
    failures(report),
    `<section><h2>Everything that was judged</h2>${filters(results)}${themes.map((theme) => themeSection(theme, results)).join('')}<p class="none" hidden>Nothing fits this filter.</p></section>`,
    `<section id="exchanges"><h2>Exchanges</h2><p class="lead">Every request that was sent and what came back. The sleutel is replaced by dots; of people, letters are shown as x and digits as 9; of long lists the first three are shown.</p>${exchanges.map(exchangeBox).join('')}</section>`,
    footer(report),
  ]
  return page(title, body.join('\n'))
}

function header({ target, date, conforms, permission }: Report, title: string): string {
  const facts: [string, string][] = [
    ['Leerlinggegevens', target.leerlinggegevens],
    ...(target.leerresultaten === undefined ? [] : [['Leerresultaten', target.leerresultaten] as [string, string]]),
    ['School', `${target.brincode} ${target.dependancecode}, ${target.schooljaar}`],
    [
      'Agreed',
      `UWLR ${target.version}, ${target.profile === 'geen' ? 'no profile' : target.profile}, klantcode ${target.klantcode}`,
    ],
    [
      'Tried',
      `${permission.thorough ? 'thoroughly' : 'gently'}, ${permission.results ? 'results were sent' : 'no results were sent'}`,
    ],
    ['Date', `${date.slice(0, 10)} ${date.slice(11, 16)} UTC`],
  ]
  const verdict = conforms
    ? '<p class="verdict good"><b>Conforms</b><span>Every <em>must</em> that was judged is kept.</span></p>'
    : '<p class="verdict bad"><b>Does not conform</b><span>At least one <em>must</em> is not kept.</span></p>'
  const rows = facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${html(value)}</dd></div>`).join('')
  return `<header><p class="maker">Koppelproef · check las</p><h1>${html(title)}</h1>${verdict}<dl class="facts">${rows}</dl></header>`
}

function summary({ counts }: Report): string {
  const card = (level: keyof typeof levelWords, what: string, { pass, fail, skip, error }: Counts) => {
    const total = pass + fail + skip + error || 1
    const part = (kind: keyof Counts, number: number) =>
      number === 0
        ? ''
        : `<i class="${kind}" style="width:${((number / total) * 100).toFixed(2)}%" title="${number} ${words[kind]}"></i>`
    const legend = (['fail', 'error', 'pass', 'skip'] as const)
      .map((kind) => [kind, { pass, fail, skip, error }[kind]] as const)
      .filter(([, number]) => number > 0)
      .map(([kind, number]) => `<span class="${kind}"><b>${number}</b> ${words[kind]}</span>`)
    return `<div class="card"><h3>${levelWords[level]}</h3><p>${what}</p><div class="bar">${part('pass', pass)}${part('fail', fail)}${part('error', error)}${part('skip', skip)}</div><div class="legend">${legend.join('')}</div></div>`
  }
  return `<section class="cards">${card('must', 'The standard says so.', counts.must)}${card('should', 'It clearly means so, or partners break without it.', counts.should)}${card('our-choice', 'The standard is silent; this is what we would do.', counts['our-choice'])}</section>`
}

function failures({ results, exchanges }: Report): string {
  const failed = results.filter(({ verdict }) => verdict === 'fail' || verdict === 'error')
  if (failed.length === 0) return ''
  const order = ['must', 'should', 'our-choice']
  const sorted = [...failed].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
  return `<section><h2>What to look at</h2>${sorted.map((result) => failure(result, exchanges)).join('')}</section>`
}

function failure(result: Result, exchanges: readonly Evidence[]): string {
  const standard = result.requirements
    .map(({ id, text, source }) => `<p>${html(text)} <small><code>${html(id)}</code> · ${html(source)}</small></p>`)
    .join('')
  const last = exchanges.filter(({ number }) => result.exchanges.includes(number)).at(-1)
  return `<article class="failure ${result.verdict} ${result.level}"><h3>${html(result.says)}</h3><p class="tags">${tags(result)}</p><dl>
<div><dt>What came</dt><dd>${html(result.because ?? '')}</dd></div>
<div><dt>What the standard says</dt><dd>${standard}</dd></div>
${result.change === undefined ? '' : `<div><dt>What to change</dt><dd>${html(result.change)}</dd></div>`}
<div><dt>Evidence</dt><dd>${links(result)}</dd></div></dl>${last === undefined ? '' : `<details><summary>Show exchange ${last.number}</summary>${exchangeBody(last)}</details>`}</article>`
}

const tags = ({ level, verdict, id }: Result): string =>
  `<span class="tag ${level}">${levelWords[level]}</span><span class="tag ${verdict}">${words[verdict]}</span><code>${html(id)}</code>`

const links = ({ exchanges }: Result): string =>
  exchanges.length === 0 ? 'none' : exchanges.map((number) => `<a href="#x${number}">exchange ${number}</a>`).join(' ')

function filters(results: readonly Result[]): string {
  const chip = (value: string, text: string, number: number) =>
    number === 0
      ? ''
      : `<button type="button" data-filter="${value}" aria-pressed="false">${text} <b>${number}</b></button>`
  const verdicts = (['fail', 'error', 'skip', 'pass'] as const).map((kind) =>
    chip(kind, words[kind], results.filter(({ verdict }) => verdict === kind).length),
  )
  const levels = (['must', 'should', 'our-choice'] as const).map((level) =>
    chip(level, levelWords[level], results.filter((result) => result.level === level).length),
  )
  return `<form class="filters" onsubmit="return false"><input type="search" placeholder="Search" aria-label="Search"><span>${verdicts.join('')}</span><span>${levels.join('')}</span></form>`
}

function themeSection(theme: string, results: readonly Result[]): string {
  const own = results.filter((result) => result.theme === theme)
  const kept = own.filter(({ verdict }) => verdict === 'pass').length
  const judged = own.filter(({ verdict }) => verdict !== 'skip').length
  const rows = own.map((result) => {
    const more =
      `${result.because === undefined ? '' : `<p>${html(result.because)}</p>`}${result.change === undefined ? '' : `<p><b>Change:</b> ${html(result.change)}</p>`}` +
      result.requirements
        .map(({ id, text, source }) => `<p>${html(text)} <small><code>${html(id)}</code> · ${html(source)}</small></p>`)
        .join('') +
      `<p>${links(result)}</p>`
    return `<details class="row ${result.verdict}" data-is="${result.verdict} ${result.level}"><summary><i class="dot ${result.verdict}" title="${words[result.verdict]}"></i><span>${html(result.says)}</span><span class="tag ${result.level}">${levelWords[result.level]}</span></summary><div><p><code>${html(result.id)}</code> · ${words[result.verdict]}</p>${more}</div></details>`
  })
  return `<div class="theme"><h3>${html(theme)} <small>${judged === 0 ? 'not judged' : `${kept} of ${judged} kept`}</small></h3>${rows.join('')}</div>`
}

function exchangeBox(evidence: Evidence): string {
  const { number, request, answer } = evidence
  return `<details class="exchange" id="x${number}"><summary><b>${number}</b><span>${html(request.line)}</span><span class="status s${String(answer.status)[0]}">${answer.status}</span><small>${answer.bytes} bytes · ${answer.milliseconds} ms</small></summary>${exchangeBody(evidence)}</details>`
}

function exchangeBody({ request, answer }: Evidence): string {
  const lines = (headers: Readonly<Record<string, string>>) =>
    Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n')
  const box = (title: string, headers: string, body: string) =>
    `<div><h4>${title}</h4><pre class="headers">${html(headers)}</pre><pre>${body.trim() === '' ? '<i>(empty)</i>' : coloured(body)}</pre></div>`
  return `<div class="pair">${box('Request', `${request.line}\n${lines(request.headers)}`, request.body)}${box(`Answer · HTTP ${answer.status}`, lines(answer.headers), answer.body)}</div>`
}

/** Escaped XML with its tags in a colour of their own. */
const coloured = (xml: string): string => html(xml).replaceAll(/&lt;(\/?[\w:.-]+)/g, '&lt;<b>$1</b>')

function footer({ tool, results, exchanges, milliseconds }: Report): string {
  return `<footer><p>Made by koppelproef ${html(tool)}: ${results.length} contracts, ${exchanges.length} exchanges, ${(milliseconds / 1000).toFixed(1)} s. Requirements are in our own words; the standard itself is published by Edustandaard. This report tells what was seen from outside on the date above, and is no certificate.</p></footer>`
}
