import type { Ernst, Klasse, Scenario } from '../../language/scenario.ts'
import type { Finding } from '../../run/finding.ts'
import type { Verdict } from '../../run/tell.ts'

/** A finding as it is kept: enough to make features of, whatever those become later. */
export type ToldFinding = {
  readonly wat: string
  readonly verwacht: string
  readonly gevonden: string
  readonly klasse: Klasse
  readonly ernst?: Ernst
  readonly wet?: string
  /** A person was asked about it. Absent: nobody was. */
  readonly bewijs?: { readonly twijfel: true }
  /** The step that it stands at. Absent: it holds in every story. */
  readonly doe?: string
}

/** What came of one story told to one wrong system. Null: it passed. `onverteld`: it could not be told. */
export type Told = null | {
  readonly verdict: 'gezakt' | 'fout' | 'overgeslagen' | 'geslaagd' | 'onverteld'
  readonly bevindingen: readonly ToldFinding[]
}

export const toldOf = ({ scenario, verdict, bevindingen, opmerkingen }: Verdict): Told => {
  const found = [...bevindingen, ...opmerkingen].slice(0, enough).map((one) => keptOf(one, scenario))
  return verdict === 'geslaagd' && found.length === 0 ? null : { verdict, bevindingen: found }
}

/** So many findings of one story say what kind of mistake it is. */
const enough = 12

const keptOf = (
  { wat, verwacht, gevonden, klasse = 'regel', ernst, wet, plek, bewijs }: Finding,
  { stappen }: Scenario,
): ToldFinding => {
  const doe = plek && stappen.find((step) => step.plek === plek)?.stap.doe
  return {
    wat,
    verwacht: short(verwacht),
    gevonden: short(gevonden),
    klasse,
    ...(ernst && { ernst }),
    ...(wet && { wet }),
    ...(bewijs?.twijfel !== undefined && { bewijs: { twijfel: true } }),
    ...(doe && { doe }),
  }
}

const short = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'niets')).slice(0, 120)
