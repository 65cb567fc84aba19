import { gzipSync } from 'node:zlib'
import { typedAs } from '../../src/typed-as.ts'
import { causesOf, type Oorzaak } from '../causes.ts'
import { countsText } from '../forms/text.ts'
import { introduced, oordeelWord, said, type Taal, words } from '../language.ts'
import { ernsten, type Geval, groepenOf, isMis, isNewMis, type Report, worstFirst } from '../report.ts'
import { escapeXml as html } from '../show.ts'
import { duidingOf, type Verdenking } from '../suspicion.ts'
import { caseBody, exchangePart } from './case-body.ts'
import { page } from './page.ts'
import { picture } from './picture.ts'
import { scriptOf } from './script.ts'

/**
 * A report as one page that can be mailed: the verdict, what is probably wrong, a table to click, and the failures by
 * cause, closed. What lies under a case is packed, and comes out when it is opened.
 */
export function htmlOf(report: Report, taal: Taal): string {
  const { soort, onderwerp, gevallen, uitwisselingen } = report
  const w = words[taal]
  const opens = gevallen.filter(hasBody)
  const bodies = Object.fromEntries(opens.map((geval) => [geval.naam, caseBody(geval, uitwisselingen, taal)]))
  const packed = gzipSync(JSON.stringify(bodies), { level: 9 }).toString('base64')
  const title = `Koppelproef ${soort}: ${onderwerp}`
  const body = [
    header(report, taal),
    suspects(report, taal),
    (report.beelden ?? []).map((beeld) => picture(beeld, taal)).join(''),
    heat(report, taal),
    bar(report, taal),
    `<p id="niets" hidden>${w.none}</p>`,
    failures(report, taal),
    section(w.known, undefined, worstFirst(gevallen.filter(isKnown)), taal),
    section(
      w.remarks,
      w.remarksLead,
      gevallen.filter((one) => one.oordeel === 'opmerking'),
      taal,
    ),
    section(
      oordeelWord[taal].overgeslagen,
      undefined,
      gevallen.filter((one) => one.oordeel === 'overgeslagen'),
      taal,
    ),
    section(
      oordeelWord[taal].geslaagd,
      undefined,
      gevallen.filter((one) => one.oordeel === 'geslaagd'),
      taal,
    ),
    allExchanges(report, taal),
    footer(report, taal),
    `<script type="text/plain" id="inhoud">${packed}</script>`,
  ]
  const shown = taal === 'nl' ? '% van % getoond' : '% of % shown'
  return page(title, taal, body.join('\n'), scriptOf({ copied: w.copied, shown }))
}

/** It fails nothing: a baseline says that it fails, and why. */
const isKnown = ({ bekend }: Geval): boolean => bekend !== undefined

const hasBody = (geval: Geval): boolean =>
  geval.oordeel !== 'geslaagd' || geval.opmerkingen.length > 0 || geval.waarom !== undefined

function header(report: Report, taal: Taal): string {
  const { soort, onderwerp, kenmerken, oordeel, omdat } = report
  const w = words[taal]
  const good = oordeel === 'geslaagd'
  const facts = kenmerken.map(
    ({ naam, waarde }) => `<div><dt>${html(said(naam, taal))}</dt><dd>${html(said(waarde, taal))}</dd></div>`,
  )
  return `<header><p class="soft">Koppelproef · ${soort}</p><h1>${html(onderwerp)}</h1><p class="verdict ${good ? 'good' : 'bad'}"><b>${good ? w.passes : w.fails}</b> ${html(countsText(report, taal))}${omdat === undefined ? '' : `. ${html(said(omdat, taal))}`}</p><dl class="facts">${facts.join('')}</dl></header>`
}

