import { sureFrom, vanWord } from '../../report/language.ts'
import type { Van } from '../../report/report.ts'
import { typedAs } from '../../src/typed-as.ts'
import { type Diagnosis, isProbable, pageOf, type Vermoeden } from './diagnosis.ts'

export type Taal = 'nl' | 'en'

/** What is less sure than this is told only when nothing is surer. */
const worthWhile = 0.15

/**
 * A diagnosis to read before all else, for a terminal. Empty when nothing failed. `van`: of which failures it is, where some were known.
 */
export function diagnosisText({ gezakt, vermoedens, onverklaard }: Diagnosis, taal: Taal, van?: Van): string {
  if (gezakt === 0) return ''
  const words = said[taal]
  const [first, ...more] = vermoedens
  const about = van === undefined ? '' : `${vanWord[taal][van]}\n`
  if (first === undefined) return `\n${about}${words.nothing}\n`
  const rest = more.filter(({ zekerheid }) => zekerheid >= worthWhile)
  const head = first.zekerheid >= sureFrom ? words.probably : isProbable(first) ? words.maybe : words.unclear
  const unexplained =
    onverklaard.length === 0 ? '' : `  ${words.unexplained(onverklaard.length, gezakt)}: ${someOf(onverklaard)}\n`
  return `\n${about}${head}\n${lines(first)}${rest.length === 0 ? '' : `${words.also}\n${rest.map(lines).join('')}`}${unexplained}`

  function lines({ titel, zekerheid, verklaart, fout, familie }: Vermoeden): string {
    const chance = zekerheid.toFixed(2).replace('.', words.comma)
    const like = fout === undefined ? '' : `${words.like} ${fout}; `
    return `  ${titel[taal].replace(/\.$/, '')} (${chance}): ${words.explains(verklaart.length, gezakt)}\n    ${like}${words.see} ${typedAs()} docs ${pageOf(familie)[taal]}\n`
  }
}

const said = {
  nl: {
    probably: 'Waarschijnlijk:',
    maybe: 'Misschien:',
    unclear: 'Geen fout die wij kennen verklaart dit goed. Het meest lijkt het op:',
    nothing: 'Geen fout die wij kennen lijkt op wat hier misging.',
    also: 'En ook, of anders:',
    comma: ',',
    like: 'lijkt op',
    see: 'zie',
    explains: (count: number, of: number) => `verklaart ${count} van ${of}`,
    unexplained: (count: number, of: number) => `${count} van ${of} verklaart geen van deze`,
  },
  en: {
    probably: 'Probably:',
    maybe: 'Perhaps:',
    unclear: 'No mistake that we know explains this well. It is most like:',
    nothing: 'No mistake that we know is like what went wrong here.',
    also: 'And also, or instead:',
    comma: '.',
    like: 'is like',
    see: 'see',
    explains: (count: number, of: number) => `explains ${count} of ${of}`,
    unexplained: (count: number, of: number) => `${count} of ${of} explained by none of these`,
  },
} as const

const shown = 3

const someOf = (names: readonly string[]): string =>
  `${names.slice(0, shown).join(', ')}${names.length > shown ? ', …' : ''}`
