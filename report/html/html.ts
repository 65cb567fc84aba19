import { gzipSync } from 'node:zlib'
import { typedAs } from '../../src/typed-as.ts'
import { causesOf, type Oorzaak } from '../causes.ts'
import { countsText, upper, worstText } from '../forms/text.ts'
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
  const box: Box = (geval, isOpen) => caseBox(geval, taal, report.vermoedens, isOpen)
  const body = [
    header(report, taal),
    suspects(report, taal),
    (report.beelden ?? []).map((beeld) => picture(beeld, taal)).join(''),
    heat(report, taal),
    bar(report, taal),
    `<p id="niets" hidden>${w.none}</p>`,
    failures(report, taal, box),
    section(w.known, undefined, worstFirst(gevallen.filter(isKnown)), box),
    section(
      w.remarks,
      w.remarksLead,
      gevallen.filter((one) => one.oordeel === 'opmerking'),
      box,
    ),
    section(
      oordeelWord[taal].overgeslagen,
      undefined,
      gevallen.filter((one) => one.oordeel === 'overgeslagen'),
      box,
    ),
    section(
      oordeelWord[taal].geslaagd,
      undefined,
      gevallen.filter((one) => one.oordeel === 'geslaagd'),
      box,
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
  // What is known fails nothing; that a child is hurt by it is still to be seen.
  const tint = !good ? 'bad' : report.gevallen.some((one) => isKnown(one) && one.ernst === 'S1') ? 'warn' : 'good'
  const facts = kenmerken.map(
    ({ naam, waarde }) => `<div><dt>${html(said(naam, taal))}</dt><dd>${html(said(waarde, taal))}</dd></div>`,
  )
  return `<header><p class="soft">Koppelproef · ${soort}</p><h1>${html(onderwerp)}</h1><p class="verdict ${tint}"><b>${good ? w.passes : w.fails}</b> ${html(countsText(report, taal))}${omdat === undefined ? '' : `. ${html(upper(said(omdat, taal)))}.`}</p><dl class="facts">${facts.join('')}</dl></header>`
}

function suspects(report: Report, taal: Taal): string {
  const w = words[taal]
  const raad = (report.raad ?? []).map(
    (one) => `<p class="advice"><b>${w.firstly}:</b> ${withCode(html(said(one, taal)))}</p>`,
  )
  const duiding = duidingOf(report, taal)
  if (duiding === undefined) return raad.join('')
  const { over, kop, ergste, eerst, ook, rest } = duiding
  const item = ({ titel, familie, zekerheid, verklaart, verhaal, fout, foutZin, pagina, uitleg }: Verdenking) => {
    const like = fout === undefined || foutZin !== undefined ? '' : `${w.like} <code>${html(fout)}</code>`
    const likeSaid =
      fout === undefined || foutZin === undefined
        ? ''
        : `<p>${w.like}: “${html(foutZin)}” <small><code>${html(fout)}</code></small></p>`
    const story = verhaal === undefined ? '' : `${w.beginWith} ${linkTo(verhaal)}`
    const more = [like, story].filter((one) => one !== '').join('; ')
    const page = pagina === undefined ? '' : `<p><code>${typedAs()} docs ${html(pagina)}</code></p>`
    const told = `${uitleg.map((one) => `<p>${html(one)}</p>`).join('')}${page}`
    const which = `<button type="button" aria-pressed="false" data-zet="oorzaak=${html(familie)}">${verklaart}</button>`
    return `<li><b>${html(titel)}</b> <span class="soft">${w.howSure} ${zekerheid}</span> ${which}${likeSaid}${more === '' ? '' : ` <small>${more}</small>`}${told === '' ? '' : `<details class="more"><summary>${w.read}</summary>${told}</details>`}</li>`
  }
  const worst =
    ergste === undefined
      ? ''
      : `<p class="advice">${html(worstText(ergste, taal)).replace(html(ergste.naam), linkTo(ergste.naam))}</p>`
  const items = (all: readonly Verdenking[]) =>
    all.length === 0 ? '' : `<ul class="suspects">${all.map(item).join('')}</ul>`
  return `${raad.join('')}${worst}<section><h2>${kop}</h2>${over === undefined ? '' : `<p class="lead">${over}</p>`}${items(eerst)}${ook.length === 0 ? '' : `<h3>${w.also}</h3>${items(ook)}`}${rest === undefined ? '' : `<p class="soft">${html(rest)}</p>`}</section>`
}

/** Opens a case, and goes there. */
const linkTo = (naam: string): string => `<a href="#open=${encodeURIComponent(naam)}">${html(naam)}</a>`

/** What a person types, as such. */
const withCode = (text: string): string => text.replace(/`([^`]+)`/g, '<code>$1</code>')

/** Severity by theme of what failed; each count is a filter. */
function heat({ gevallen }: Report, taal: Taal): string {
  const fresh = gevallen.filter(isNewMis)
  // Where nothing is new, what is known is all that there is to read.
  const [mis, toon] = fresh.length > 0 ? [fresh, 'mis'] : [gevallen.filter(isKnown), 'bekend']
  if (mis.length === 0) return ''
  const w = words[taal]
  const title = `${w.severity} × ${w.theme}${toon === 'mis' ? '' : `, ${w.amongKnown}`}`
  const cell = (list: readonly Geval[], filter: string, name: string, ernst = '') =>
    `<td class="count ${ernst}">${list.length === 0 ? '' : `<button type="button" aria-pressed="false" data-zet="${html(`toon=${toon}&${filter}`)}" aria-label="${html(`${list.length}: ${name}`)}">${list.length}</button>`}</td>`
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
  return `<section><h2>${title}</h2><div class="scroll" tabindex="0" role="group" aria-label="${title}"><table class="heat"><thead><tr><th scope="col">${w.theme}</th>${heads.join('')}<th scope="col" class="count">${w.all}</th></tr></thead><tbody>${groepenOf(mis).map(row).join('')}<tr><th scope="row">${w.all}</th>${totals.join('')}${cell(mis, 'groep=&ernst=', w.all)}</tr></tbody></table></div><p class="legend soft">${ernsten.map((ernst) => `${ernst}: ${w.lead[ernst]}`).join('; ')}</p></section>`
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

function failures(report: Report, taal: Taal, box: Box): string {
  const causes = causesOf(report)
  if (causes.length === 0) return ''
  const isAlone = report.gevallen.length === 1
  const part = ({ titel, vermoeden, gevallen }: Oorzaak) =>
    `<section data-groepering><h3>${html(said(titel, taal))} <small>${vermoeden === undefined ? '' : `${introduced(vermoeden.zekerheid, taal)}, `}${gevallen.length}</small></h3>${gevallen.map((one) => box(one, isAlone)).join('')}</section>`
  return `<section data-groepering><h2>${words[taal].failures}</h2>${causes.map(part).join('')}</section>`
}

function section(title: string, lead: string | undefined, gevallen: readonly Geval[], box: Box): string {
  if (gevallen.length === 0) return ''
  const name = title.charAt(0).toUpperCase() + title.slice(1)
  return `<section data-groepering><h2>${html(name)} <small>${gevallen.length}</small></h2>${lead === undefined ? '' : `<p class="lead">${html(lead)}</p>`}${gevallen.map((one) => box(one)).join('')}</section>`
}

/** A case as it stands closed. `isOpen`: it lies open from the start. */
type Box = (geval: Geval, isOpen?: boolean) => string

/** `vermoedens`: those that explain it are what it is filtered by. */
function caseBox(geval: Geval, taal: Taal, vermoedens: Report['vermoedens'], isOpen = false): string {
  const { naam, titel, groep, oordeel, ernst, rijen = [], bevindingen, opmerkingen, reden } = geval
  const laws = [...bevindingen, ...opmerkingen].flatMap(({ wet }) => wet ?? [])
  const text = [naam, said(titel, taal), groep, ernst ?? '', ...rijen, ...new Set(laws)].join(' ').toLowerCase()
  const tag = isMis(geval) ? (ernst ?? oordeelWord[taal][oordeel]) : oordeelWord[taal][oordeel]
  const because = isKnown(geval) ? geval.bekend : oordeel === 'overgeslagen' ? reden : undefined
  const why = because === undefined ? '' : `<br><small>${html(said(because, taal))}</small>`
  const behind = vermoedens
    .filter(({ verklaart }) => isMis(geval) && verklaart.includes(naam))
    .map(({ familie }) => familie)
  const broke = oordeel === 'fout' ? ` <span class="tag fout">${oordeelWord[taal].fout}</span>` : ''
  const remarks =
    oordeel === 'geslaagd' && opmerkingen.length > 0
      ? ` <small>(${opmerkingen.length} ${oordeelWord[taal].opmerking})</small>`
      : ''
  return `<details class="case"${isOpen ? ' open' : ''} data-naam="${html(naam)}" data-tekst="${html(text)}" data-ernst="${isMis(geval) ? (ernst ?? '') : ''}" data-groep="${html(groep)}" data-oordeel="${kindOf(geval)}"${behind.length === 0 ? '' : ` data-oorzaak="${html(behind.join(' '))}"`}><summary><span class="tag ${isMis(geval) ? (ernst ?? oordeel) : oordeel}">${tag}</span><span>${html(said(titel, taal))}${broke}${remarks}<br><small>${html(naam)} · ${html(groep)}</small>${why}</span></summary><div></div></details>`
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
