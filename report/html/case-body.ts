import { stepOfLaw } from '../forms/junit.ts'
import { klasseWord, said, type Taal, words } from '../language.ts'
import type { Bevinding, Geval, Kolom, Stapje, Uitwisseling, Verandering } from '../report.ts'
import { differenceOf, escapeXml as html, prettyXml, short } from '../show.ts'
import { rowsOf } from '../side-by-side.ts'
import { toldOnceMore } from '../told-once-more.ts'

/** So many findings of one case are shown; the JSON report has them all. */
const mostFindings = 12
const mostText = 12_000

/** What lies under a case when it is opened. */
export function caseBody(geval: Geval, exchanges: readonly Uitwisseling[], taal: Taal): string {
  const w = words[taal]
  const { waarom, reden, spoor, bij, bevindingen, opmerkingen, situatie = [], tijdlijn = [], opnieuw } = geval
  const more = bevindingen.length - mostFindings
  const own = exchanges.filter(({ id }) => geval.uitwisselingen.includes(id))
  const loose = own.filter(({ id }) => !tijdlijn.some((step) => step.uitwisselingen.includes(id)))
  return [
    waarom === undefined ? '' : `<p class="lead">${html(said(waarom, taal))}</p>`,
    reden === undefined ? '' : `<p><b>${html(said(reden, taal))}</b></p>`,
    spoor === undefined ? '' : `<pre>${html(spoor)}</pre>`,
    ...bevindingen.slice(0, mostFindings).map((one) => findingPart(one, taal, tijdlijn)),
    more > 0 ? `<p class="soft">${w.more(more)}</p>` : '',
    situatie.length === 0
      ? ''
      : `<h3>${w.situation}</h3>${situatie.map((one) => `<p>${html(said(one, taal))}</p>`).join('')}`,
    tijdlijn.length === 0
      ? ''
      : `<h3>${w.timeline}</h3><ol class="steps">${tijdlijn.map((step) => stepPart(step, own, taal)).join('')}</ol>`,
    loose.length === 0 ? '' : `<h3>${w.exchanges}</h3>${loose.map((one) => exchangePart(one, taal)).join('')}`,
    opmerkingen.length === 0 ? '' : `<h3>${w.remarks}</h3>${opmerkingen.map((one) => findingPart(one, taal)).join('')}`,
    bij === undefined
      ? ''
      : `<p class="soft">${w.atStep} <b>${html(bij.stap)}</b>, ${html(bij.bestand)}:${bij.regel}:${bij.kolom}</p>`,
    opnieuw === undefined
      ? ''
      : `<h3>${w.again}</h3><div class="run"><pre tabindex="0">${html(opnieuw)}</pre><button type="button" data-kopieer>${w.copy}</button></div>`,
  ].join('')
}

function findingPart(bevinding: Bevinding, taal: Taal, tijdlijn: readonly Stapje[] = []): string {
  const w = words[taal]
  const {
    wat,
    ernst,
    klasse = 'regel',
    wet,
    zegt,
    omdat,
    geldt,
    verteld,
    doe,
    naast = [],
    meer,
    bewijs = {},
  } = bevinding
  const step = stepOfLaw(bevinding, taal)
  const difference = differenceOf(bevinding.verwacht, bevinding.gevonden, w)
  const soft = klasse !== 'regel'
  const side = (title: string, value: unknown) => `<div><h4>${title}</h4>${valuePart(value, taal)}</div>`
  const sides = [
    ...('verwacht' in bevinding ? [side(w.expected, bevinding.verwacht)] : []),
    ...('gevonden' in bevinding ? [side(w.found, bevinding.gevonden)] : []),
  ]
  const line = (name: string, text: string | undefined) =>
    text === undefined || text === '' ? '' : `<p><span class="soft">${name}:</span> ${html(text)}</p>`
  const evidence = Object.entries(bewijs)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        `<details class="more"><summary>${html(w.evidence[name] ?? name)}</summary>${valuePart(value, taal)}</details>`,
    )
  const tag = ernst === undefined || soft ? '' : `<span class="tag ${ernst}">${ernst}</span> `
  const kind = soft ? `<span class="tag">${klasseWord[taal][klasse]}</span> ` : ''
  return `<div class="finding${soft ? ' soft' : ''}"><p>${tag}${kind}<b>${html(said(wat, taal))}</b>${wet === undefined ? '' : ` <small><code>${html(wet)}</code>${step === undefined ? '' : `, ${html(step)}`}</small>`}</p>${
    sides.length === 0 ? '' : `<div class="pair">${sides.join('')}</div>`
  }${difference === undefined ? '' : `<p><b>${html(difference)}</b></p>`}${besidePart(naast, said(wat, 'nl'), taal)}${line(w.toldAgain, verteld && said(verteld, taal))}${toldOnceMorePart(bevinding, tijdlijn, taal)}${line(wet === undefined ? w.standard : w.law, zegt && said(zegt, taal))}${line(w.because, omdat && said(omdat, taal))}${line(w.holds, geldt && said(geldt, taal))}${line(w.change, doe && said(doe, taal))}${evidence.join('')}${meer === undefined ? '' : `<p class="soft">${w.ofThisLaw(meer)}</p>`}</div>`
}

