import type { Jaargroep } from '../school/groep.ts'
import type { Geslacht } from '../school/leerling.ts'
import type { Naam } from '../school/persoon.ts'

/** One record that the supplier already has. Its numbers stand as they were received: a blank or a capital is kept. */
type AnyKnown = {
  /** The supplier's own id: stable, opaque, unique within its soort. */
  readonly id: string
  /**
   * Whose record it is: brincode and dependancecode, `99XX00` (see {@link scopeOf}). Records of other schools may stand in
   * the list; they are never linked by themselves.
   */
  readonly school: string
  /** The external number of the LAS, byte for byte. Absent when it was never linked or the numbers were emptied. */
  readonly key?: string
  /** False: deactivated, still findable. Absent means active. */
  readonly actief?: boolean
}

export type KnownLeerling = AnyKnown &
  Naam & {
    readonly eckid?: string
    /** `YYYY-MM-DD`. */
    readonly geboortedatum?: string
    readonly geslacht?: Geslacht
    readonly jaargroep?: Jaargroep
    /** Ids of {@link KnownGroep}, of this or an earlier school year. */
    readonly groepen?: readonly string[]
  }

export type KnownLeerkracht = AnyKnown &
  Naam & {
    readonly eckid?: string
    readonly emailadres?: string
  }

export type KnownGroep = AnyKnown & {
  readonly soort: 'groep' | 'samengesteldeGroep'
  readonly naam: string
  readonly jaargroep?: Jaargroep
  /** `2026-2027`: a group lives one school year and is never linked to one of another year. */
  readonly schooljaar: string
  /** Key of the vestiging, where the supplier keeps locations apart (edge case F09). */
  readonly vestiging?: string
}

/** All that the supplier has and that an incoming school may be about. */
export type Known = {
  readonly groepen: readonly KnownGroep[]
  readonly leerkrachten: readonly KnownLeerkracht[]
  readonly leerlingen: readonly KnownLeerling[]
}

export type Soort = 'groep' | 'leerkracht' | 'leerling'

/** The numbers by which an earlier decision recognises its record: at least one of the two. */
type Numbers = { readonly key?: string; readonly eckid?: string }

/** Who somebody was, or which group, when a decision was made: as it came. */
export type Wie = Naam & {
  /** `YYYY-MM-DD`. */
  readonly geboortedatum?: string
  /** Of a group. */
  readonly naam?: string
  readonly soort?: string
}

/**
 * What a person decided in an earlier review and what must be remembered. Key and eckid as received, school as in
 * {@link KnownLeerling}. For groups also the school year: next year's group with the same key is another group.
 */
export type Remembered = Numbers & {
  readonly soort: Soort
  readonly school: string
  /** For whom: under the same number somebody else may come. */
  readonly wie: Wie
  readonly schooljaar?: string
} & (
    | { readonly decision: 'niet-importeren' }
    /** A person linked these two by hand. */
    | { readonly decision: 'bestaand'; readonly id: string }
    /** A person said that these two are not the same: never linked, never a candidate. */
    | { readonly decision: 'not-the-same'; readonly id: string }
  )