function suspects(report: Report, taal: Taal): string {
  const w = words[taal]
  const raad = (report.raad ?? []).map(
    (one) => `<p class="advice"><b>${w.firstly}:</b> ${withCode(html(said(one, taal)))}</p>`,
  )
  const duiding = duidingOf(report, taal)
  if (duiding === undefined) return raad.join('')
  const { over, kop, eerst, ook, rest } = duiding
  const item = ({ titel, zekerheid, verklaart, fout, pagina }: Verdenking) => {
    const like = fout === undefined ? '' : `${w.like} <code>${html(fout)}</code>`
    const page = pagina === undefined ? '' : `${w.read}: <code>${typedAs()} docs ${html(pagina)}</code>`
    const more = [like, page].filter((one) => one !== '').join('; ')
    return `<li><b>${html(titel)}</b> <span class="soft">${w.howSure} ${zekerheid}, ${verklaart}</span>${more === '' ? '' : ` <small>${more}</small>`}</li>`
  }
  const items = (all: readonly Verdenking[]) =>
    all.length === 0 ? '' : `<ul class="suspects">${all.map(item).join('')}</ul>`
  return `${raad.join('')}<section><h2>${kop}</h2>${over === undefined ? '' : `<p class="lead">${over}</p>`}${items(eerst)}${ook.length === 0 ? '' : `<h3>${w.also}</h3>${items(ook)}`}${rest === undefined ? '' : `<p class="soft">${html(rest)}</p>`}</section>`
}

