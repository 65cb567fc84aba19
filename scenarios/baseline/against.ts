import { isWithin, type Mate } from './mate.ts'
import { isGezakt, type Soorten, soortenOf, type Verteld } from './soorten.ts'

/** What is known to fail, by the name of the story. */
export type Bekend = ReadonlyMap<string, { readonly soorten: Soorten; readonly isVerlopen?: boolean }>

/** A story, and kinds of failure in it. */
export type Zakt = { readonly naam: string; readonly soorten: Soorten }

/** A run beside what was known to fail. */
export type Tegenover = {
  /** What fails and was not known to, or not as badly. */
  readonly nieuw: readonly Zakt[]
  /** What fails as it was known to. */
  readonly bekend: readonly Zakt[]
  /** What was known to fail and does not any more. */
  readonly hersteld: readonly Zakt[]
  /** Known to fail until a day that is past, and fails still: all of it stands under `nieuw`. */
  readonly verlopen: readonly string[]
  /** Known to fail, and not told now, or not to its end. */
  readonly nietGezien: readonly string[]
}

/**
 * What of a run is new beside what was known to fail. A kind that is worse or oftener than it was known to be is new; so is every kind
 * of a story whose time is past. Where a system broke down nothing is mended: the rest was not seen.
 */
export function tegenover(bekend: Bekend, verhalen: readonly Verteld[]): Tegenover {
  const all = verhalen.map((told) => ({ told, known: bekend.get(told.naam), soorten: soortenOf(told) }))
  const isKnown = (known: (typeof all)[number]['known'], soort: string, mate: Mate) => {
    const was = known?.isVerlopen ? undefined : known?.soorten[soort]
    return was !== undefined && isWithin(mate, was)
  }
  const split = (is: boolean) =>
    all.flatMap(({ told: { naam }, known, soorten }) =>
      zakt(
        naam,
        pick(soorten, (soort, mate) => isKnown(known, soort, mate) === is),
      ),
    )
  const seen = new Set(verhalen.filter(({ verdict }) => verdict !== 'overgeslagen').map(({ naam }) => naam))
  return {
    nieuw: split(false),
    bekend: split(true),
    hersteld: all.flatMap(({ told, known, soorten }) =>
      told.verdict === 'geslaagd' || told.verdict === 'gezakt'
        ? zakt(
            told.naam,
            pick(known?.soorten ?? {}, (soort) => soorten[soort] === undefined),
          )
        : [],
    ),
    verlopen: all.flatMap(({ told, known }) => (known?.isVerlopen && isGezakt(told) ? told.naam : [])),
    nietGezien: [...bekend.keys()].filter((naam) => !seen.has(naam)),
  }
}

const zakt = (naam: string, soorten: Soorten): readonly Zakt[] =>
  Object.keys(soorten).length === 0 ? [] : [{ naam, soorten }]

const pick = (soorten: Soorten, fits: (soort: string, mate: Mate) => boolean): Soorten =>
  Object.fromEntries(Object.entries(soorten).filter(([soort, mate]) => fits(soort, mate)))
