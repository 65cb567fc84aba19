import { typedAs } from '../../src/typed-as.ts'
import { klasseWord, said, type Taal, words } from '../language.ts'
import { ernsten, groepenOf, isNewMis, type Report, tally, worstFirst } from '../report.ts'
import { duidingOf, type Verdenking } from '../suspicion.ts'
import { lineOf } from './junit.ts'
import { countsText, worstText } from './text.ts'

/** So many failures are told; a comment on a merge request has room for about sixty thousand characters. */
const shown = 50

/** What a person wrote does not become markup. */
const safe = (text: string): string => text.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replaceAll('\n', ' ')
const code = (text: string): string => `\`${text.replaceAll('`', 'ˋ').replaceAll('\n', ' ')}\``

/** A comment for a merge request: the verdict, what is probably wrong, the table, and each failure folded. */
export function markdownOf(report: Report, taal: Taal): string {
  const { soort, onderwerp, oordeel, omdat, raad, gevallen } = report
  const w = words[taal]
  const mis = worstFirst(gevallen).filter(isNewMis)
  const known = gevallen.filter(({ bekend }) => bekend !== undefined).length
  const verdict = oordeel === 'geslaagd' ? `✅ ${w.passes}` : `❌ ${w.fails}`
  const lines = [
    `## Koppelproef ${soort}: ${verdict}`,
    '',
    `${code(onderwerp)}: ${countsText(report, taal)}.${omdat === undefined ? '' : ` ${safe(said(omdat, taal))}`}`,
    '',
    ...(raad ?? []).map(
      (one) =>
        `- **${w.firstly}**: ${said(one, taal)
          .split('`')
          .map((part, at) => (at % 2 === 1 ? code(part) : safe(part)))
          .join('')}`,
    ),
    ...(raad === undefined ? [] : ['']),
    ...suspectsOf(report, taal),
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

/** What is probably wrong. */
function suspectsOf(report: Report, taal: Taal): readonly string[] {
  const duiding = duidingOf(report, taal)
  if (duiding === undefined) return []
  const { over, kop, ergste, eerst, ook, rest } = duiding
  const line = ({ titel, zekerheid, verklaart, verhaal, fout, foutZin, pagina }: Verdenking) => {
    const like =
      fout === undefined
        ? ''
        : `; ${words[taal].like} ${foutZin === undefined ? '' : `“${safe(foutZin)}” `}${code(fout)}`
    const story = verhaal === undefined ? '' : `; ${words[taal].beginWith} ${code(verhaal)}`
    const page = pagina === undefined ? '' : `; ${words[taal].see} ${code(`${typedAs()} docs ${pagina}`)}`
    return `- **${safe(titel)}** (${zekerheid}): ${verklaart}${like}${story}${page}`
  }
  return [
    ...(over === undefined ? [] : [over, '']),
    ...(ergste === undefined ? [] : [safe(worstText(ergste, taal)), '']),
    `${kop}${eerst.length === 0 ? '' : ':'}`,
    '',
    ...eerst.map(line),
    ...(ook.length === 0 ? [] : ['', `${words[taal].also}:`, '', ...ook.map(line)]),
    ...(rest === undefined ? [] : ['', safe(rest)]),
    '',
  ]
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
