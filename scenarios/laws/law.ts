import type { Call } from '../../contracts/adapter/adapter.ts'
import type { Ernst, Klasse, Scenario } from '../language/scenario.ts'
import type { Kenmerk } from '../profile/kenmerken.ts'
import { type Profiel, reasonToSkip, whyItHolds } from '../profile/profiel.ts'
import type { Finding } from '../run/finding.ts'
import type { Trail } from './trail.ts'

/** What is not so by a law; `mits`: only for systems with these traits, where the rest of the law is about all. */
export type LawFinding = Finding & { readonly mits?: readonly Kenmerk[] }

/** What a law saw in one story. `gezien` 0: the story says nothing about it. */
export type Seen = { readonly gezien: number; readonly bevindingen: readonly LawFinding[] }

/** Something that is so in every story, whatever the school and whatever happens. */
export type Law = {
  /** A sentence in kebab-case. */
  readonly name: string
  readonly says: { readonly nl: string; readonly en: string }
  /** What goes wrong for a child, a teacher or a school when it is broken. */
  readonly waarom: { readonly nl: string; readonly en: string }
  /** Rows of the catalogue of edge cases. */
  readonly dekt: readonly string[]
  /** How bad it is when it is broken, unless a finding says otherwise. */
  readonly ernst: Ernst
  /** A rule for every system, a habit of careful ones, or a choice of ours. */
  readonly klasse: Klasse
  /** It is about systems with these traits. Absent: about all. */
  readonly mits?: readonly Kenmerk[]
  /** Calls without which the law cannot be seen: a system that lacks one is not judged by it. */
  readonly needs?: readonly Call[]
} & (
  | { readonly judge: (trail: Trail) => Seen }
  /** Needs the same story told once more, altered, to a system like this. Undefined: the story says nothing about it. */
  | {
      readonly vary: (scenario: Scenario, profiel?: Profiel) => Scenario | undefined
      /** How it is told then, after "told once more, ". */
      readonly anders: { readonly nl: string; readonly en: string }
      readonly compare: (told: Trail, again: Trail) => Seen
      /** Told so it passes through states that the story has not: every law looks at those. Absent: only at what did not come to the same. */
      readonly passesThroughMore?: boolean
      /** It shows by what is open at one moment, which another law's steps would close. Absent: told in one with the others. */
      readonly toldAlone?: boolean
    }
)

/** A law that needs the story told once more. */
export type RetellingLaw = Extract<Law, { readonly vary: unknown }>

export const isRetelling = (law: Law): law is RetellingLaw => 'vary' in law

export const defineLaw = (law: Law): Law => law

/** Collects what a law sees. */
export function createSeen(): Seen & {
  /** One thing was looked at; what is not as it must be becomes a finding. */
  readonly look: (holds: boolean, finding: () => LawFinding) => void
} {
  const bevindingen: LawFinding[] = []
  let gezien = 0
  return {
    bevindingen,
    get gezien() {
      return gezien
    },
    look: (holds, finding) => {
      gezien++
      if (!holds) bevindingen.push(finding())
    },
  }
}

/** What one law said of one story. */
export type LawVerdict = {
  readonly law: Law
  readonly kind: 'houdt' | 'gebroken' | 'niet-aan-de-orde'
  /** A call that the system lacks and the law needs. Absent: it lacks none. */
  readonly mist?: Call
  /** Why it is not about this system. Absent: it is. */
  readonly reden?: string
  readonly bevindingen: readonly Finding[]
}

/** What of a verdict fails a story: what is against a regel, and with `streng` all. */
export const failingOf = ({ law, bevindingen }: LawVerdict, streng = false): readonly Finding[] =>
  bevindingen.filter(({ klasse = law.klasse }) => streng || klasse === 'regel')

export function verdictOf(law: Law, lacks: ReadonlySet<Call>, profiel: Profiel, see: () => Seen): LawVerdict {
  const skipped = reasonToSkip(profiel, law.mits)
  if (skipped !== undefined) return { law, kind: 'niet-aan-de-orde', reden: skipped.reden, bevindingen: [] }
  const mist = law.needs?.find((call) => lacks.has(call))
  if (mist !== undefined) return { law, kind: 'niet-aan-de-orde', mist, bevindingen: [] }
  const { gezien, bevindingen: found } = see()
  const bevindingen = found.flatMap(({ mits = [], ...one }): readonly Finding[] => {
    if (reasonToSkip(profiel, mits) !== undefined) return []
    const geldt = whyItHolds(profiel, [...(law.mits ?? []), ...mits])
    return [geldt === undefined ? one : { ...one, geldt }]
  })
  const kind = bevindingen.length > 0 ? 'gebroken' : gezien > 0 ? 'houdt' : 'niet-aan-de-orde'
  return { law, kind, bevindingen }
}
