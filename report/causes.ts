import { trustedFrom } from './language.ts'
import { type Bevinding, type Geval, isNewMis, type Report, type Tekst, type Vermoeden, worstFirst } from './report.ts'

/** Failures that probably have one cause. */
export type Oorzaak = {
  readonly titel: Tekst
  /** The mistake that a model thinks of. Absent: they only break the same law, or stand in the same theme. */
  readonly vermoeden?: Vermoeden
  /** The worst first. */
  readonly gevallen: readonly Geval[]
}

/** New failures by probable cause: what the diagnosis explains, then what breaks one law, then by theme. */
export function causesOf({ gevallen, vermoedens }: Pick<Report, 'gevallen' | 'vermoedens'>): readonly Oorzaak[] {
  const mis = worstFirst(gevallen.filter(isNewMis))
  const placed = new Set<Geval>()
  const take = (fits: (geval: Geval) => boolean): readonly Geval[] => {
    const found = mis.filter((geval) => !placed.has(geval) && fits(geval))
    for (const geval of found) placed.add(geval)
    return found
  }
  const likely = vermoedens.filter(({ zekerheid }) => zekerheid >= trustedFrom)
  const explained = likely.map((vermoeden): Oorzaak => {
    const named = new Set(vermoeden.verklaart)
    return { titel: vermoeden.titel, vermoeden, gevallen: take(({ naam }) => named.has(naam)) }
  })
  const laws = new Map<string, Bevinding>()
  for (const geval of mis) {
    const [first] = geval.bevindingen
    if (!placed.has(geval) && first?.wet !== undefined && !laws.has(first.wet)) laws.set(first.wet, first)
  }
  const broken = [...laws].map(
    ([wet, { zegt = wet }]): Oorzaak => ({
      titel: zegt,
      gevallen: take(({ bevindingen: [first] }) => first?.wet === wet),
    }),
  )
  const themes = [...new Set(mis.map(({ groep }) => groep))].map(
    (groep): Oorzaak => ({ titel: groep, gevallen: take((geval) => geval.groep === groep) }),
  )
  return [...explained, ...broken, ...themes].filter((oorzaak) => oorzaak.gevallen.length > 0)
}