/** What a person types, as such. */
const withCode = (text: string): string => text.replace(/`([^`]+)`/g, '<code>$1</code>')

/** Severity by theme of what failed; each count is a filter. */
function heat({ gevallen }: Report, taal: Taal): string {
  const mis = gevallen.filter(isNewMis)
  if (mis.length === 0) return ''
  const w = words[taal]
  const cell = (list: readonly Geval[], filter: string, name: string, ernst = '') =>
    `<td class="count ${ernst}">${list.length === 0 ? '' : `<button type="button" aria-pressed="false" data-zet="${html(`toon=mis&${filter}`)}" aria-label="${html(`${list.length}: ${name}`)}">${list.length}</button>`}</td>`
  const row = (groep: string) => {
    const own = mis.filter((one) => one.groep === groep)
    const zet = `groep=${encodeURIComponent(groep)}`
    const cells = ernsten.map((ernst) =>
      cell(
        own.filter((one) => one.ernst === ernst),
        `${zet}&ernst=${ernst}`,
        `${groep}, ${ernst}`,
        ernst,
      ),
    )
    return `<tr><th scope="row">${html(groep)}</th>${cells.join('')}${cell(own, `${zet}&ernst=`, groep)}</tr>`
  }
  const heads = ernsten.map((ernst) => `<th scope="col" class="count">${ernst}<br><small>${w.lead[ernst]}</small></th>`)
  const totals = ernsten.map((ernst) =>
    cell(
      mis.filter((one) => one.ernst === ernst),
      `groep=&ernst=${ernst}`,
      ernst,
      ernst,
    ),
  )
  return `<section><h2>${w.severity} × ${w.theme}</h2><div class="scroll" tabindex="0" role="group" aria-label="${w.severity} × ${w.theme}"><table class="heat"><thead><tr><th scope="col">${w.theme}</th>${heads.join('')}<th scope="col" class="count">${w.all}</th></tr></thead><tbody>${groepenOf(mis).map(row).join('')}<tr><th scope="row">${w.all}</th>${totals.join('')}${cell(mis, 'groep=&ernst=', w.all)}</tr></tbody></table></div><p class="legend soft">${ernsten.map((ernst) => `${ernst}: ${w.lead[ernst]}`).join('; ')}</p></section>`
}

/** What it is to who filters: what is known is no failure to look at. */
const kindOf = (geval: Geval) => (isKnown(geval) ? 'bekend' : geval.oordeel)

function bar({ gevallen }: Report, taal: Taal): string {
  const w = words[taal]
  const there = new Set(gevallen.map(kindOf))
  const names = { ...oordeelWord[taal], bekend: w.knownWord }
  const chips = (['gezakt', 'fout', 'bekend', 'opmerking', 'overgeslagen', 'geslaagd'] as const)
    .filter((kind) => there.has(kind))
    .map((kind) => `<button type="button" aria-pressed="false" data-zet="toon=${kind}">${names[kind]}</button>`)
  return `<div class="bar" role="search"><label>${w.search} <input type="search" id="zoek" placeholder="${w.searchWhat}"></label>${chips.join('')}<button type="button" id="alles-open">${w.openAll}</button><button type="button" id="alles-dicht">${w.closeAll}</button><span id="getoond" role="status" class="soft"></span></div>`
}

function failures(report: Report, taal: Taal): string {
  const causes = causesOf(report)
  if (causes.length === 0) return ''
  const isAlone = report.gevallen.length === 1
  const part = ({ titel, vermoeden, gevallen }: Oorzaak) =>
    `<section data-groepering><h3>${html(said(titel, taal))} <small>${vermoeden === undefined ? '' : `${introduced(vermoeden.zekerheid, taal)}, `}${gevallen.length}</small></h3>${gevallen.map((one) => caseBox(one, taal, isAlone)).join('')}</section>`
  return `<section data-groepering><h2>${words[taal].failures}</h2>${causes.map(part).join('')}</section>`
}

function section(title: string, lead: string | undefined, gevallen: readonly Geval[], taal: Taal): string {
  if (gevallen.length === 0) return ''
  const name = title.charAt(0).toUpperCase() + title.slice(1)
  return `<section data-groepering><h2>${html(name)} <small>${gevallen.length}</small></h2>${lead === undefined ? '' : `<p class="lead">${html(lead)}</p>`}${gevallen.map((one) => caseBox(one, taal)).join('')}</section>`
}

/** `isOpen`: it lies open from the start. */
function caseBox(geval: Geval, taal: Taal, isOpen = false): string {
  const { naam, titel, groep, oordeel, ernst, rijen = [], bevindingen, opmerkingen, reden } = geval
  const laws = [...bevindingen, ...opmerkingen].flatMap(({ wet }) => wet ?? [])
  const text = [naam, said(titel, taal), groep, ernst ?? '', ...rijen, ...new Set(laws)].join(' ').toLowerCase()
  const tag = isMis(geval) ? (ernst ?? oordeelWord[taal][oordeel]) : oordeelWord[taal][oordeel]
  const because = isKnown(geval) ? geval.bekend : oordeel === 'overgeslagen' ? reden : undefined
  const why = because === undefined ? '' : `<br><small>${html(said(because, taal))}</small>`
  const broke = oordeel === 'fout' ? ` <span class="tag fout">${oordeelWord[taal].fout}</span>` : ''
  const remarks =
    oordeel === 'geslaagd' && opmerkingen.length > 0
      ? ` <small>(${opmerkingen.length} ${oordeelWord[taal].opmerking})</small>`
      : ''
  return `<details class="case"${isOpen ? ' open' : ''} data-naam="${html(naam)}" data-tekst="${html(text)}" data-ernst="${isMis(geval) ? (ernst ?? '') : ''}" data-groep="${html(groep)}" data-oordeel="${kindOf(geval)}"><summary><span class="tag ${isMis(geval) ? (ernst ?? oordeel) : oordeel}">${tag}</span><span>${html(said(titel, taal))}${broke}${remarks}<br><small>${html(naam)} · ${html(groep)}</small>${why}</span></summary><div></div></details>`
}

/** Exchanges that belong to no story: those of a whole check. */
function allExchanges({ gevallen, uitwisselingen }: Report, taal: Taal): string {
  const told = new Set(gevallen.flatMap((one) => (one.tijdlijn === undefined ? [] : one.uitwisselingen)))
  const loose = uitwisselingen.filter(({ id }) => !told.has(id))
  if (loose.length === 0 || told.size > 0) return ''
  return `<section><h2>${words[taal].exchanges} <small>${loose.length}</small></h2>${loose
    .slice(0, 400)
    .map((one) => exchangePart(one, taal))
    .join('')}</section>`
}

const footer = ({ versie, gemaaktOp, cijfers = {} }: Report, taal: Taal): string => {
  const figures = Object.entries((cijfers.score ?? {}) as Record<string, number>).map(
    ([name, value]) => `${name} ${value}`,
  )
  return `<footer>${figures.length === 0 ? '' : `<p>${words[taal].figures}: ${html(figures.join(', '))}</p>`}<p>${words[taal].madeBy} ${html(versie)}${gemaaktOp === undefined ? '' : `, ${gemaaktOp.slice(0, 16).replace('T', ' ')} UTC`}.</p></footer>`
}
