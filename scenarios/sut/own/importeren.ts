import type { Adapter, Beslissing } from '../../../contracts/adapter/adapter.ts'
import { geweigerd, type Reden, reden } from '../../../src/testcentrum/refusal.ts'
import type { Actie } from '../../../src/testcentrum/review/acties.ts'
import type { Regel as EigenRegel } from '../../../src/testcentrum/review/regels.ts'
import type { Scherm } from '../../../src/testcentrum/review/scherm.ts'
import type { Importuitkomst } from '../../../src/testcentrum/testcentrum.ts'
import { outcomeOf, refusal, refused, regelOf, said, samenvattingOf } from './answers.ts'
import type { Session } from './session.ts'

type Calls = 'importeer' | 'beslis' | 'verwerk' | 'breekAf' | 'maakOngedaan' | 'legUit'

/** Step 4 of the manual: fetching, the review screen, applying. */
export function importeren(session: Session): Required<Pick<Adapter, Calls>> {
  const { centrum } = session
  return {
    importeer: async (verzoek) => {
      const room = session.enter(verzoek)
      room.koppeling = session.koppelingOf(room, verzoek)
      const outcome = await centrum().importGegevens(room.koppeling, { getrapt: verzoek.wijze === 'gefaseerd' })
      if (outcome.kind !== 'controle') {
        // "Nothing changed" leaves what is under review; an import that brought nothing leaves nothing to apply.
        room.open = outcome.kind === 'geenwijzigingen' ? centrum().openImport(room.koppeling) : undefined
        return noProposal(outcome)
      }
      room.open = outcome.import
      const lines = session.linesOf(room.open)
      const of = (soort: EigenRegel['soort']) => lines.filter((line) => line.soort === soort).map(regelOf)
      const { waarschuwingen, letOp } = outcome.scherm
      return {
        kind: 'voorstel',
        groepen: of('groep'),
        leerkrachten: of('leerkracht'),
        leerlingen: of('leerling'),
        waarschuwingen: [...waarschuwingen.map(({ nl }) => nl), ...letOp.map(({ tekst }) => tekst)],
        codes: [...waarschuwingen, ...letOp].map(({ code }) => code),
      }
    },

    beslis: async (beslissing) => {
      const room = session.roomOf(beslissing)
      const line = session.lineAt(room, beslissing.ref)
      if (room.open === undefined || line === undefined) return unknownLine(beslissing.ref)
      const outcome = centrum().choose(room.open, actieOf(beslissing, line))
      const inTheWay = beslissing.actie === 'nieuw' && 'scherm' in outcome ? problemOf(outcome.scherm, line) : undefined
      if (inTheWay === undefined) return outcomeOf(outcome)
      return { kind: 'ok', waarschuwingen: [inTheWay.tekst], codes: [inTheWay.code] }
    },

    verwerk: async ({ bevestigd = false, school }) => {
      const room = session.roomOf({ school })
      if (room.open === undefined) return refused('geen-import')
      const outcome = centrum().apply(room.open, { bevestigd })
      if (outcome.kind === 'geweigerd') return refusal(outcome)
      if (outcome.kind === 'bevestigen') {
        const { sentences, codes } = said(outcome.waarschuwingen)
        return { kind: 'bevestiging-nodig', waarschuwingen: sentences, codes }
      }
      room.applied = room.open
      return { kind: 'verwerkt', ...(!outcome.alEerder && { samenvatting: samenvattingOf(outcome.rapport) }) }
    },

    breekAf: async (question) => {
      const { open } = session.roomOf(question)
      return open === undefined ? refused('geen-import') : outcomeOf(centrum().abort(open))
    },

    maakOngedaan: async (question) => {
      const { applied } = session.roomOf(question)
      return applied === undefined ? refused('niets-ongedaan') : outcomeOf(centrum().undo(applied))
    },

    legUit: async ({ ref, school }) => {
      const line = session.lineAt(session.roomOf({ school }), ref)
      return line === undefined ? unknownLine(ref).redenen.join(' ') : explained(line)
    },
  }
}

const unknownLine = (ref: string) => {
  const [soort = '', index = ''] = ref.split(' ')
  return refusal(geweigerd(reden('regel-onbekend', soort, index)))
}

function noProposal(outcome: Exclude<Importuitkomst, { readonly kind: 'controle' }>) {
  switch (outcome.kind) {
    case 'geenwijzigingen':
    case 'geengegevens':
      return { kind: outcome.kind }
    case 'mislukt': {
      const { faultcode, reden: why } = outcome
      return { kind: outcome.kind, ...(faultcode && { faultcode }), reden: why.tekst, codes: [why.code] }
    }
    case 'geweigerd': {
      const { sentences, codes } = said(outcome.redenen)
      return { kind: 'mislukt' as const, reden: sentences.join(' '), codes }
    }
  }
}

/** Why nothing becomes of this line yet: an address that is another account's, or none. */
function problemOf({ tabs }: Scherm, { soort, index }: EigenRegel): Reden | undefined {
  const lines = Object.values(tabs[soort].categorieen).flatMap(({ regels }) => regels)
  return lines.find((line) => line.index === index)?.probleem
}

function actieOf(beslissing: Beslissing, { soort, index }: EigenRegel): Actie {
  switch (beslissing.actie) {
    case 'email':
      return { kind: 'email', index, emailadres: beslissing.emailadres }
    case 'koppelen':
      return { kind: 'koppel', soort, index, id: beslissing.met, verhuizen: beslissing.verhuizen }
    case 'koppeling-opheffen':
      return { kind: 'ontkoppel', soort, index }
    default:
      return { kind: beslissing.actie, soort, index }
  }
}

/** What the linker weighed, with its numbers. */
function explained({ proposal: { reasons, warnings, candidates } }: EigenRegel): string {
  return [
    ...[...reasons, ...warnings].map(({ nl }) => nl),
    ...candidates.map(({ id, bits, evidence }) => {
      const weighed = evidence.map(({ field, level, weight }) => `${field} ${level} ${weight.toFixed(1)}`)
      return `${id} (${bits.toFixed(1)} bits): ${weighed.join(', ')}`
    }),
  ].join('\n')
}
