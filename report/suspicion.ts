import { introduced, said, type Taal, vanWord, words } from './language.ts'
import { type Report, suspectedOf, type Vermoeden } from './report.ts'

/** A mistake that may be behind failures, in words. */
export type Verdenking = {
  readonly titel: string
  /** `0,93`. */
  readonly zekerheid: string
  /** `verklaart 21 van 34`. */
  readonly verklaart: string
  /** The known mistake that it is most like. Absent: none in particular. */
  readonly fout?: string
  /** Path of the page that says more, in the language of the reader. */
  readonly pagina?: string
}

/** A diagnosis as every form of report tells it. */
export type Duiding = {
  /** Of which failures it is, where some were known. */
  readonly over?: string
  /** How sure the first is: `Waarschijnlijk`; or that nothing known explains it. */
  readonly kop: string
  /** The likeliest, and what is told beside it. Both empty: it is like nothing that is known. */
  readonly eerst: readonly Verdenking[]
  readonly ook: readonly Verdenking[]
  /** What none of them explains. Absent: nothing is left. */
  readonly rest?: string
}

/** So many names are told of what is not explained. */
const shown = 3

/** What is probably wrong, in words. Undefined: nobody looked for it, or nothing failed. */
export function duidingOf(
  { vermoedens, diagnose, gevallen }: Pick<Report, 'vermoedens' | 'diagnose' | 'gevallen'>,
  taal: Taal,
): Duiding | undefined {
  const { van, count } = suspectedOf(gevallen)
  if (vermoedens.length === 0 && (diagnose?.gezakt ?? 0) === 0) return undefined
  const w = words[taal]
  const gezakt = diagnose?.gezakt ?? count
  const over = van === undefined ? {} : { over: vanWord[taal][van] }
  const [first, ...more] = vermoedens
  if (first === undefined) return { ...over, kop: w.likeNothing, eerst: [], ook: [] }
  const inWords = ({ titel, zekerheid, verklaart, fout, pagina }: Vermoeden): Verdenking => ({
    titel: said(titel, taal).replace(/\.$/, ''),
    zekerheid: zekerheid.toFixed(2).replace('.', taal === 'nl' ? ',' : '.'),
    verklaart: w.explains(verklaart.length, gezakt),
    ...(fout !== undefined && { fout }),
    ...(pagina !== undefined && { pagina: said(pagina, taal) }),
  })
  const left = diagnose?.onverklaard ?? []
  const names = `${left.slice(0, shown).join(', ')}${left.length > shown ? ', …' : ''}`
  return {
    ...over,
    kop: first.zwak ? w.unclear : introduced(first.zekerheid, taal),
    eerst: [inWords(first)],
    ook: more.map(inWords),
    ...(left.length > 0 && { rest: `${w.unexplained(left.length, gezakt)}: ${names}` }),
  }
}
