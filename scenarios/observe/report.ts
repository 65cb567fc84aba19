import { type Law, laws } from './observation.ts'
import type { Gemeten, Watched } from './watch.ts'

const shown = 5

/** One look as a table of two lines, and what is broken. No names of people: ids of the EA and our own. */
export function textOfMeting({ nummer, score, verschil, gebroken, fetches, klokNaar }: Gemeten): string {
  const kinds = Object.keys(score) as (keyof typeof score)[]
  const cells = kinds.map((kind) => {
    const change = verschil[kind]
    return `${score[kind]}${change === 0 ? '' : ` (${change > 0 ? '+' : ''}${change})`}`
  })
  const widths = kinds.map((kind, index) => Math.max(kind.length, cells[index]!.length))
  const line = (texts: readonly string[]) =>
    `  ${texts.map((text, index) => text.padEnd(widths[index]!)).join('  ')}`.trimEnd()
  const after = fetches.length === 0 ? 'as it stands' : `after fetch ${fetches.join(', ')}`
  const broken = gebroken.flatMap(({ wet, gevallen }) => [
    `  BROKEN ${wet}: ${laws[wet]}`,
    ...gevallen
      .slice(0, shown)
      .map(({ records, persoon }) => `    ${persoon === undefined ? '' : `${persoon}: `}record ${records.join(', ')}`),
    ...(gevallen.length > shown ? [`    and ${gevallen.length - shown} more`] : []),
  ])
  const turned = klokNaar === undefined ? [] : [`  the clock is now at ${klokNaar}`]
  return `${[`Look ${nummer}, ${after}`, line(kinds), line(cells), ...broken, ...turned].join('\n')}\n`
}

/** What is broken at the end. */
export const brokenAtEnd = ({ metingen }: Watched): readonly Law[] =>
  metingen.at(-1)?.gebroken.map(({ wet }) => wet) ?? []

/** All looks as data; its schema is `scenarios/observe/report.schema.json`. */
export const reportOf = (watched: Watched) => ({
  format: 'koppelproef-observe/1' as const,
  school: watched.schoolId,
  oordeel: watched.metingen.length === 0 ? 'niet-opgehaald' : brokenAtEnd(watched).length === 0 ? 'goed' : 'fout',
  gebroken: brokenAtEnd(watched),
  herkend: watched.herkend,
  metingen: watched.metingen,
})
