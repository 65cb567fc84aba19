import { typedAs } from '../../src/typed-as.ts'
import { caseWord, counted, klasseWord, oordeelWord, said, type Taal, words } from '../language.ts'
import { clipped, indented, tableText, wrapped } from '../layout.ts'
import { type Paint, plain } from '../paint.ts'
import { plainReport } from '../plain-report.ts'
import {
  type Bevinding,
  type Geval,
  groepenOf,
  isMis,
  type Kolom,
  type Oordeel,
  type Report,
  tally,
  worstFirst,
} from '../report.ts'
import { differenceOf, short } from '../show.ts'
import { rowsOf } from '../side-by-side.ts'
import { duidingOf, type Ergste, type Verdenking } from '../suspicion.ts'
import { toldOnceMore } from '../told-once-more.ts'
import { stepOfLaw } from './junit.ts'

const marks: Readonly<Record<Oordeel, string>> = {
  geslaagd: '✓',
  gezakt: '✗',
  fout: '!',
  opmerking: '~',
  overgeslagen: '–',
}
const colours = { geslaagd: 'groen', gezakt: 'rood', fout: 'rood', opmerking: 'geel', overgeslagen: 'zacht' } as const

export type Look = {
  readonly taal: Taal
  readonly paint?: Paint
}

/** The whole report for a terminal: what is most probably wrong; what went wrong, the worst first; then the summary. */
export function textOf(given: Report, look: Look): string {
  const report = plainReport(given)
  const gevallen = worstFirst(report.gevallen)
  const shown = gevallen.filter((geval) => isMis(geval) || geval.oordeel === 'opmerking')
  return `${headText(report, look)}${diagnosisText(report, look)}${shown.map((geval) => `${caseText(geval, report, look)}\n`).join('')}${skippedText(report, look)}${summaryText(report, look)}${shown.length > 0 ? diagnosisLine(report, look) : ''}`
}

const headText = ({ onderwerp, kenmerken }: Report, { taal }: Look): string =>
  `${[onderwerp, kenmerken.map(({ naam, waarde }) => `${said(naam, taal)} ${said(waarde, taal)}`).join(', ')].filter((line) => line !== '').join('\n')}\n\n`

/**
 * One case: a line, and under what went wrong why it is asked, what was expected and found, the records beside each other,
 * the last of what went over the line, and the command that does just this again. `number`: which of how many it is.
 */
export function caseText(
  geval: Geval,
  { uitwisselingen }: Pick<Report, 'uitwisselingen'>,
  look: Look,
  number?: readonly [number, number],
): string {
  const { taal, paint = plain } = look
  const w = words[taal]
  const { naam, titel, oordeel, ernst, klasse, milliseconden, waarom, reden, spoor, bij, bevindingen } = geval
  const which = number === undefined ? '' : `${String(number[0]).padStart(String(number[1]).length)}/${number[1]} `
  const how = ernst === undefined || !isMis(geval) ? '' : `${ernst} `
  const what = klasse === undefined || klasse === 'regel' || isMis(geval) ? '' : ` (${klasseWord[taal][klasse]})`
  const took = milliseconden === undefined ? '' : ` (${milliseconden} ms)`
  const head = `${paint(colours[oordeel], marks[oordeel])} ${which}${how}${naam}  ${said(titel, taal)}${what}${took}\n`
  const remarks = geval.opmerkingen.map((one) => remarkText(one, geval, look)).join('')
  if (oordeel === 'geslaagd') return `${head}${remarks}`
  if (oordeel === 'overgeslagen')
    return `${head}${remarks}    ${w.skipped}: ${reden === undefined ? '' : said(reden, taal)}\n`
  const why = waarom === undefined ? '' : wrapped(`${w.why}: ${said(waarom, taal)}`, '    ')
  const where = bij === undefined ? '' : `    ${w.atStep} ${bij.stap}, ${bij.bestand}:${bij.regel}:${bij.kolom}\n`
  const because = reden === undefined ? '' : `    ${said(reden, taal)}\n`
  const trace = spoor === undefined ? '' : indented(shortTrace(spoor), '      ')
  const last = uitwisselingen
    .filter(({ id }) => geval.uitwisselingen.includes(id))
    .slice(-3)
    .map(({ titel: went, waarom: [first] }) => `    ${w.exchange} ${went}${first === undefined ? '' : `. ${first}`}\n`)
  const again = geval.opnieuw === undefined ? '' : `    ${w.again}: ${paint('vet', geval.opnieuw)}\n`
  return `${head}${remarks}${why}${wentText(geval, look)}${where}${because}${trace}${bevindingen.map((one) => findingText(one, geval, look)).join('')}${last.join('')}${again}`
}

