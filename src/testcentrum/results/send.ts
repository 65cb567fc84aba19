import { type Act, klaar, type Step, type Workings } from '../act.ts'
import { defaultBackoff, isPassing } from '../client/retry.ts'
import type { Bevestiging, Mislukt } from '../client/uwlr-client.ts'
import { activeKoppeling } from '../koppelen/koppelen.ts'
import { put } from '../ledger.ts'
import type { ToetsResultaat } from '../records.ts'
import type { Geweigerd } from '../refusal.ts'
import { leerlingOf, messageOf, parcelsOf } from './message.ts'
import { geadresseerdeOf, statusOf, type Verzendstatus } from './status.ts'

export type SendOptions = {
  /** Results per message; 1 sends them one by one. Default 500. */
  readonly perBericht?: number
  /** Also what was normed before the koppeling became active: only when the operator asks (edge case H03). */
  readonly ookEerdere?: boolean
  /** Also what was set apart, once more. */
  readonly ookApart?: boolean
}

/** What came of sending. `gestopt`: the LAS could not be reached or refuses everything; what did not go stays to be sent. */
export type Verzendrapport = {
  readonly kind: 'klaar' | 'gestopt'
  /** Ids of results that the LAS has now. */
  readonly verzonden: readonly string[]
  readonly apart: readonly { readonly id: string; readonly faultcode: string; readonly tekst: string }[]
  /** Still to be sent. */
  readonly over: number
  readonly berichten: number
  /** What the LAS said that stopped it. Absent: nothing stopped it, or the school did, by stopping the koppeling. */
  readonly oorzaak?: Mislukt
}

/** A refusal that is about what is in the message: with fewer results in it the others may go. */
const aboutContent = new Set([
  'Client.OngeldigBericht',
  'Client.LeerlingOngeldig',
  'Client.ScoreOngeldig',
  'Client.ToetsNormeringOngeldig',
  'Client.EldResultaatOngeldig',
  'Client.VocabulaireTermOngeldig',
])

/** How far a sending is. Nothing of it changes: each answer makes another. */
type Sending = {
  readonly koppeling: string
  readonly wanted: readonly Verzendstatus[]
  /** Still to go, each as one message where the LAS takes it. */
  readonly todo: readonly (readonly ToetsResultaat[])[]
  readonly verzonden: Verzendrapport['verzonden']
  readonly apart: Verzendrapport['apart']
  readonly berichten: number
  readonly oorzaak?: Mislukt
}

/**
 * Sends what has to go to the LAS of one koppeling. A result counts as sent only after the LAS confirmed it, and its key
 * never changes: whatever happens in between (an answer that is lost, a kill), it goes again and replaces itself.
 */
export const sendResults =
  (
    id: string,
    { perBericht = 500, ookEerdere = false, ookApart = false }: SendOptions = {},
  ): Act<Verzendrapport | Geweigerd> =>
  (on) => {
    const state = on.ledger.state()
    const koppeling = activeKoppeling(state, id)
    if ('kind' in koppeling) return klaar(koppeling)
    const wanted: readonly Verzendstatus[] = [
      'te-verzenden',
      ...(ookEerdere ? (['voor-activering'] as const) : []),
      ...(ookApart ? (['apart'] as const) : []),
    ]
    const todo = parcelsOf(state, pendingOf(on, id, wanted), perBericht)
    return nextParcel(on, { koppeling: id, wanted, todo, verzonden: [], apart: [], berichten: 0 })
  }

const pendingOf = ({ ledger }: Workings, koppeling: string, wanted: readonly Verzendstatus[]) => {
  const state = ledger.state()
  return [...state.resultaat.values()].filter(
    (result) => geadresseerdeOf(state, result).school === koppeling && wanted.includes(statusOf(state, result)),
  )
}

function nextParcel(on: Workings, sending: Sending): Step<Verzendrapport> {
  const { koppeling, wanted, todo, oorzaak, verzonden, apart, berichten } = sending
  const [parcel] = todo
  const state = on.ledger.state()
  // While the LAS was answering, the school may have stopped the koppeling.
  const isStopped = 'kind' in activeKoppeling(state, koppeling)
  if (parcel !== undefined && oorzaak === undefined && !isStopped) {
    const addressed = new Map(parcel.map((result) => [result.id, geadresseerdeOf(state, result)]))
    return bring(on, { ...sending, todo: todo.slice(1) }, { parcel, addressed }, 0)
  }
  return klaar({
    kind: oorzaak === undefined && parcel === undefined ? 'klaar' : 'gestopt',
    verzonden,
    apart,
    berichten,
    over: pendingOf(on, koppeling, wanted).filter((result) => !apart.some(({ id }) => id === result.id)).length,
    ...(oorzaak === undefined ? {} : { oorzaak }),
  })
}

