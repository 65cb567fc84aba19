import { type Ernst, worst } from '../language/ernst.ts'
import { type Bekend, type Tegenover, tegenover, type Zakt } from './against.ts'
import { type Mate, widest } from './mate.ts'
import { isGezakt, type Soorten, type Verteld } from './soorten.ts'

/** What a run is held to, beside the stories themselves. Without any of it every failure is new, and fails the run. */
export type Maat = {
  /** What is known to fail, by the baseline. */
  readonly bekend?: Bekend
  /** What failed in the run that this one is compared with. */
  readonly eerder?: Bekend
  /** The worst that may fail without failing the run. */
  readonly duldt?: Ernst
}

/** What of a run fails it, and what does not. */
export type Uitslag = Omit<Tegenover, 'nieuw'> & {
  /** New, and no worse than is let be: told, and fails nothing. */
  readonly geduld: readonly Zakt[]
  /** New, and fails the run. */
  readonly zakt: readonly Zakt[]
}

/** A system that broke down is never let be for being mild: what else it would have done was not seen. */
export function uitslagOf(verhalen: readonly Verteld[], maat: Maat): Uitslag {
  const { bekend, nieuw } = tegenover(bekendVan(maat), verhalen)
  const { hersteld, verlopen, nietGezien } = tegenover(maat.bekend ?? new Map(), verhalen)
  const { duldt } = maat
  const broke = new Set(verhalen.filter(({ verdict }) => verdict === 'fout').map(({ naam }) => naam))
  const isMild = ({ naam, soorten }: Zakt) => duldt !== undefined && !broke.has(naam) && worstOf(soorten) >= duldt
  return {
    bekend,
    hersteld,
    verlopen,
    nietGezien,
    geduld: nieuw.filter(isMild),
    zakt: nieuw.filter((one) => !isMild(one)),
  }
}

/** True: it fails, and by nothing that was not known. */
export const isBekend = (told: Verteld, maat: Maat): boolean =>
  isGezakt(told) && tegenover(bekendVan(maat), [told]).nieuw.length === 0

/** What was known by either of the two. What the baseline says to be over, is over. */
function bekendVan({ bekend = new Map(), eerder = new Map() }: Maat): Bekend {
  const all: Map<string, { readonly soorten: Soorten; readonly isVerlopen?: boolean }> = new Map(eerder)
  for (const [naam, known] of bekend) {
    const soorten = { ...all.get(naam)?.soorten }
    for (const [soort, mate] of Object.entries(known.soorten) as [string, Mate][])
      soorten[soort] = widest(mate, soorten[soort] ?? mate)
    all.set(naam, { ...known, soorten })
  }
  return all
}

export const worstOf = (soorten: Soorten): Ernst => worst(Object.values(soorten).map(({ ernst }) => ernst)) ?? 'S4'
