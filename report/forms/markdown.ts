import { introduced, klasseWord, said, type Taal, vanWord, words } from '../language.ts'
import { ernsten, groepenOf, isNewMis, type Report, suspectedOf, tally, worstFirst } from '../report.ts'
import { lineOf } from './junit.ts'
import { countsText } from './text.ts'

/** So many failures are told; a comment on a merge request has room for about sixty thousand characters. */
const shown = 50

/** What a person wrote does not become markup. */
const safe = (text: string): string => text.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replaceAll('\n', ' ')
const code = (text: string): string => `\`${text.replaceAll('`', 'ˋ').replaceAll('\n', ' ')}\``

/** A comment for a merge request: the verdict, what is probably wrong, the table, and each failure folded. */
export function markdownOf(report: Report, taal: Taal): string {
  const { soort, onderwerp, oordeel, omdat, vermoedens, gevallen } = report
  const w = words[taal]
  const mis = worstFirst(gevallen).filter(isNewMis)
  const { van, count } = suspectedOf(gevallen)
  const known = gevallen.filter(({ bekend }) => bekend !== undefined).length
  const verdict = oordeel === 'geslaagd' ? `✅ ${w.passes}` : `❌ ${w.fails}`
  const lines = [
    `## Koppelproef ${soort}: ${verdict}`,
    '',
    `${code(onderwerp)}: ${countsText(report, taal)}.${omdat === undefined ? '' : ` ${safe(said(omdat, taal))}`}`,
    '',
    ...(van === undefined || vermoedens.length === 0 ? [] : [vanWord[taal][van], '']),
    ...vermoedens.map(
      ({ titel, zekerheid, verklaart }) =>
        `- **${introduced(zekerheid, taal)}: ${safe(said(titel, taal))}** (${zekerheid.toFixed(2)}): ${w.explains(verklaart.length, count)}`,
    ),
    ...(vermoedens.length === 0 ? [] : ['']),
    ...tableOf(report, taal),
    ...mis
      .slice(0, shown)
      .flatMap((geval) => [
        `<details><summary>${geval.ernst === undefined ? '' : `${geval.ernst} `}${escaped(said(geval.titel, taal))}</summary>`,
        '',
        ...(geval.waarom === undefined ? [] : [safe(said(geval.waarom, taal)), '']),
        ...(geval.reden === undefined ? [] : [`- ${safe(said(geval.reden, taal))}`]),
        ...geval.bevindingen
          .slice(0, 5)
          .map(
            (one) =>
              `- ${one.klasse && one.klasse !== 'regel' ? `${klasseWord[taal][one.klasse]}: ` : ''}${safe(lineOf(one, taal))}`,
          ),
        ...(geval.bevindingen.length > 5 ? [`- ${w.more(geval.bevindingen.length - 5)}`] : []),
        '',
        ...(geval.opnieuw === undefined ? [] : [`${w.again}: ${code(geval.opnieuw)}`, '']),
        '</details>',
        '',
      ]),
    ...(known > 0 ? [`${w.known}: ${known}`, ''] : []),
    ...(mis.length > shown ? [w.more(mis.length - shown), ''] : []),
  ]
  return `${lines.join('\n')}\n`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Severity by theme, of what failed. */
function tableOf({ gevallen }: Report, taal: Taal): readonly string[] {
  const mis = gevallen.filter(isNewMis)
  if (mis.length === 0) return []
  const w = words[taal]
  const row = (groep: string) => {
    const own = mis.filter((one) => one.groep === groep)
    const cells = ernsten.map((ernst) => own.filter((one) => one.ernst === ernst).length || '')
    const { gezakt, fout } = tally(own)
    return `| ${safe(groep)} | ${cells.join(' | ')} | ${gezakt + fout} |`
  }
  return [
    `| ${w.theme} | ${ernsten.join(' | ')} | ${w.all} |`,
    '|---|--:|--:|--:|--:|--:|',
    ...groepenOf(mis).map(row),
    '',
  ]
}
