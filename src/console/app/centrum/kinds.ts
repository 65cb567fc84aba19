import type { Bericht as Mail } from '../../../../stage/testcentrum/postbus.ts'
import type { Soort } from '../../../link/known.ts'
import type { Candidate } from '../../../link/plan.ts'
import type { Reason } from '../../../link/reasons.ts'
import type { Rapport as Report, Waarschuwing } from '../../../testcentrum/apply/rapport.ts'
import type { ImportStatus } from '../../../testcentrum/import.ts'
import type { Koppeling } from '../../../testcentrum/koppelen/koppeling.ts'
import type { Omgeving, Leerling as Pupil, ToetsResultaat } from '../../../testcentrum/records.ts'
import type { Verzendstatus } from '../../../testcentrum/results/status.ts'
import type { Category } from '../../../testcentrum/review/regels.ts'
import type { SchermRegel, Scherm as Screen } from '../../../testcentrum/review/scherm.ts'
import type { Suggestie as Suggestion } from '../../../testcentrum/review/suggesties.ts'

// What /testcentrum answers, in the types of the testcentrum itself.

export type { Category, Omgeving, SchermRegel, Soort }
export type Bericht = Mail
export type CentrumKoppeling = Koppeling
export type Scherm = Screen
export type Suggestie = Suggestion
export type Leerling = Pupil
export type Rapport = Report

export type Overzicht = {
  readonly schooljaar: string
  readonly omgevingen: readonly Omgeving[]
  readonly aantallen: Readonly<Record<string, number>>
}

export type Koppelstap = {
  readonly koppeling: Koppeling
  readonly letOp: readonly { readonly code: string; readonly tekst: string }[]
}

export type Imports = {
  readonly open?: string
  readonly verwerkt?: string
  readonly imports: readonly { readonly id: string; readonly status: ImportStatus; readonly opgehaald: number }[]
}

export type Importuitkomst =
  | { readonly kind: 'controle'; readonly import: string; readonly scherm: Screen }
  | { readonly kind: 'geenwijzigingen' | 'geengegevens' }
  | { readonly kind: 'mislukt'; readonly reden: { readonly tekst: string } }

/** A line of the review with what the linker weighed. */
export type Regel = {
  readonly soort: Soort
  readonly index: number
  readonly category: Category
  readonly door: 'voorstel' | 'persoon'
  readonly moetKijken: boolean
  readonly inkomend: Readonly<Record<string, unknown>>
  readonly bestaand?: Readonly<Record<string, unknown>>
  readonly redenen: readonly Reason[]
  readonly waarschuwingen: readonly Reason[]
  readonly kandidaten: readonly (Candidate & { readonly record?: Readonly<Record<string, unknown>> })[]
}

export type Samenvatting = { readonly rapport: Report; readonly namen: Readonly<Record<string, string>> }

export type Verwerkt = Samenvatting & {
  readonly kind: 'verwerkt' | 'bevestigen'
  readonly waarschuwingen?: readonly Waarschuwing[]
}

export type Resultaat = ToetsResultaat & { readonly status: Verzendstatus }