/** The begin and the end of a stack: what was thrown stands first in one language and last in another. */
function shortTrace(spoor: string): string {
  const lines = spoor.split('\n').filter((line) => !/^\s*[\^~]+\s*$/.test(line))
  return (lines.length <= 12 ? lines : [...lines.slice(0, 5), '…', ...lines.slice(-6)]).join('\n')
}

/** So many steps are told; the page has them all. */
const mostSteps = 15

/** The steps of a story by their places, with what the system said. */
function wentText({ tijdlijn = [] }: Geval, { taal }: Look): string {
  const steps = tijdlijn.flatMap(({ doe, zei, nummer }, at) =>
    doe.startsWith('verwacht') ? [] : [`${nummer ?? at + 1} ${stepText(doe, zei)}`],
  )
  if (steps.length === 0) return ''
  const told = steps.length > mostSteps ? [...steps.slice(0, mostSteps), '…'] : steps
  return wrapped(`${words[taal].timeline}: ${told.join('; ')}`, '    ')
}

const stepText = (doe: string, zei: string | undefined): string =>
  `${clipped(doe, 70)}${zei === undefined ? '' : ` → ${zei}`}`

/** How a story went that was told once more: `1-4; + importeer → voorstel; 5 verwerk → geweigerd`. */
function toldOnceMoreText(bevinding: Bevinding, { tijdlijn }: Geval, { taal }: Look): string {
  const parts = toldOnceMore(bevinding, tijdlijn).map((one) =>
    one.aard === 'zoals' ? one.nummers : `${one.aard === 'erbij' ? '+' : one.nummer} ${stepText(one.doe, one.zei)}`,
  )
  return parts.length === 0 ? '' : wrapped(`${words[taal].wentThen}: ${parts.join('; ')}`, '      ')
}

/** Habits and choices that were not met, in a line each: they fail nothing. */
function remarkText(bevinding: Bevinding, { titel }: Geval, { taal, paint = plain }: Look): string {
  const w = words[taal]
  const { klasse = 'keuze', wat, verwacht, gevonden, omdat } = bevinding
  // What the line above says is not said again: only what came instead.
  if (said(wat, taal) === said(titel, taal) && typeof gevonden === 'string')
    return wrapped(`${paint('geel', klasseWord[taal][klasse])}: ${gevonden}`, '    ')
  const here = taal === 'nl' ? 'hier' : 'here'
  const values = [
    ...('verwacht' in bevinding ? [clipped(short(verwacht, w))] : []),
    ...('gevonden' in bevinding ? [`${here} ${clipped(short(gevonden, w))}`] : []),
  ]
  const because = omdat === undefined || said(omdat, taal) === '' ? '' : `. ${said(omdat, taal)}`
  return `    ${paint('geel', klasseWord[taal][klasse])}: ${said(wat, taal)}${values.length === 0 ? '' : `: ${values.join(', ')}`}${because}\n`
}

