import { amount } from '../../simulator/amount.ts'
import type { Kolom } from '../run/finding.ts'
import { rowsOf } from '../run/side-by-side.ts'
import type { Verdict } from '../run/tell.ts'
import { type Again, jsonOf } from './json.ts'

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]!)

/** XML on lines of its own, indented, for reading. */
const pretty = (xml: string): string => {
  let depth = 0
  return xml
    .replace(/>\s*</g, '>\n<')
    .split('\n')
    .map((line) => {
      if (line.startsWith('</')) depth--
      const shown = `${'  '.repeat(Math.max(0, depth))}${line}`
      if (/^<[^!?/][^>]*[^/]>$/.test(line)) depth++
      return shown
    })
    .join('\n')
}

type Told = ReturnType<typeof jsonOf>['verhalen'][number]

/** A whole run in one file that can be mailed: no other files, no network. */
export function htmlOf(verdicts: readonly Verdict[], again?: Again): string {
  const { totaal, verhalen } = jsonOf(verdicts, again)
  const score = Object.entries(totaal.score).map(([name, value]) => `<td><b>${value}</b><br>${name}</td>`)
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Koppelproef</title><style>
body{font:15px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#1c2430;background:#fff;overflow-wrap:anywhere}
h1{margin:0}table{border-collapse:collapse}td,th{padding:.35rem .8rem;text-align:left;vertical-align:top;border-bottom:1px solid #dde3ea}
pre{background:#f5f7fa;padding:.8rem;overflow:auto;max-height:32rem;font-size:12.5px;border-radius:6px}details{margin:.4rem 0}summary{cursor:pointer}
.geslaagd{color:#137333}.gezakt,.fout{color:#b3261e;font-weight:600}.overgeslagen{color:#7a5b00}.score td{text-align:center;color:#55606e}.score b{color:#1c2430;font-size:1.3rem}
.naastelkaar{margin:.4rem 0;font-size:14px}.verschil td{background:#fdecea}.verschil th::before{content:'≠ '}.naast{display:flex;gap:1rem;flex-wrap:wrap}.naast>div{flex:1 1 18rem;min-width:0}.filters{margin:1rem 0;display:flex;gap:1rem;flex-wrap:wrap;align-items:center}input[type=search]{padding:.4rem .6rem;width:20rem;font:inherit}
</style></head><body>
<h1>Koppelproef</h1>
<p>${amount(totaal.verhalen, 'verhaal', 'verhalen')}: <span class="geslaagd">${totaal.geslaagd} geslaagd</span>, <span class="gezakt">${totaal.gezakt + totaal.fout} gezakt</span>, <span class="overgeslagen">${totaal.overgeslagen} overgeslagen</span>.</p>
<table class="score"><tr>${score.join('')}</tr></table>
<div class="filters"><input type="search" id="zoek" placeholder="zoek: naam, thema, rij"> <label><input type="checkbox" id="mis" ${totaal.gezakt + totaal.fout > 0 ? 'checked' : ''}> alleen wat niet slaagde</label></div>
${verhalen.map(storyOf).join('\n')}
<script>
const zoek=document.getElementById('zoek'),mis=document.getElementById('mis')
const toon=()=>{for(const e of document.querySelectorAll('[data-tekst]')){e.hidden=!(e.dataset.tekst.includes(zoek.value.toLowerCase())&&(!mis.checked||e.dataset.verdict!=='geslaagd'))}}
zoek.oninput=toon;mis.onchange=toon;toon()
</script></body></html>
`
}

function storyOf(told: Told): string {
  const {
    naam,
    titel,
    waarom,
    thema,
    ernst,
    dekt,
    verdict,
    reden,
    bij,
    opnieuw,
    bevindingen,
    uitwisselingen,
    milliseconden,
    bestand,
  } = told
  const text = [naam, titel, thema, ernst, ...dekt].join(' ').toLowerCase()
  const findings = bevindingen.map(({ wat, verwacht, gevonden, naast = [], bewijs }) => {
    const sides = `<div class="naast"><div>verwacht<pre>${json(verwacht)}</pre></div><div>gevonden<pre>${json(gevonden)}</pre></div></div>`
    const evidence = Object.entries(bewijs ?? {})
      .filter(([, value]) => value !== undefined)
      .map(
        ([name, value]) =>
          `<details><summary>${escaped(name)}</summary><pre>${typeof value === 'string' ? escaped(value) : json(value)}</pre></details>`,
      )
    return `<h4>${escaped(wat)}</h4>${sides}${besideTable(naast)}${evidence.join('')}`
  })
  const exchanges = uitwisselingen.map(
    ({ operatie, uitkomst, status, waarom: why, vraag, antwoord }) =>
      `<details><summary>${escaped(operatie ?? 'verzoek')} → ${status} ${escaped(uitkomst)}</summary><p>${why.map(escaped).join('<br>')}</p><div class="naast"><div>vraag<pre>${escaped(pretty(vraag))}</pre></div><div>antwoord<pre>${escaped(pretty(antwoord))}</pre></div></div></details>`,
  )
  return `<section data-verdict="${verdict}" data-tekst="${escaped(text)}"><details ${verdict === 'gezakt' || verdict === 'fout' ? 'open' : ''}><summary><span class="${verdict}">${verdict}</span> <b>${escaped(titel)}</b> <small>${escaped(naam)} · ${escaped(thema)} · ${ernst} · ${dekt.join(' ')} · ${milliseconden} ms</small></summary>
<p>${escaped(waarom)}</p>${reden === undefined ? '' : `<p class="${verdict}">${escaped(reden)}</p>`}${bij === undefined ? '' : `<p>bij stap <b>${bij.stap}</b>, ${escaped(bestand)}:${bij.regel}:${bij.kolom}</p>`}${findings.join('')}${exchanges.join('')}${opnieuw === undefined || verdict === 'geslaagd' ? '' : `<p>opnieuw: <code>${escaped(opnieuw)}</code></p>`}</details></section>`
}

/** Records beside each other; a field in which they differ is marked. */
function besideTable(kolommen: readonly Kolom[]): string {
  if (kolommen.length === 0) return ''
  const rows = rowsOf(kolommen).map(({ veld, waarden, verschilt }) => {
    const cells = waarden.map((waarde) => `<td>${waarde === undefined ? '–' : escaped(waarde)}</td>`)
    return `<tr${verschilt ? ' class="verschil"' : ''}><th>${escaped(veld)}</th>${cells.join('')}</tr>`
  })
  const heads = kolommen.map(({ kop }) => `<th>${escaped(kop)}</th>`)
  return `<table class="naastelkaar"><tr><th></th>${heads.join('')}</tr>${rows.join('')}</table>`
}

const json = (value: unknown): string => escaped(JSON.stringify(value, null, 2) ?? 'niets')
