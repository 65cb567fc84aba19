import type { JournalEntry } from '../../../simulator/index.ts'
import { plainLine } from '../../plain-text.ts'

/** One exchange on one line, and under it what strict mode would have refused. Reasons stay in the journal: they can name data. */
export function lineOf({
  number,
  operation,
  school,
  outcome,
  faultcode,
  decided,
  request,
  answer,
  strictWouldRefuse,
}: JournalEntry): string {
  const what = operation ?? plainLine(`${request.method} ${request.url.replace(/\?.*/s, '').slice(0, 60)}`)
  const result = faultcode === undefined ? outcome : `${faultcode} (${decided})`
  const notes = strictWouldRefuse.map((note) => `      strict would refuse: ${plainLine(note, 900)}\n`).join('')
  return `${String(number).padStart(4)}  ${what.padEnd(22)} ${plainLine(school ?? '', 12).padEnd(7)} ${answer.status}  ${result}\n${notes}`
}
