import type { Antwoord, Regel, Uitkomst } from '../../../contracts/adapter/adapter.ts'
import { type Geweigerd, geweigerd, type Reden, reden } from '../../../src/testcentrum/refusal.ts'
import type { Regel as EigenRegel } from '../../../src/testcentrum/review/regels.ts'
import type { Verwerkuitkomst } from '../../../src/testcentrum/testcentrum.ts'
import { refOf } from './session.ts'

type Refused = Extract<Uitkomst, { readonly kind: 'geweigerd' }>

/** The sentences and the codes of what the testcentrum has to say. */
export const said = (redenen: readonly Reden[]) => ({
  sentences: redenen.map(({ tekst }) => tekst),
  codes: redenen.map(({ code }) => code as string),
})

export function refusal({ redenen }: Geweigerd): Refused {
  const { sentences, codes } = said(redenen)
  return { kind: 'geweigerd', redenen: sentences, codes }
}

export const refused = (code: 'geen-import' | 'geen-aanvraag' | 'niets-ongedaan'): Refused =>
  refusal(geweigerd(reden(code)))

export const outcomeOf = (outcome: { readonly kind: string } | Geweigerd): Uitkomst =>
  'redenen' in outcome ? refusal(outcome) : { kind: 'ok' }

const shown = ['key', 'eckid', 'naam', 'roepnaam', 'achternaam', 'geboortedatum'] as const

/** One line of the review screen. */
export function regelOf(line: EigenRegel): Regel {
  const { category, id, moetKijken, proposal, incoming } = line
  const came = incoming as Readonly<Partial<Record<(typeof shown)[number], string>>>
  const reasons = [...proposal.reasons, ...proposal.warnings]
  return {
    ref: refOf(line),
    beslissing: category,
    ...(id !== undefined && { bestaand: id }),
    ...(moetKijken && { twijfel: true }),
    ...(proposal.candidates.length > 0 && { kandidaten: proposal.candidates.map((candidate) => candidate.id) }),
    redenen: reasons.map(({ nl }) => nl),
    codes: reasons.map(({ code }) => code),
    inkomend: Object.fromEntries(shown.flatMap((name) => (came[name] === undefined ? [] : [[name, came[name]]]))),
  }
}

type Samenvatting = NonNullable<Extract<Antwoord<'verwerk'>, { readonly kind: 'verwerkt' }>['samenvatting']>

/** The numbers that stood on the summary. */
export function samenvattingOf({
  tellingen,
  gedeactiveerd,
}: Extract<Verwerkuitkomst, { readonly kind: 'verwerkt' }>['rapport']): Samenvatting {
  const counted = ({ nieuw, teWijzigen }: { readonly nieuw: number; readonly teWijzigen: number }) => ({
    nieuw,
    bijgewerkt: teWijzigen,
  })
  return {
    leerlingen: { ...counted(tellingen.leerling), gedeactiveerd: gedeactiveerd.length },
    leerkrachten: counted(tellingen.leerkracht),
    groepen: counted(tellingen.groep),
  }
}
