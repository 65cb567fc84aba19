import { counted, type Taal } from '../../report/language.ts'
import { itemAt, numberAt } from '../../src/within.ts'
import { type Herkend, laws, type Observation } from './observation.ts'
import { contradictionOf, sentenceOf } from './sentences.ts'
import type { Gemeten } from './watch.ts'
import type { WhoIsMeant } from './who-is-meant.ts'

const shown = 5

const words = {
  nl: {
    all: ' (allemaal herkend)',
    some: (count: number) => ` (${count} herkend)`,
    holds: (pupils: string, teachers: string) => `Het systeem heeft ${pupils} en ${teachers}.`,
    contradict: 'Al verkeerd gekoppeld, of niet te zeggen wie het is:',
    more: (count: number) => `en nog ${count}`,
    look: (nummer: number, after: string) => `${nummer}e keer gekeken, ${after}`,
    asItStands: 'zoals het er nu staat',
    after: (fetches: readonly number[]) => `na ophalen ${fetches.join(', ')}`,
    broken: 'GEBROKEN',
    clock: (moment: string) => `de klok staat nu op ${moment}`,
  },
  en: {
    all: ' (all recognised)',
    some: (count: number) => ` (${count} recognised)`,
    holds: (pupils: string, teachers: string) => `The EA holds ${pupils} and ${teachers}.`,
    contradict: 'Linked wrongly already, or not to be told who it is:',
    more: (count: number) => `and ${count} more`,
    look: (nummer: number, after: string) => `Look ${nummer}, ${after}`,
    asItStands: 'as it stands',
    after: (fetches: readonly number[]) => `after fetch ${fetches.join(', ')}`,
    broken: 'BROKEN',
    clock: (moment: string) => `the clock is now at ${moment}`,
  },
} as const

/** What is known of the records of the start, and of which it is not known because they contradict themselves. */
export function textOfBegin({ herkend, tegenspraken, who }: Omit<Observation, 'look'>, taal: Taal): string {
  const say = words[taal]
  const have = ({ records, herkend: known }: Herkend['leerlingen'], nouns: readonly [string, string]) =>
    `${counted(records, nouns)}${records === 0 ? '' : known === records ? say.all : say.some(known)}`
  const contradictions = tegenspraken.slice(0, shown).map((one) => `  ${contradictionOf(one, who, taal)}\n`)
  const more = tegenspraken.length > shown ? `  ${say.more(tegenspraken.length - shown)}\n` : ''
  return `${say.holds(have(herkend.leerlingen, ['leerling', 'leerlingen']), have(herkend.leerkrachten, ['leerkracht', 'leerkrachten']))}\n${
    tegenspraken.length === 0 ? '' : `${say.contradict}\n${contradictions.join('')}${more}`
  }`
}

/** One look as a table of two lines, and what is broken, with names: for the terminal only. */
export function textOfMeting(
  { nummer, score, verschil, gebroken, fetches, klokNaar }: Gemeten,
  who: WhoIsMeant,
  taal: Taal,
): string {
  const say = words[taal]
  const kinds = Object.keys(score) as (keyof typeof score)[]
  const cells = kinds.map((kind) => {
    const change = verschil[kind]
    return `${score[kind]}${change === 0 ? '' : ` (${change > 0 ? '+' : ''}${change})`}`
  })
  const widths = kinds.map((kind, index) => Math.max(kind.length, itemAt(cells, index).length))
  const line = (texts: readonly string[]) =>
    `  ${texts.map((text, index) => text.padEnd(numberAt(widths, index))).join('  ')}`.trimEnd()
  const after = fetches.length === 0 ? say.asItStands : say.after(fetches)
  const broken = gebroken.flatMap(({ wet, gevallen }) => [
    `  ${say.broken} ${wet}: ${laws[wet][taal]}`,
    ...gevallen.slice(0, shown).map((one) => `    ${sentenceOf(wet, one, who, taal)}`),
    ...(gevallen.length > shown ? [`    ${say.more(gevallen.length - shown)}`] : []),
  ])
  const turned = klokNaar === undefined ? [] : [`  ${say.clock(klokNaar)}`]
  return `${[say.look(nummer, after), line(kinds), line(cells), ...broken, ...turned].join('\n')}\n`
}
