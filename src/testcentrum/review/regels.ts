import type { Soort } from '../../link/known.ts'
import type { Proposal } from '../../link/plan.ts'
import { onceOfTwo } from '../../once.ts'
import type { Groep } from '../../school/groep.ts'
import type { Leerkracht } from '../../school/leerkracht.ts'
import type { Leerling } from '../../school/leerling.ts'
import { type Import, type Keuze, keyOfRegel, type Levering, proposalsOf, soorten } from '../import.ts'

/** The three categories of every tab, in the order of the screen. */
export const categories = ['nieuw', 'bestaand', 'niet-importeren'] as const
export type Category = (typeof categories)[number]

/** One line of a tab: an incoming record and what will become of it as things stand. */
export type Regel = {
  readonly soort: Soort
  readonly index: number
  readonly incoming: Groep | Leerkracht | Leerling
  readonly category: Category
  /** The existing record, under `bestaand` only. */
  readonly id?: string
  readonly verhuizen: boolean
  /** Nothing becomes of this line until a person chooses. Under `nieuw` only. */
  readonly moetKijken: boolean
  readonly door: 'voorstel' | 'persoon'
  /** What the linker says, also for a record that stays out because it did last time. */
  readonly proposal: Proposal<Groep | Leerkracht | Leerling>
  /** Present when a person chose. */
  readonly keuze?: Keuze
}

/** All lines of an import as they stand. */
export const regelsOf: (opened: Import, levering: Levering) => readonly Regel[] = onceOfTwo((opened, levering) =>
  soorten.flatMap((soort) =>
    proposalsOf(levering, soort).map((proposed) => regelOf(soort, proposed, opened, levering)),
  ),
)

function regelOf(
  soort: Soort,
  proposed: Proposal<Groep | Leerkracht | Leerling>,
  { keuzes }: Import,
  { anders }: Levering,
): Regel {
  const { index, incoming } = proposed
  const key = keyOfRegel(soort, index)
  const keuze = keuzes[key]
  const line = { soort, index, incoming, verhuizen: false, moetKijken: false, proposal: anders[key] ?? proposed }
  if (keuze === undefined) {
    const { decision, id, mustLook } = proposed
    return { ...line, category: decision, ...(id === undefined ? {} : { id }), moetKijken: mustLook, door: 'voorstel' }
  }
  const chosen = { ...line, door: 'persoon' as const, keuze }
  if (keuze.decision === 'bestaand')
    return { ...chosen, category: 'bestaand', id: keuze.id, verhuizen: keuze.verhuizen === true }
  if (keuze.decision === 'niet-importeren') return { ...chosen, category: 'niet-importeren' }
  return { ...chosen, category: 'nieuw', moetKijken: !keuze.bevestigd }
}