/** Results of one message, and to whom each of them was addressed when it began. */
type Parcel = {
  readonly parcel: readonly ToetsResultaat[]
  readonly addressed: ReadonlyMap<string, ReturnType<typeof geadresseerdeOf>>
}

/** One message, tried again while the LAS is busy or silent; each attempt says a later aanmaakdatum than any before. */
function bring(on: Workings, sending: Sending, addressed: Parcel, attempt: number): Step<Verzendrapport> {
  const { ledger, sleep, backoff = defaultBackoff } = on
  const koppeling = activeKoppeling(ledger.state(), sending.koppeling)
  if ('kind' in koppeling) return nextParcel(on, { ...sending, todo: [addressed.parcel, ...sending.todo] })
  const aanmaakdatum = nextAanmaakdatum(on, sending.koppeling)
  const message = messageOf(ledger.state(), koppeling, addressed.parcel, aanmaakdatum, on.xsdversieOf(koppeling.id))
  const client = on.clientFor(koppeling)
  const sent = { ...sending, berichten: sending.berichten + 1 }
  return {
    kind: 'vraag',
    ask: async () => {
      const answer = await client.brengLeerresultaten(message)
      const pause = backoff[attempt]
      if (!isPassing(answer) || pause === undefined)
        return (later) => nextParcel(later, taken(later, sent, addressed, aanmaakdatum, answer))
      await sleep(pause)
      return (later) => bring(later, sent, addressed, attempt + 1)
    },
  }
}

/** What was confirmed is sent; what the LAS objects to goes in halves, until what it objects to stands alone and is set apart. */
function taken(
  on: Workings,
  sending: Sending,
  { parcel, addressed }: Parcel,
  aanmaakdatum: string,
  answer: Bevestiging,
): Sending {
  const { ledger, clock } = on
  const op = clock.now()
  /** Of those that are still there. */
  const noting = (note: (result: ToetsResultaat, sent: ToetsResultaat) => ToetsResultaat) =>
    ledger.commit(
      parcel.flatMap((sent) => {
        const result = ledger.state().resultaat.get(sent.id)
        return result === undefined ? [] : [put('resultaat', sent.id, note(result, sent))]
      }),
    )
  if (answer.kind === 'bevestigd') {
    noting(({ apart: _, ...result }, { id, versie }) => {
      const { school, leerlingid } = addressed.get(id)!
      return { ...result, verzonden: { op, aanmaakdatum, versie, leerlingid: leerlingid!, school } }
    })
    return { ...sending, verzonden: [...sending.verzonden, ...parcel.map(({ id }) => id)] }
  }
  if (answer.kind !== 'fault' || !aboutContent.has(answer.faultcode)) return { ...sending, oorzaak: answer }
  const halves = halvesOf(on, parcel, answer.faultcode)
  if (halves !== undefined) return { ...sending, todo: [...halves, ...sending.todo] }
  const { faultcode, faultstring: tekst } = answer
  noting((result, { id, versie }) => {
    const { leerlingid, eckid } = addressed.get(id)!
    const apart = { op, faultcode, tekst, versie, leerlingid: leerlingid!, ...(eckid !== undefined && { eckid }) }
    return { ...result, apart }
  })
  return { ...sending, apart: [...sending.apart, ...parcel.map(({ id }) => ({ id, faultcode, tekst }))] }
}

/** Two parts of a refused parcel: between pupils when a pupil is refused, else between results. Undefined: it stands alone. */
function halvesOf(
  { ledger }: Workings,
  parcel: readonly ToetsResultaat[],
  faultcode: string,
): readonly (readonly ToetsResultaat[])[] | undefined {
  const unitOf = (result: ToetsResultaat) =>
    faultcode === 'Client.LeerlingOngeldig' ? leerlingOf(ledger.state(), result) : result.id
  const units = [...new Set(parcel.map(unitOf))]
  if (units.length === 1) return undefined
  const first = new Set(units.slice(0, Math.ceil(units.length / 2)))
  return [parcel.filter((result) => first.has(unitOf(result))), parcel.filter((result) => !first.has(unitOf(result)))]
}

/**
 * Later than that of every message before, also one whose answer was lost or that was being sent when the process was
 * killed: it is kept before the message goes. Whole seconds, because not every LAS keeps more.
 */
function nextAanmaakdatum({ ledger, clock }: Workings, koppelingId: string): string {
  const last = ledger.state().verzending.get(koppelingId)?.laatsteAanmaakdatum ?? 0
  const moment = Math.max(Math.floor(clock.now() / 1000) * 1000, last + 1000)
  ledger.commit([put('verzending', koppelingId, { laatsteAanmaakdatum: moment })])
  return new Date(moment).toISOString().replace('.000Z', 'Z')
}
