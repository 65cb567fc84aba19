import type { Soort } from '../link/known.ts'
import type { Plan, Proposal } from '../link/plan.ts'
import type { Groep } from '../school/groep.ts'
import type { Leerkracht } from '../school/leerkracht.ts'
import type { Leerling } from '../school/leerling.ts'
import type { School } from '../school/school.ts'
import type { Rapport } from './apply/rapport.ts'
import type { Reden } from './refusal.ts'

/** What a person chose for one incoming record, instead of what was proposed. */
export type Keuze =
  | { readonly decision: 'niet-importeren'; readonly nietDezelfde?: string }
  | {
      readonly decision: 'nieuw'
      /** The person looked: it may become a new record although others resemble it. */
      readonly bevestigd: boolean
      /** The record from which the person took it off: never proposed again, also where it is left out in between. */
      readonly nietDezelfde?: string
    }
  | {
      readonly decision: 'bestaand'
      readonly id: string
      /** The record comes over from another school (edge cases E09, F13). */
      readonly verhuizen?: true
    }

export type ImportStatus = 'controle' | 'verwerkt' | 'afgebroken' | 'ongedaan'

/** One import from fetching to applying: small, because every click writes it. What came stands in {@link Levering}. */
export type Import = {
  readonly id: string
  /** Id of the koppeling. */
  readonly koppeling: string
  readonly status: ImportStatus
  /** Milliseconds. */
  readonly opgehaald: number
  /** Choices by `leerling 17`; what is not there is as proposed. */
  readonly keuzes: Readonly<Record<string, Keuze>>
  /** E-mail addresses that a person typed, by index of the teacher. */
  readonly adressen: Readonly<Record<string, string>>
  readonly letOp: readonly Reden[]
  /** What was done; once applied. */
  readonly rapport?: Rapport
  /** Milliseconds. */
  readonly verwerkt?: number
}

/** What came with an import and what the linker made of it. Written once. */
export type Levering = {
  readonly id: string
  readonly school: School
  readonly plan: Plan
  /** What would be proposed for a record that stays out because it did last time, by `leerling 17`. */
  readonly anders: Readonly<Record<string, Proposal<Groep | Leerkracht | Leerling>>>
}

export const soorten = ['groep', 'leerkracht', 'leerling'] as const

export const keyOfRegel = (soort: Soort, index: number): string => `${soort} ${index}`

/** The proposals of one soort. */
export const proposalsOf = ({ plan }: Levering, soort: Soort): readonly Proposal<Groep | Leerkracht | Leerling>[] =>
  soort === 'groep' ? plan.groepen : soort === 'leerkracht' ? plan.leerkrachten : plan.leerlingen
