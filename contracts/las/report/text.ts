import type { Report, Result } from './report.ts'

const wrap = (text: string, indent: string, width = 100): string => {
  const lines: string[] = ['']
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1)!
    if (line.length + word.length + 1 > width - indent.length && line !== '') lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.map((line) => indent + line).join('\n')
}

/** The report for a terminal: what failed, with what to change; then the counts. Everything else stands in the other forms. */
export function textReport(report: Report): string {
  const { target, counts, results, exchanges, milliseconds } = report
  const of = (kind: Result['verdict']) => results.filter(({ verdict }) => verdict === kind)
  const failed = of('fail')
  const head = `${target.leerlinggegevens}\nUWLR ${target.version}, ${target.profile === 'geen' ? 'no profile' : target.profile}, school ${target.brincode}${target.dependancecode}, ${target.schooljaar}\n`
  const shown = failed.map(
    (result) =>
      `\nFAIL  ${result.id}  (${result.level})\n${wrap(result.says, '      ')}\n` +
      `${wrap(`came:     ${result.because ?? ''}`, '      ')}\n${wrap(`standard: ${result.requirements.map(({ text, source }) => `${text} [${source}]`).join(' ')}`, '      ')}\n` +
      `${wrap(`change:   ${result.change ?? ''}`, '      ')}\n      exchanges: ${result.exchanges.join(', ')}\n`,
  )
  const errors = of('error').map(({ id, because }) => `\nERROR ${id}\n${wrap(because ?? '', '      ')}\n`)
  const reasons = new Map<string, number>()
  for (const { because = '' } of of('skip')) reasons.set(because, (reasons.get(because) ?? 0) + 1)
  const skips = [...reasons]
    .sort((a, b) => b[1] - a[1])
    .map(([reason, number]) => `  ${String(number).padStart(4)}  ${reason}\n`)
  const row = (level: keyof typeof counts) => {
    const { pass, fail, skip, error } = counts[level]
    return `  ${level.padEnd(10)} ${String(pass).padStart(4)} pass ${String(fail).padStart(4)} fail ${String(skip).padStart(4)} skip ${String(error).padStart(4)} error\n`
  }
  return (
    `${head}${shown.join('')}${errors.join('')}\n${skips.length === 0 ? '' : `Skipped:\n${skips.join('')}\n`}` +
    `${row('must')}${row('should')}${row('our-choice')}\n` +
    `${report.conforms ? 'Conforms: every must that was judged is kept.' : 'Does not conform: a must is not kept.'}` +
    ` ${results.length} contracts, ${exchanges.length} exchanges, ${(milliseconds / 1000).toFixed(1)} s.\n`
  )
}
