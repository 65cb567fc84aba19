import type { Report, Result } from './report.ts'

const wrap = (text: string, indent: string, width = 100): string => {
  const lines: string[] = ['']
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1)!
    if (line !== '' && line.length + word.length + 1 > width - indent.length) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.map((line) => `${indent}${line}\n`).join('')
}

/** `reason` and under it everything that has this reason. */
function grouped(pairs: readonly (readonly string[])[]): string {
  const reasons = [...new Set(pairs.map(([reason]) => reason!))]
  const listOf = (reason: string) => pairs.filter(([other]) => other === reason).map(([, name]) => name)
  return reasons.map((reason) => `  ${reason}\n${wrap(listOf(reason).join(', '), '      ')}`).join('')
}

const titled = (title: string, list: string) => (list === '' ? '' : `${title}:\n${list}\n`)

function verdictOf({ conforms, exchanges }: Report): string {
  if (conforms) return 'Conforms: every must that was judged is kept.'
  return exchanges.length === 0
    ? 'Does not conform: no message came, so nothing could be judged.'
    : 'Does not conform: a must is not kept.'
}

/** The report for a terminal: what failed and what to change, what was left out, and the counts. */
export function textReport(report: Report): string {
  const { counts, results, exchanges, acts, consumer, agreed } = report
  const of = (kind: Result['verdict']) => results.filter(({ verdict }) => verdict === kind)
  const failed = of('fail').map(
    (result) =>
      `\nFAIL  ${result.id}  (${result.level})\n${wrap(result.says, '      ')}` +
      `${wrap(`came: ${result.because ?? ''}`, '      ')}${wrap(`standard: ${result.source}`, '      ')}` +
      `${wrap(`change: ${result.change ?? ''}`, '      ')}      exchanges: ${result.exchanges.join(', ')}\n`,
  )
  const errors = of('error').map(({ id, because }) => `\nERROR ${id}\n${wrap(because ?? '', '      ')}`)
  const skipped = grouped(of('skip').map(({ id, because = '' }) => [because, id]))
  const actsOf = (kind: 'skip' | 'error') =>
    grouped(acts.flatMap(({ act, outcome }) => (outcome.kind === kind ? [[outcome.reason, act]] : [])))
  const row = (level: keyof typeof counts) => {
    const { pass, fail, skip, error } = counts[level]
    const cells = Object.entries({ pass, fail, skip, error }).map(
      ([name, number]) => `${String(number).padStart(3)} ${name}`,
    )
    return `  ${level.padEnd(10)} ${cells.join('  ')}\n`
  }
  const done = acts.filter(({ outcome }) => outcome.kind === 'done').length
  return (
    `${consumer}\nUWLR ${agreed.version}, school ${agreed.brincode}${agreed.dependancecode}, ${agreed.schooljaar}\n` +
    `${failed.join('')}${errors.join('')}\n${titled('Acts that went wrong', actsOf('error'))}${titled('Acts left out', actsOf('skip'))}${titled('Not judged', skipped)}` +
    `${row('must')}${row('should')}${row('our-choice')}\n` +
    `${verdictOf(report)} ` +
    `${results.length} checks, ${done} of ${acts.length} acts, ${exchanges.length} messages.\n`
  )
}