/** How a story went that was told once more: what was put in and what went otherwise stand out. */
function toldOnceMorePart(bevinding: Bevinding, tijdlijn: readonly Stapje[], taal: Taal): string {
  const w = words[taal]
  const parts = toldOnceMore(bevinding, tijdlijn).map((one) => {
    if (one.aard === 'zoals') return `<li class="soft">${one.nummers}: ${w.asBefore}</li>`
    const zei = one.zei === undefined ? '' : `: ${html(one.zei)}`
    return `<li>${one.aard === 'erbij' ? '+' : one.nummer} <code>${html(one.doe)}</code>${zei}</li>`
  })
  return parts.length === 0
    ? ''
    : `<details class="more"><summary>${w.wentThen}</summary><ul class="steps">${parts.join('')}</ul></details>`
}

function valuePart(value: unknown, taal: Taal): string {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number'))
    return `<pre tabindex="0">${value.length === 0 ? words[taal].nothing : html(value.join('\n'))}</pre>`
  if (value === null) return `<pre tabindex="0">${words[taal].nothing}</pre>`
  const flat = short(value, words[taal], mostText)
  const text = typeof value === 'string' || flat.length < 70 ? flat : JSON.stringify(value, null, 1).slice(0, mostText)
  return `<pre tabindex="0">${html(text)}</pre>`
}

/** Records beside each other; a field in which they differ is marked, in colour and in words. */
function besidePart(kolommen: readonly Kolom[], about: string, taal: Taal): string {
  if (kolommen.length === 0) return ''
  const w = words[taal]
  const rows = rowsOf(kolommen, about).map(({ veld, waarden, verschilt }) => {
    const cells = waarden.map((waarde) => `<td>${waarde === undefined ? '–' : html(waarde)}</td>`)
    return `<tr${verschilt ? ' class="differs"' : ''}><th scope="row">${verschilt ? '≠ ' : ''}${html(veld)}</th>${cells.join('')}</tr>`
  })
  const heads = kolommen.map(
    ({ kop }) => `<th scope="col">${html(said(kop, taal)).replaceAll(/([/_])/g, '$1<wbr>')}</th>`,
  )
  return `<div class="scroll" tabindex="0" role="group" aria-label="${w.field}"><table class="beside"><thead><tr><th scope="col">${w.field}</th>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}

function stepPart(step: Stapje, exchanges: readonly Uitwisseling[], taal: Taal): string {
  const w = words[taal]
  const { doe, nummer, zei, las, ea, meer, mis } = step
  const went = exchanges.filter(({ id }) => step.uitwisselingen.includes(id))
  return `<li${nummer === undefined ? '' : ` value="${nummer}"`}${mis ? ' class="mis"' : ''}><code>${html(doe)}</code>${mis ? ` <span class="tag gezakt">${w.wrongHere}</span>` : ''}${
    zei === undefined ? '' : `<p><span class="soft">${w.said}:</span> ${html(zei)}</p>`
  }${changesPart(w.inLas, las, taal)}${changesPart(w.inEa, ea, taal)}${meer === undefined ? '' : `<p class="soft">${w.more(meer)}</p>`}${went.map((one) => exchangePart(one, taal)).join('')}</li>`
}

function changesPart(where: string, changes: readonly Verandering[], taal: Taal): string {
  if (changes.length === 0) return ''
  const w = words[taal]
  const kinds = { nieuw: w.new, weg: w.gone, anders: w.changed }
  const items = changes.map(({ soort, wie, aard, velden = [] }) => {
    const fields = velden.map(
      ({ veld, was, is }) => `${html(veld)}: <del>${html(was ?? '–')}</del> → <ins>${html(is ?? '–')}</ins>`,
    )
    return `<li>${soort} ${html(wie)}: ${kinds[aard]}${fields.length === 0 ? '' : ` (${fields.join('; ')})`}</li>`
  })
  return `<p class="soft">${where}:</p><ul class="change">${items.join('')}</ul>`
}

/** A request and its answer, folded. */
export function exchangePart({ titel, waarom, vraag, antwoord }: Uitwisseling, taal: Taal): string {
  const w = words[taal]
  const side = (name: string, { kop, velden = {}, tekst }: Uitwisseling['vraag']) => {
    const headers = Object.entries(velden).map(([field, value]) => `${field}: ${value}`)
    const cut = tekst.length > mostText ? `${tekst.slice(0, mostText)}\n… (${tekst.length} ${w.characters})` : tekst
    return `<div><h4>${name}</h4><pre tabindex="0">${html([kop, ...headers].join('\n'))}\n\n${html(prettyXml(cut))}</pre></div>`
  }
  return `<details class="more"><summary>${w.exchange}: ${html(titel)}</summary>${waarom.map((one) => `<p>${html(one)}</p>`).join('')}<div class="pair">${side(w.request, vraag)}${side(w.answer, antwoord)}</div></details>`
}
