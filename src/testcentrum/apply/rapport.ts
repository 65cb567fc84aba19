import type { Soort } from '../../link/known.ts'
import type { Reden } from '../refusal.ts'

/** How many lines of a soort become what. The four add up to all that came (edge case G20). */
export type Telling = {
  readonly nieuw: number
  readonly teWijzigen: number
  readonly nietImporteren: number
  /** A person must choose first, or an e-mail address is missing: left as they are, and asked again next time. */
  readonly open: number
}

/** What applying does, in numbers and names of records: the summary before it, the report after. */
export type Rapport = {
  readonly tellingen: Readonly<Record<Soort, Telling>>
  /** Which existing or new record each line went into. */
  readonly gekoppeld: readonly { readonly soort: Soort; readonly index: number; readonly id: string }[]
  readonly gedeactiveerd: readonly { readonly id: string; readonly reden: 'niet-geleverd' | 'uitgestroomd' }[]
  /** Per imported existing group that loses pupils: how many of its active ones. */
  readonly perGroep: readonly {
    readonly groep: string
    readonly naam: string
    readonly gedeactiveerd: number
    readonly van: number
  }[]
  readonly geheractiveerd: readonly string[]
  /** Pupils who went from one group of this year to another. */
  readonly verplaatst: readonly string[]
  /** Active pupils of this school who did not come and whom no rule touches: of groups left out, or leavers of last year (edge case G10). */
  readonly nietGezien: readonly string[]
  /** Teachers who are no longer in a group that was imported; their accounts stay (edge case E23). */
  readonly uitGroep: readonly string[]
  /** Teachers who get an invitation. */
  readonly uitgenodigd: readonly string[]
  /** Records whose number is now another's (edge case A04). */
  readonly nummerVervallen: readonly string[]
  readonly open: readonly { readonly soort: Soort; readonly index: number; readonly reden: Reden }[]
  readonly waarschuwingen: readonly Waarschuwing[]
}

/** To be shown before applying. `bevestigen`: applying waits for a second yes. */
export type Waarschuwing = Reden & { readonly bevestigen: boolean }
