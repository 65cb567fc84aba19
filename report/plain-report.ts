import { plainLine, plainLines } from '../src/plain-text.ts'
import type { Report } from './report.ts'

/** Fields that may have lines: sentences of a page, and what was said by a program. */
const withLines = new Set(['waarom', 'reden', 'spoor', 'zegt', 'omdat', 'doe', 'bekend', 'tekst', 'situatie', 'zei'])

/** A page can be scrolled; a terminal cuts for itself. */
const most = Number.POSITIVE_INFINITY

/** The same report, in which no sign of others can do anything but be read. */
export const plainReport = (report: Report): Report => plain(report, false) as Report

function plain(value: unknown, lines: boolean): unknown {
  if (typeof value === 'string') return lines ? plainLines(value, most) : plainLine(value, most)
  if (Array.isArray(value)) return value.map((each) => plain(each, lines))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [plainLine(name, most), plain(inner, lines || withLines.has(name))]),
  )
}
