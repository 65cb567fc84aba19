import { introduced, said, type Taal, trustedFrom, vanWord, words } from './language.ts'
import { type Geval, isMis, isNewMis, type Report, suspectedOf, type Vermoeden, worstFirst } from './report.ts'

/** A mistake that may be behind failures, in words. */
export type Verdenking = {
  readonly titel: string
  readonly familie: string
  /** `0,93`. */
  readonly zekerheid: string
  /** `verklaart 21 van 34`. */
  readonly verklaart: string
  /** The known mistake that it is most like. Absent: none in particular. */
  readonly fout?: string
  /** That mistake in a sentence, where it is known. */
  readonly foutZin?: string
  /** Path of the page that says more, in the language of the reader. */
  readonly pagina?: string
  /** What it is, whom it hurts, how it should be. */
  readonly uitleg: readonly string[]
  /** The shortest story that failed and that it explains. Absent: none is in the report. */
  readonly verhaal?: string
}

/** What went wrong itself, in words. */
export type Ergste = {
  readonly naam: string
  readonly ernst?: string
  readonly titel: string
  readonly waarom?: string
}

/** A diagnosis as every form of report tells it. */
export type Duiding = {
  /** Of which failures it is, where some were known. */
  readonly over?: string
  /** How sure the first is: `Waarschijnlijk`; or that nothing known explains it. */
  readonly kop: string
  /** The worst that went wrong, where nothing is sure enough to trust before it. */
  readonly ergste?: Ergste
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
  const failed = gevallen.filter(van === 'nieuw' ? isNewMis : isMis)
  const isTrusted = first !== undefined && !first.zwak && first.zekerheid >= trustedFrom
  const ergste = isTrusted ? {} : worstOf(failed, taal)
  if (first === undefined) return { ...over, kop: w.likeNothing, ...ergste, eerst: [], ook: [] }
  const inWords = ({
    titel,
    familie,
    zekerheid,
    verklaart,
    fout,
    foutZin,
    pagina,
    uitleg = [],
  }: Vermoeden): Verdenking => ({
    familie,
    uitleg: uitleg.map((one) => said(one, taal)),
    ...shortestOf(failed, verklaart),
    titel: said(titel, taal).replace(/\.$/, ''),
    zekerheid: zekerheid.toFixed(2).replace('.', taal === 'nl' ? ',' : '.'),
    verklaart: w.explains(verklaart.length, gezakt),
    ...(fout !== undefined && { fout }),
    ...(foutZin !== undefined && { foutZin: said(foutZin, taal) }),
    ...(pagina !== undefined && { pagina: said(pagina, taal) }),
  })
  const left = diagnose?.onverklaard ?? []
  const names = `${left.slice(0, shown).join(', ')}${left.length > shown ? ', …' : ''}`
  return {
    ...over,
    ...ergste,
    kop: first.zwak ? w.unclear : introduced(first.zekerheid, taal),
    eerst: [inWords(first)],
    ook: more.map(inWords),
    ...(left.length > 0 && { rest: `${w.unexplained(left.length, gezakt)}: ${names}` }),
  }
}

/** The first of the worst, with whom it hurts. */
function worstOf(failed: readonly Geval[], taal: Taal): { readonly ergste?: Ergste } {
  const [worst] = worstFirst(failed)
  if (worst === undefined) return {}
  const { naam, ernst, titel, waarom } = worst
  return {
    ergste: {
      naam,
      titel: said(titel, taal),
      ...(ernst !== undefined && { ernst }),
      ...(waarom !== undefined && { waarom: said(waarom, taal) }),
    },
  }
}

/** Of these stories the one with the fewest steps; the worst of those. */
function shortestOf(failed: readonly Geval[], named: readonly string[]): { readonly verhaal?: string } {
  const stepsOf = ({ tijdlijn = [] }: Geval) => tijdlijn.length
  const [first] = worstFirst(failed.filter(({ naam }) => named.includes(naam))).toSorted(
    (a, b) => stepsOf(a) - stepsOf(b),
  )
  return first === undefined ? {} : { verhaal: first.naam }
}