function findingText(bevinding: Bevinding, geval: Geval, look: Look): string {
  const { taal } = look
  const w = words[taal]
  const { wat, ernst, wet, zegt, omdat, geldt, verteld, doe, naast = [], meer, bewijs = {} } = bevinding
  const step = stepOfLaw(bevinding, taal)
  const difference = differenceOf(bevinding.verwacht, bevinding.gevonden, w)
  const evidence = Object.entries(bewijs)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        `      ${w.evidence[name] ?? name}: ${typeof value === 'string' ? value.replaceAll('\n', '\n        ') : short(value, w)}\n`,
    )
  const line = (name: string, value: string | undefined) =>
    value === undefined || value === '' ? '' : wrapped(`${name}: ${value}`, '      ')
  const values = 'verwacht' in bevinding ? `      ${w.expected}: ${short(bevinding.verwacht, w)}\n` : ''
  const found = 'gevonden' in bevinding ? `      ${w.found}: ${short(bevinding.gevonden, w)}\n` : ''
  // What the line above says is not said again.
  const isSaid = said(wat, taal) === said(geval.titel, taal) && ernst === undefined && wet === undefined
  const head = isSaid
    ? ''
    : `    ${ernst === undefined ? '' : `${ernst} `}${said(wat, taal)}${wet === undefined ? '' : ` (${wet})`}\n`
  return `${head}${step === undefined ? '' : `      ${step}\n`}${values}${found}${
    difference === undefined ? '' : `      ${difference}\n`
  }${besideText(naast, said(wat, 'nl'), taal)}${evidence.join('')}${line(w.toldAgain, verteld && said(verteld, taal))}${toldOnceMoreText(bevinding, geval, look)}${line(wet === undefined ? w.standard : w.law, zegt && said(zegt, taal))}${line(w.because, omdat && said(omdat, taal))}${line(w.holds, geldt && said(geldt, taal))}${line(w.change, doe && said(doe, taal))}${meer === undefined ? '' : `    ${w.ofThisLaw(meer)}\n`}`
}

/** Records beside each other; `≠` before a field in which they differ. */
function besideText(kolommen: readonly Kolom[], about: string, taal: Taal): string {
  if (kolommen.length === 0) return ''
  const rows = rowsOf(kolommen, about).map(({ veld, waarden, verschilt }) => [
    `${verschilt ? '≠' : ' '} ${veld}`,
    ...waarden.map((waarde) => (waarde === undefined ? '–' : clipped(waarde))),
  ])
  return tableText([['', ...kolommen.map(({ kop }) => clipped(said(kop, taal)))], ...rows], '      ')
}

/** What was skipped, by its reason. */
function skippedText({ gevallen }: Report, { taal }: Look): string {
  const skipped = gevallen.filter(({ oordeel }) => oordeel === 'overgeslagen')
  const reasons = [...new Set(skipped.map(({ reden = '' }) => said(reden, taal)))]
  const named = (reason: string) =>
    skipped
      .filter(({ reden = '' }) => said(reden, taal) === reason)
      .map(({ naam }) => naam)
      .join(', ')
  if (reasons.length === 0) return ''
  const lines = reasons.map((reason) => {
    const names = named(reason)
    return names.includes(', ')
      ? `${wrapped(reason, '  ')}${wrapped(names, '      ')}`
      : wrapped(`${names}: ${reason}`, '  ')
  })
  return `${words[taal].notJudged}:\n${lines.join('')}\n`
}

/** The end of a report: the table by theme and severity, and the verdict in a sentence. */
export function summaryText(report: Report, look: Look): string {
  const { gevallen, soort, omdat, oordeel } = report
  const { taal, paint = plain } = look
  const w = words[taal]
  const row = (name: string, list: readonly Geval[]) => {
    const { geslaagd, gezakt, fout, opmerking, overgeslagen } = tally(list)
    const mis = list.filter(isMis)
    const byErnst = (['S1', 'S2', 'S3', 'S4'] as const).map((one) => mis.filter(({ ernst }) => ernst === one).length)
    return [
      name,
      ...[list.length, geslaagd, gezakt, fout, opmerking, overgeslagen].map(String),
      mis.some(({ ernst }) => ernst !== undefined) ? byErnst.join(' / ') : '',
    ]
  }
  const o = oordeelWord[taal]
  const [, cases] = caseWord(soort, taal)
  const all = [
    [w.theme, cases, o.geslaagd, o.gezakt, o.fout, o.opmerking, o.overgeslagen, 'S1 / S2 / S3 / S4'],
    ...groepenOf(gevallen).map((groep) =>
      row(
        groep,
        gevallen.filter((one) => one.groep === groep),
      ),
    ),
    row(w.all, gevallen),
  ]
  // A column in which there is nothing says nothing.
  const [heads = [], ...counts] = all
  const kept = heads.map((_, column) => column < 4 || counts.some((cells) => !/^0?$/.test(cells[column] ?? '')))
  const table = tableText(
    all.map((cells) => cells.filter((_, column) => kept[column])),
    '  ',
    true,
  )
  const verdict = paint(oordeel === 'geslaagd' ? 'groen' : 'rood', oordeel === 'geslaagd' ? w.passes : w.fails)
  const because = omdat === undefined ? '' : ` ${upper(said(omdat, taal))}.`
  return `${table}\n  ${verdict}: ${countsText(report, taal)}.${because}\n`
}

