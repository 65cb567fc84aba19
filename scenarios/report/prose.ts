import { AdapterFailure } from '../../contracts/adapter/transport.ts'
import { profielFile } from '../profile/find-profiel.ts'
import type { Finding, Kolom } from '../run/finding.ts'
import { addScores, noScore } from '../run/score.ts'
import { rowsOf } from '../run/side-by-side.ts'
import type { Verdict } from '../run/tell.ts'

const marks = { geslaagd: '✓', gezakt: '✗', overgeslagen: '–', fout: '!' } as const

/**
 * One verdict for the terminal: a line, and under a failure what was expected, what was found, the records beside each
 * other, and `again`: the command that runs just that again.
 */
export function proseOf(verdict: Verdict, done: number, of: number, again: string): string {
  const { scenario, milliseconden, reden, bij, bevindingen, ernst } = verdict
  const how = ernst === undefined ? '' : `${ernst} `
  const head = `${marks[verdict.verdict]} ${String(done).padStart(String(of).length)}/${of} ${how}${scenario.naam}  ${scenario.titel} (${milliseconden} ms)\n`
  const line = `${head}${remarksText(verdict)}`
  if (verdict.verdict === 'geslaagd') return expects(verdict) ? line : `${line}    let op: dit verhaal verwacht niets\n`
  const where =
    bij === undefined ? '' : `    bij stap ${bij.stap.doe}, ${bij.plek.bestand}:${bij.plek.regel}:${bij.plek.kolom}\n`
  if (verdict.verdict === 'overgeslagen') return `${line}    overgeslagen: ${reden}\n`
  const why = reden === undefined ? '' : `    ${reden}\n${traceText(verdict)}`
  const findings = bevindingen.map(findingText).join('')
  return `${line}${where}${why}${findings}${exchangesText(verdict)}    opnieuw: ${again}\n`
}

/** Habits and choices that were not met, in a line each: they fail nothing. */
const remarksText = ({ opmerkingen }: Verdict): string =>
  opmerkingen
    .map(
      ({ klasse, wat, verwacht, gevonden, omdat }) =>
        `    ${klasse}: ${wat}: ${clipped(short(verwacht))}, hier ${clipped(short(gevonden))}${omdat === undefined ? '' : `. ${omdat}`}\n`,
    )
    .join('')

/** A story without an expectation passes whatever the system does; only its score says something. */
const expects = ({ scenario: { stappen } }: Verdict): boolean => stappen.some(({ stap }) => stap.doe === 'verwacht')

/** The last exchanges with ESIS in a line each; the whole of them stands in the reports. */
function exchangesText({ uitwisselingen }: Verdict): string {
  const last = uitwisselingen.slice(-3)
  const lines = last.map(
    ({ number, operation, answer, outcome, faultcode, why }) =>
      `    uitwisseling ${number}: ${operation ?? 'verzoek'} → ${answer.status} ${faultcode ?? outcome}${why[0] === undefined ? '' : `. ${why[0]}`}\n`,
  )
  return lines.join('')
}

const findingText = ({ wat, verwacht, gevonden, ernst, wet, naast = [], bewijs }: Finding): string => {
  const evidence = Object.entries(bewijs ?? {})
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        `      ${name}: ${typeof value === 'string' ? value.replaceAll('\n', '\n        ') : short(value)}\n`,
    )
  return `    ${ernst === undefined ? '' : `${ernst} `}${wat}${wet === undefined ? '' : ` (${wet})`}\n      verwacht: ${short(verwacht)}\n      gevonden: ${short(gevonden)}\n${besideText(naast)}${evidence.join('')}`
}

/** Where it went wrong in the system that broke down, as far as it told. */
function traceText({ oorzaak }: Verdict): string {
  const trace = oorzaak instanceof AdapterFailure ? oorzaak.trace : undefined
  return trace === undefined
    ? ''
    : trace
        .split('\n')
        .slice(0, 12)
        .map((line) => `      ${line}\n`)
        .join('')
}

