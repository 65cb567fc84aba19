import { escapeXml } from '../../wsdl/schemas.ts'
import type { Report, Result } from './report.ts'

const xml = (text: string) => escapeXml(text).replaceAll('\n', '&#10;')
const fails = ({ level, verdict }: Result) => verdict === 'fail' && level === 'must'

/** JUnit XML: a must that fails is a failure; a should or our-choice that fails is told in system-out. */
export function junitReport({ results, date }: Report): string {
  const testcase = (result: Result): string => {
    const { id, theme, level, says, source, verdict, because = '', change = '' } = result
    const open = `    <testcase classname="${xml(`ea.${theme}`)}" name="${xml(id)}"`
    const told = xml(`${says}\n\ncame: ${because}\nchange: ${change}\nstandard: ${source}`)
    const close = '    </testcase>\n'
    if (fails(result))
      return `${open}>\n      <failure type="${level}" message="${xml(because)}">${told}</failure>\n${close}`
    if (verdict === 'error') return `${open}>\n      <error type="${level}" message="${xml(because)}"/>\n${close}`
    if (verdict === 'skip') return `${open}>\n      <skipped message="${xml(because)}"/>\n${close}`
    if (verdict === 'fail') return `${open}>\n      <system-out>not kept (${level}): ${told}</system-out>\n${close}`
    return `${open}/>\n`
  }
  const total = (list: readonly Result[]) => {
    const of = (keep: (result: Result) => boolean) => list.filter(keep).length
    return `tests="${list.length}" failures="${of(fails)}" errors="${of(({ verdict }) => verdict === 'error')}"`
  }
  const suites = [...new Set(results.map(({ theme }) => theme))].map((theme) => {
    const own = results.filter((result) => result.theme === theme)
    const skipped = own.filter(({ verdict }) => verdict === 'skip').length
    return `  <testsuite name="${xml(theme)}" ${total(own)} skipped="${skipped}" timestamp="${date.slice(0, 19)}">\n${own.map(testcase).join('')}  </testsuite>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="koppelproef check ea" ${total(results)}>\n${suites.join('')}</testsuites>\n`
}