/** As a sentence begins. */
export const upper = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

/** What is most probably wrong, to read before all else. Empty: nothing failed, or nobody looked for it. */
export function diagnosisText(
  report: Pick<Report, 'vermoedens' | 'diagnose' | 'gevallen' | 'raad'>,
  look: Look,
): string {
  const { taal, paint = plain } = look
  const w = words[taal]
  const raad = (report.raad ?? []).map((one) => wrapped(`${w.firstly}: ${said(one, taal)}`, '')).join('')
  const duiding = duidingOf(report, taal)
  if (duiding === undefined) return raad === '' ? '' : `${raad}\n`
  const { over, kop, ergste, eerst, ook, rest } = duiding
  const lines = ({ titel, zekerheid, verklaart, verhaal, fout, foutZin, pagina }: Verdenking) => {
    const more = [
      ...(fout === undefined || foutZin !== undefined ? [] : [`${w.like} ${fout}`]),
      ...(verhaal === undefined ? [] : [`${w.beginWith} ${verhaal}`]),
      ...(pagina === undefined ? [] : [`${w.see} ${typedAs()} docs ${pagina}`]),
    ]
    const like = foutZin === undefined ? '' : wrapped(`${w.like}: ${foutZin} (${fout})`, '    ')
    return `  ${paint('vet', titel)} (${zekerheid}): ${verklaart}\n${like}${more.length === 0 ? '' : `    ${more.join('; ')}\n`}`
  }
  const worst = ergste === undefined ? '' : wrapped(worstText(ergste, taal), '')
  const head = eerst.length === 0 ? kop : `${kop}:`
  const also = ook.length === 0 ? '' : `${w.also}:\n${ook.map(lines).join('')}`
  return `${raad}${over === undefined ? '' : `${over}\n`}${worst}${head}\n${eerst.map(lines).join('')}${also}${rest === undefined ? '' : `  ${rest}\n`}\n`
}

/** What went wrong, in a sentence: `Het ergste dat misging: S1 naam: Titel. Waarom.` */
export function worstText({ naam, ernst, titel, waarom }: Ergste, taal: Taal): string {
  const sentences = [titel, waarom ?? ''].map((one) => one.replace(/\.$/, '')).filter((one) => one !== '')
  return `${words[taal].worst}: ${ernst === undefined ? '' : `${ernst} `}${naam}: ${sentences.join('. ')}.`
}

/** The same in one line, for the end of a long list. Empty: there is nothing to say. */
export function diagnosisLine(report: Pick<Report, 'vermoedens' | 'diagnose' | 'gevallen'>, look: Look): string {
  const { taal, paint = plain } = look
  const duiding = duidingOf(report, taal)
  if (duiding === undefined) return ''
  const { over, kop, ergste, eerst } = duiding
  const [first] = eerst
  const suspect =
    first === undefined
      ? ''
      : `: ${paint('vet', first.titel)} (${first.zekerheid}): ${first.verklaart}${first.verhaal === undefined ? '' : `; ${words[taal].beginWith} ${first.verhaal}`}`
  const worst = ergste === undefined ? '' : `${worstText(ergste, taal)} `
  return `  ${over === undefined ? '' : `${over} `}${worst}${kop}${suspect}\n`
}

/** `532 verhalen: 447 geslaagd, 3 gezakt, 82 overgeslagen`. */
export function countsText({ gevallen, soort }: Report, taal: Taal): string {
  const counts = tally(gevallen)
  const parts = (['geslaagd', 'gezakt', 'fout', 'opmerking', 'overgeslagen'] as const)
    .filter((oordeel) => counts[oordeel] > 0)
    .map((oordeel) => `${counts[oordeel]} ${oordeelWord[taal][oordeel]}`)
  return `${counted(gevallen.length, caseWord(soort, taal))}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`
}