/** Records beside each other; `≠` before a field in which they differ. */
function besideText(kolommen: readonly Kolom[]): string {
  if (kolommen.length === 0) return ''
  const rows = rowsOf(kolommen).map(({ veld, waarden, verschilt }) => [
    `${verschilt ? '≠' : ' '} ${veld}`,
    ...waarden.map((waarde) => (waarde === undefined ? '–' : clipped(waarde))),
  ])
  const cells = [['', ...kolommen.map(({ kop }) => clipped(kop))], ...rows]
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)))
  return cells
    .map(
      (row) =>
        `      ${row
          .map((cell, at) => cell.padEnd(widths[at]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}

const clipped = (text: string): string => (text.length > 34 ? `${text.slice(0, 33)}…` : text)

const short = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'niets')
  return text.length > 1200 ? `${text.slice(0, 1200)} … (${text.length} tekens)` : text
}

/**
 * The table at the end: by theme and severity, the score against the truth, and what was not judged because nobody said what
 * the system is like. `sut`: how it was named, for the command that sees that.
 */
export function summaryOf(verdicts: readonly Verdict[], sut: string): string {
  const themes = [...new Set(verdicts.map(({ scenario }) => scenario.thema))].sort()
  const count = (list: readonly Verdict[], verdict: Verdict['verdict']) =>
    list.filter((one) => one.verdict === verdict).length
  const row = (name: string, list: readonly Verdict[]) => [
    name,
    String(list.length),
    String(count(list, 'geslaagd')),
    String(count(list, 'gezakt') + count(list, 'fout')),
    String(count(list, 'overgeslagen')),
    (['S1', 'S2', 'S3', 'S4'] as const).map((ernst) => list.filter((one) => one.ernst === ernst).length).join(' / '),
  ]
  const rows = [
    ['thema', 'verhalen', 'geslaagd', 'gezakt', 'overgeslagen', 'gezakt S1 / S2 / S3 / S4'],
    ...themes.map((theme) =>
      row(
        theme,
        verdicts.filter(({ scenario }) => scenario.thema === theme),
      ),
    ),
    row('alles', verdicts),
  ]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)))
  const table = rows
    .map(
      (cells) =>
        `  ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ')}\n`,
    )
    .join('')
  const scored = verdicts.flatMap(({ score }) => score ?? [])
  const told = Object.entries(scored.reduce(addScores, noScore())).map(([name, value]) => `${name} ${value}`)
  return `\n${table}\n  tegen de waarheid: ${told.join(', ')}\n${unscored(verdicts, scored.length)}${unprofiled(verdicts, sut)}`
}

/** What failed, or was skipped, stopped before it could be scored: zeros then say nothing. */
const unscored = (verdicts: readonly Verdict[], scored: number): string =>
  scored === verdicts.length
    ? ''
    : `  gescoord: ${scored} van ${verdicts.length} verhalen; in de rest is niets verwerkt of hield het verhaal eerder op\n`

/** How much was not judged for want of a profile, and how to get one. */
function unprofiled(verdicts: readonly Verdict[], sut: string): string {
  const unsaid = verdicts.flatMap(({ nietBeoordeeld }) => nietBeoordeeld.flatMap(({ onbekend }) => onbekend ?? []))
  const count = verdicts.flatMap(({ nietBeoordeeld }) => nietBeoordeeld.filter(({ onbekend }) => onbekend)).length
  if (count === 0) return ''
  const these = [...new Set(unsaid)].sort().join(', ')
  return `  niet beoordeeld: ${count} ${count === 1 ? 'verwachting' : 'verwachtingen'}, omdat geen profiel zegt of het systeem dit doet: ${these}
    een profiel maken: koppelproef profile --sut ${JSON.stringify(sut)} --out ${profielFile}
`
}
