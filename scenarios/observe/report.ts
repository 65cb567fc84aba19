import { amount } from '../../simulator/amount.ts'
import { type Herkend, laws, type Observation } from './observation.ts'
import { contradictionOf, sentenceOf } from './sentences.ts'
import type { Gemeten } from './watch.ts'
import type { WhoIsMeant } from './who-is-meant.ts'

const shown = 5

/** What is known of the records of the start, and of which it is not known because they contradict themselves. */
export function textOfBegin({ herkend, tegenspraken, who }: Omit<Observation, 'look'>): string {
  const have = ({ records, herkend: known }: Herkend['leerlingen'], one: string, more: string) =>
    `${amount(records, one, more)}${records === 0 ? '' : known === records ? ' (all recognised)' : ` (${known} recognised)`}`
  const contradictions = tegenspraken.slice(0, shown).map((one) => `  ${contradictionOf(one, who)}\n`)
  const more = tegenspraken.length > shown ? `  and ${tegenspraken.length - shown} more\n` : ''
  return `The EA holds ${have(herkend.leerlingen, 'leerling', 'leerlingen')} and ${have(herkend.leerkrachten, 'leerkracht', 'leerkrachten')}.\n${
    tegenspraken.length === 0
      ? ''
      : `Linked wrongly already, or not to be told who it is:\n${contradictions.join('')}${more}`
  }`
}

/** One look as a table of two lines, and what is broken, with names: for the terminal only. */
export function textOfMeting(
  { nummer, score, verschil, gebroken, fetches, klokNaar }: Gemeten,
  who: WhoIsMeant,
): string {
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
    ...gevallen.slice(0, shown).map((one) => `    ${sentenceOf(wet, one, who)}`),
    ...(gevallen.length > shown ? [`    and ${gevallen.length - shown} more`] : []),
  ])
  const turned = klokNaar === undefined ? [] : [`  the clock is now at ${klokNaar}`]
  return `${[`Look ${nummer}, ${after}`, line(kinds), line(cells), ...broken, ...turned].join('\n')}\n`
}
