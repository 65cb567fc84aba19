import type { Verdict } from '../run/tell.ts'

const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]!)
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '�')

/** A run as JUnit XML, in the dialect that the common CI viewers agree on: one suite per theme, times in seconds. */
export function junitOf(verdicts: readonly Verdict[]): string {
  const themes = [...new Set(verdicts.map(({ scenario }) => scenario.thema))].sort()
  const suites = themes.map((theme) =>
    suiteOf(
      theme,
      verdicts.filter(({ scenario }) => scenario.thema === theme),
    ),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="koppelproef" ${counts(verdicts)}>\n${suites.join('')}</testsuites>\n`
}

const counts = (list: readonly Verdict[]): string => {
  const of = (verdict: Verdict['verdict']) => list.filter((one) => one.verdict === verdict).length
  return `tests="${list.length}" failures="${of('gezakt')}" errors="${of('fout')}" skipped="${of('overgeslagen')}" time="${seconds(list.reduce((sum, { milliseconden }) => sum + milliseconden, 0))}"`
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3)

const suiteOf = (theme: string, list: readonly Verdict[]): string =>
  `  <testsuite name="${escaped(theme)}" ${counts(list)}>\n${list.map(caseOf).join('')}  </testsuite>\n`

function caseOf({ scenario, verdict, ernst, reden, bij, bevindingen, milliseconden }: Verdict): string {
  const open = `    <testcase classname="${escaped(scenario.thema)}" name="${escaped(`${scenario.naam}: ${scenario.titel}`)}" file="${escaped(scenario.source.fileName)}" time="${seconds(milliseconden)}"`
  if (verdict === 'geslaagd') return `${open}/>\n`
  if (verdict === 'overgeslagen')
    return `${open}>\n      <skipped message="${escaped(reden ?? '')}"/>\n    </testcase>\n`
  const where = bij === undefined ? '' : `${bij.plek.bestand}:${bij.plek.regel}:${bij.plek.kolom}\n`
  const message = reden ?? bevindingen.map(({ wat }) => wat).join('; ')
  const details = bevindingen
    .map(
      ({ wat, verwacht, gevonden }) =>
        `${wat}\n  verwacht: ${JSON.stringify(verwacht)}\n  gevonden: ${JSON.stringify(gevonden)}\n`,
    )
    .join('')
  const tag = verdict === 'fout' ? 'error' : 'failure'
  return `${open}>\n      <${tag} message="${escaped(message)}" type="${ernst ?? scenario.ernst}">${escaped(`${where}${details}`)}</${tag}>\n    </testcase>\n`
}
