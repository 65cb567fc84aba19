import { isWithin, type Mate } from './mate.ts'
import { isGezakt, type Soorten, soortenOf, type Verteld } from './soorten.ts'

/** What is known to fail, by the name of the story. */
export type Bekend = ReadonlyMap<string, { readonly soorten: Soorten; readonly isVerlopen?: boolean }>

/** A story, and kinds of failure in it. */
export type Zakt = { readonly naam: string; readonly soorten: Soorten }

/** A story, and kinds of failure that are over. `zover`: it was skipped later on, so as far as it was told. */
export type Hersteld = Zakt & { readonly zover?: true }

/** A run beside what was known to fail. */
export type Tegenover = {
  /** What fails and was not known to, or not as badly. */
  readonly nieuw: readonly Zakt[]
  /** What fails as it was known to. */
  readonly bekend: readonly Zakt[]
  /** What was known to fail and does not any more. */
  readonly hersteld: readonly Hersteld[]
  /** Known to fail until a day that is past, and fails still: all of it stands under `nieuw`. */
  readonly verlopen: readonly string[]
  /** Known to fail, and not told now, or not as far as where it failed. */
  readonly nietGezien: readonly string[]
}

/**
 * What of a run is new beside what was known to fail. A kind that is worse or oftener than it was known to be is new; so is every kind
 * of a story whose time is past. Where a system broke down nothing is mended: the rest was not seen. What was skipped is mended as far
 * as it was told.
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
  const over = all.flatMap(({ told, known, soorten }) =>
    zakt(
      told.naam,
      pick(known?.soorten ?? {}, (soort) => isOver(told, soorten, soort)),
    ).map((one): Hersteld => (told.verdict === 'overgeslagen' ? { ...one, zover: true } : one)),
  )
  const mended = new Map(over.map(({ naam, soorten }) => [naam, Object.keys(soorten).length]))
  const seen = new Set(
    verhalen.flatMap(({ naam, verdict }) => {
      const all = Object.keys(bekend.get(naam)?.soorten ?? {}).length
      return verdict !== 'overgeslagen' || (all > 0 && mended.get(naam) === all) ? [naam] : []
    }),
  )
  return {
    nieuw: split(false),
    bekend: split(true),
    hersteld: over,
    verlopen: all.flatMap(({ told, known }) => (known?.isVerlopen && isGezakt(told) ? told.naam : [])),
    nietGezien: [...bekend.keys()].filter((naam) => !seen.has(naam)),
  }
}

/** Whether a kind by which a story failed was looked at, and found to be so no more. `soorten`: by what it fails now. */
export const isOver = ({ bekeken }: Verteld, soorten: Soorten, soort: string): boolean =>
  soorten[soort] === undefined && bekeken?.(soort) === true

const zakt = (naam: string, soorten: Soorten): readonly Zakt[] =>
  Object.keys(soorten).length === 0 ? [] : [{ naam, soorten }]

const pick = (soorten: Soorten, fits: (soort: string, mate: Mate) => boolean): Soorten =>
  Object.fromEntries(Object.entries(soorten).filter(([soort, mate]) => fits(soort, mate)))
