import type { Scenario } from '../language/scenario.ts'
import type { Finding } from '../run/finding.ts'
import { Lacks, type Story } from '../run/story.ts'
import { type Law, type LawVerdict, verdictOf } from './law.ts'
import { lawNamed } from './laws.ts'
import type { Trail } from './trail.ts'
import { whereBroken } from './where-broken.ts'

const toldLater = { gezien: 1, bevindingen: [] }

/**
 * What laws, by name, say of a story so far; one that needs the story told again is judged when it is over. Throws Lacks
 * where the system lacks a call that a law needs.
 */
export const expectedLaws = (
  names: readonly string[],
  trail: Trail,
  { profiel, ongezien }: Pick<Story, 'profiel' | 'ongezien'>,
): readonly Finding[] =>
  names.flatMap((name) => {
    const law = lawNamed(name)
    if (law === undefined) throw new Error(`There is no law ${name}, and the story was let through.`)
    const verdict = verdictOf(law, trail.lacks, profiel, () => ('judge' in law ? law.judge(trail) : toldLater))
    if (verdict.mist !== undefined) throw new Lacks(verdict.mist)
    return findingsOf(verdict, trail, ongezien)
  })

/**
 * What a story that expects a law has to say of it. A law of which nothing was to be seen is no law that was kept: where
 * nothing was fetched at all that is a finding; otherwise its name is put in `ongezien`, as the occasion may rightly be
 * absent (a system that asks links nobody; one may refuse what came).
 */
export function findingsOf(
  { law, kind, bevindingen }: LawVerdict,
  trail: Trail,
  ongezien: Set<string>,
): readonly Finding[] {
  if (kind !== 'niet-aan-de-orde') {
    ongezien.delete(law.name)
    return withLaw(law, bevindingen)
  }
  if (fetchedNothing(trail))
    return [
      {
        wet: law.name,
        wat: `de wet ${law.name}`,
        verwacht: 'gezien',
        gevonden: 'niet aan de orde: geen enkele import haalde iets op',
      },
    ]
  ongezien.add(law.name)
  return []
}

/** Findings of a law say which, and how bad it is. */
const withLaw = ({ name, klasse, ernst }: Law, found: readonly Finding[]): readonly Finding[] =>
  found.map((one) => ({ ...one, wet: name, klasse: one.klasse ?? klasse, ernst: one.ernst ?? ernst }))

/** Why a story that expects laws of which nothing was to be seen is neither passed nor failed. */
export const notSeen = (names: Iterable<string>): string =>
  [...names].map((name) => `de wet ${name} kwam niet aan de orde: het verhaal zegt er niets over`).join('; ')

/** No import got as far as an answer about the school, and nothing that the LAS did explains it: not asked, or not rightly. */
function fetchedNothing({ moments }: Trail): boolean {
  const imports = moments.filter(({ stap }) => stap.doe === 'importeer')
  return (
    imports.length > 0 &&
    imports.every(
      ({ antwoord, faultcode, gestoord, quirks }) =>
        (antwoord === undefined || faultcode?.startsWith('Client.') === true) &&
        gestoord === undefined &&
        quirks.length === 0,
    )
  )
}

/** The laws that a story asks for by name. */
export const lawsNamedIn = ({ stappen }: Scenario): readonly string[] =>
  stappen.flatMap(({ stap }) => (stap.doe === 'verwacht' ? (stap.verwacht.wetten ?? []) : []))

/** So many cases of one law in one story are enough to see what it is. */
const enough = 3

/** `trail`: the story, where it is to be said at which step each law was broken. */
export function brokenOf({ kind, law, bevindingen }: LawVerdict, trail?: Trail): readonly Finding[] {
  if (kind !== 'gebroken') return []
  const shown = withLaw(law, bevindingen.slice(0, enough))
  const places = trail === undefined ? [] : whereBroken(law, trail, shown)
  return shown.map((one, at) => {
    const place = places[at]
    const isLast = at === enough - 1
    return {
      ...one,
      ...(place && { stap: place.index + 1, woord: place.stap.doe }),
      ...(isLast && bevindingen.length > enough && { meer: bevindingen.length - enough }),
    }
  })
}
