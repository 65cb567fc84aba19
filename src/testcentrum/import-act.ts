import { schooljaarOf } from '../school/schooljaar.ts'
import { dutchDay } from '../time/dutch-time.ts'
import type { Verzoek } from '../uwlr/verzoek.ts'
import { held } from '../within.ts'
import { type Act, klaar, type Step, type Workings } from './act.ts'
import { withRetry } from './client/retry.ts'
import { haalGetrapt } from './client/staged.ts'
import type { Antwoord } from './client/uwlr-client.ts'
import { closedReviews, hasLeaverToSee, judgeAntwoord, type Mislukking, startImport, verzoekOf } from './fetch.ts'
import { activeKoppeling } from './koppelen/koppelen.ts'
import type { Geweigerd } from './refusal.ts'
import { type Scherm, schermOf } from './review/scherm.ts'

export type ImportHow = {
  /** Ask for everything, also when nothing changed since the last import. */
  readonly alles?: boolean
  /** In three questions instead of one. */
  readonly getrapt?: boolean
}

/** What came of "Gegevens importeren". Only with `controle` is there anything to review; nothing else changes a thing. */
export type Importuitkomst =
  | { readonly kind: 'controle'; readonly import: string; readonly scherm: Scherm }
  | { readonly kind: 'geenwijzigingen' }
  | { readonly kind: 'geengegevens' }
  | Mislukking
  | Geweigerd

/** "Gegevens importeren" (step 4): what the LAS of a koppeling has, as a review of what to do with it. */
export const importGegevens =
  (id: string, { alles = false, getrapt = false }: ImportHow = {}): Act<Importuitkomst> =>
  (on) => {
    const { ledger, clock, sleep, backoff } = on
    const koppeling = activeKoppeling(ledger.state(), id)
    if ('kind' in koppeling) return nothingToApply(on, id, koppeling)
    const today = dutchDay(clock.now())
    const everything = alles || hasLeaverToSee(ledger.state(), koppeling, today)
    const verzoek = verzoekOf(koppeling, schooljaarOf(today), on.xsdversieOf(id), everything)
    const client = on.clientFor(koppeling)
    const ask = (question: () => Promise<Antwoord>) => withRetry(question, sleep, backoff)
    return {
      kind: 'vraag',
      ask: async () => {
        const antwoord = getrapt
          ? await haalGetrapt(client, verzoek, ask)
          : await ask(() => client.haalLeerlinggegevens(verzoek))
        return (later) => takeAntwoord(later, id, verzoek, antwoord)
      },
    }
  }

function takeAntwoord(on: Workings, id: string, verzoek: Verzoek, antwoord: Antwoord): Step<Importuitkomst> {
  const { state, commit } = on.ledger
  const judged = judgeAntwoord(antwoord, verzoek)
  // "Nothing changed" is about what was applied: a review that is open is no older than that.
  if (judged.kind === 'geenwijzigingen') return klaar(judged)
  if (judged.kind !== 'school') return nothingToApply(on, id, judged)
  // While the LAS was answering, the school may have stopped the koppeling.
  const still = activeKoppeling(state(), id)
  if ('kind' in still) return nothingToApply(on, id, still)
  const started = startImport(state(), still, judged.school, judged.letOp, on.clock.now())
  commit(started.changes)
  const opened = started.import
  const scherm = schermOf(state(), still, opened, held(state().levering, opened.id))
  return klaar({ kind: 'controle', import: opened.id, scherm })
}

/** An import that brought nothing leaves nothing to apply: the review that was open is closed by it (edge case I12). */
function nothingToApply({ ledger }: Workings, koppeling: string, outcome: Importuitkomst): Step<Importuitkomst> {
  ledger.commit(closedReviews(ledger.state(), koppeling))
  return klaar(outcome)
}
