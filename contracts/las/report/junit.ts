import type { Report, Result } from './report.ts'

/** Text for XML: characters that XML 1.0 does not have become a question mark. */
const xml = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '?')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** The report as JUnit XML: a suite per theme, a case per contract. Only a must that is not kept is a failure there. */
export function junitReport({ results, exchanges, date, milliseconds, target }: Report): string {
  const time = (numbers: readonly number[]) =>
    (
      exchanges
        .filter(({ number }) => numbers.includes(number))
        .reduce((sum, { answer }) => sum + answer.milliseconds, 0) / 1000
    ).toFixed(3)
  const fails = ({ level, verdict }: Result) => verdict === 'fail' && level === 'must'
  const testcase = (result: Result): string => {
    const { id, theme, level, says, verdict, because = '', change = '', exchanges: seen } = result
    const open = `    <testcase classname="${xml(`las.${theme}`)}" name="${xml(id)}" time="${time(seen)}"`
    const told = xml(
      `${says}\n\ncame: ${because}\nchange: ${change}\nstandard: ${result.requirements.map(({ id: name, text }) => `${name} ${text}`).join('\n          ')}`,
    )
    if (fails(result))
      return `${open}>\n      <failure type="${level}" message="${xml(because)}">${told}</failure>\n    </testcase>\n`
    if (verdict === 'error')
      return `${open}>\n      <error type="${level}" message="${xml(because)}"/>\n    </testcase>\n`
    if (verdict === 'skip') return `${open}>\n      <skipped message="${xml(because)}"/>\n    </testcase>\n`
    if (verdict === 'fail')
      return `${open}>\n      <system-out>${xml(`not kept (${level}): `)}${told}</system-out>\n    </testcase>\n`
    return `${open}/>\n`
  }
  const total = (list: readonly Result[]) => {
    const of = (keep: (result: Result) => boolean) => list.filter(keep).length
    return `tests="${list.length}" failures="${of(fails)}" errors="${of(({ verdict }) => verdict === 'error')}" skipped="${of(({ verdict }) => verdict === 'skip')}"`
  }
  const suites = [...new Set(results.map(({ theme }) => theme))].map((theme) => {
    const own = results.filter((result) => result.theme === theme)
    const seconds = time(own.flatMap(({ exchanges: seen }) => seen))
    return `  <testsuite name="${xml(theme)}" ${total(own)} time="${seconds}" timestamp="${date.slice(0, 19)}" hostname="${xml(new URL(target.leerlinggegevens).hostname)}">\n${own.map(testcase).join('')}  </testsuite>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="koppelproef check las" ${total(results).replace(/ skipped="\d+"/, '')} time="${(milliseconds / 1000).toFixed(3)}">\n${suites.join('')}</testsuites>\n`
}
