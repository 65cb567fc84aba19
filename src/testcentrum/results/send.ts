import { type Backoff, defaultBackoff, isPassing } from '../client/retry.ts'
import type { Bevestiging, Mislukt, UwlrClient } from '../client/uwlr-client.ts'
import type { Clock, Sleep } from '../clock.ts'
import type { Koppeling } from '../koppelen/koppeling.ts'
import { type Ledger, put } from '../ledger.ts'
import type { ToetsResultaat } from '../records.ts'
import { messageOf, parcelsOf, pupilOf } from './message.ts'
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
  /** Why it stopped. */
  readonly oorzaak?: Mislukt
}

export type SendParts = {
  readonly ledger: Ledger
  readonly client: UwlrClient
  readonly clock: Clock
  readonly sleep: Sleep
  readonly backoff?: Backoff
  readonly xsdversie: string
}

/** A refusal that is about what is in the message: with fewer results in it the others may go. */
const aboutContent = new Set([
  'Client.LeerlingOngeldig',
  'Client.ScoreOngeldig',
  'Client.ToetsNormeringOngeldig',
  'Client.EldResultaatOngeldig',
  'Client.VocabulaireTermOngeldig',
])

/**
 * Sends what has to go to the LAS of one koppeling. A result counts as sent only after the LAS confirmed it, and its key
 * never changes: whatever happens in between (an answer that is lost, a kill), it goes again and replaces itself.
 */
export async function sendResults(
  parts: SendParts,
  koppelingId: string,
  { perBericht = 500, ookEerdere = false, ookApart = false }: SendOptions = {},
): Promise<Verzendrapport> {
  const { ledger } = parts
  const wanted: readonly Verzendstatus[] = [
    'te-verzenden',
    ...(ookEerdere ? (['voor-activering'] as const) : []),
    ...(ookApart ? (['apart'] as const) : []),
  ]
  const pending = () =>
    [...ledger.state().resultaat.values()].filter((result) => isFor(parts, koppelingId, result, wanted))
  const tally: Tally = { verzonden: [], apart: [], berichten: 0 }
  let oorzaak: Mislukt | undefined
  for (const parcel of parcelsOf(ledger.state(), pending(), perBericht)) {
    oorzaak = await deliver(parts, koppelingId, parcel, tally)
    if (oorzaak !== undefined) break
  }
  return {
    kind: oorzaak === undefined ? 'klaar' : 'gestopt',
    ...tally,
    over: pending().filter((result) => !tally.apart.some(({ id }) => id === result.id)).length,
    ...(oorzaak === undefined ? {} : { oorzaak }),
  }
}

type Tally = {
  readonly verzonden: string[]
  readonly apart: { id: string; faultcode: string; tekst: string }[]
  berichten: number
}

const isFor = (
  { ledger }: SendParts,
  koppeling: string,
  result: ToetsResultaat,
  wanted: readonly Verzendstatus[],
): boolean => {
  const state = ledger.state()
  return geadresseerdeOf(state, result).school === koppeling && wanted.includes(statusOf(state, result))
}

/** One parcel, in halves where the LAS objects to its content, until what it objects to stands alone. */
async function deliver(
  parts: SendParts,
  koppelingId: string,
  parcel: readonly ToetsResultaat[],
  tally: Tally,
): Promise<Mislukt | undefined> {
  const { ledger, clock } = parts
  const addressed = new Map(parcel.map((result) => [result.id, geadresseerdeOf(ledger.state(), result)]))
  const { answer, aanmaakdatum } = await bring(parts, koppelingId, parcel, tally)
  if (answer.kind === 'bevestigd') {
    const op = clock.now()
    ledger.commit(
      parcel.map(({ id, versie }) => {
        const { apart: _, ...result } = ledger.state().resultaat.get(id)!
        const { school, leerlingid } = addressed.get(id)!
        return put('resultaat', id, {
          ...result,
          verzonden: { op, aanmaakdatum, versie, leerlingid: leerlingid!, school },
        })
      }),
    )
    tally.verzonden.push(...parcel.map(({ id }) => id))
    return undefined
  }
  if (answer.kind !== 'fault' || !aboutContent.has(answer.faultcode)) return answer
  const halves = halvesOf(parts, parcel, answer.faultcode)
  if (halves === undefined) {
    const { faultcode, faultstring: tekst } = answer
    ledger.commit(
      parcel.map(({ id, versie }) => {
        const { leerlingid, eckid } = addressed.get(id)!
        const result = ledger.state().resultaat.get(id)!
        return put('resultaat', id, {
          ...result,
          apart: {
            op: clock.now(),
            faultcode,
            tekst,
            versie,
            leerlingid: leerlingid!,
            ...(eckid !== undefined && { eckid }),
          },
        })
      }),
    )
    tally.apart.push(...parcel.map(({ id }) => ({ id, faultcode, tekst })))
    return undefined
  }
  for (const half of halves) {
    const failure = await deliver(parts, koppelingId, half, tally)
    if (failure !== undefined) return failure
  }
  return undefined
}

/** Two parts of a refused parcel: between pupils when a pupil is refused, else between results. Undefined: it stands alone. */
function halvesOf(
  { ledger }: SendParts,
  parcel: readonly ToetsResultaat[],
  faultcode: string,
): readonly (readonly ToetsResultaat[])[] | undefined {
  const unitOf = (result: ToetsResultaat) =>
    faultcode === 'Client.LeerlingOngeldig' ? pupilOf(ledger.state(), result) : result.id
  const units = [...new Set(parcel.map(unitOf))]
  if (units.length === 1) return undefined
  const first = new Set(units.slice(0, Math.ceil(units.length / 2)))
  return [parcel.filter((result) => first.has(unitOf(result))), parcel.filter((result) => !first.has(unitOf(result)))]
}

/** One message, tried again while the LAS is busy or silent; each attempt says a later aanmaakdatum than any before. */
async function bring(
  parts: SendParts,
  koppelingId: string,
  parcel: readonly ToetsResultaat[],
  tally: Tally,
): Promise<{ answer: Bevestiging; aanmaakdatum: string }> {
  const { ledger, client, sleep, backoff = defaultBackoff, xsdversie } = parts
  for (let attempt = 0; ; attempt++) {
    const aanmaakdatum = nextAanmaakdatum(parts, koppelingId)
    const koppeling: Koppeling = ledger.state().koppeling.get(koppelingId)!
    const message = messageOf(ledger.state(), koppeling, parcel, aanmaakdatum, xsdversie)
    const answer = await client.brengLeerresultaten(message)
    tally.berichten++
    if (!isPassing(answer) || attempt >= backoff.length) return { answer, aanmaakdatum }
    await sleep(backoff[attempt]!)
  }
}

/**
 * Later than that of every message before, also one whose answer was lost or that was being sent when the process was
 * killed: it is kept before the message goes. Whole seconds, because not every LAS keeps more.
 */
function nextAanmaakdatum({ ledger, clock }: SendParts, koppelingId: string): string {
  const last = ledger.state().verzending.get(koppelingId)?.laatsteAanmaakdatum ?? 0
  const moment = Math.max(Math.floor(clock.now() / 1000) * 1000, last + 1000)
  ledger.commit([put('verzending', koppelingId, { laatsteAanmaakdatum: moment })])
  return new Date(moment).toISOString().replace('.000Z', 'Z')
}
