import type { Aansluiting } from '../../simulator/example.ts'
import { dutchDateTime, dutchDay } from '../time/dutch-time.ts'
import { itemAt } from '../within.ts'
import type { Caller, Came } from './caller.ts'
import { resultatenOf, verzoekOf } from './messages.ts'
import { createTally, type Measured, type Outcome } from './tally.ts'
import { type Deed, hoursOfWeek, type Planned } from './week.ts'

/** A LAS, and the schools in it that an EA may ask for. */
export type Target = {
  readonly leerlinggegevens: string
  readonly leerresultaten: string
  readonly scholen: readonly Aansluiting[]
}

export type PlayOptions = {
  readonly target: Target
  readonly week: readonly Planned[]
  readonly caller: Caller
  /** Seconds in which the week is played. */
  readonly seconds: number
  /** Messages a second at most; what is planned closer together comes later. */
  readonly rate: number
  /** Put before the keys of results, so that those of two runs differ. */
  readonly run: string
  /** Milliseconds: of the day, and of a stopwatch. */
  readonly now: () => number
  readonly stopwatch: () => number
  readonly wait: (milliseconds: number) => Promise<void>
  /** Told after each hour of the week. */
  readonly onHour?: (hour: number, sent: number) => void
  /** True: nothing more is sent, and what is on its way is waited for. */
  readonly isStopped?: () => boolean
}

export type Played = Measured & {
  /** What was planned, and what was sent: that, and of each school a fetch by which it became known. */
  readonly planned: number
  readonly sent: number
  /** How many went later than planned because of the rate, and the latest of them in seconds. */
  readonly late: { readonly count: number; readonly most: number }
  /** Seconds that it took. */
  readonly took: number
  /** Keys of results that the LAS confirmed, by the place of their school. */
  readonly confirmed: ReadonlyMap<number, readonly string[]>
}

/** What an EA knows of a school by now. */
type Known = {
  leerlingen: readonly string[]
  since?: string
  /** The fetch by which it became known, while that is under way. */
  opening?: Promise<void>
  sending: Promise<void>
  last: number
}

/**
 * Plays a week: what is due is sent, whether or not what went before was answered, as people do. The time of an answer counts from
 * when its message was to go, so that waiting for a connection is in it.
 */
export async function play(options: PlayOptions): Promise<Played> {
  const { target, week, caller, seconds, rate, run, now, stopwatch, wait, onHour, isStopped = () => false } = options
  const tally = createTally()
  const known = target.scholen.map((): Known => ({ leerlingen: [], sending: Promise.resolve(), last: 0 }))
  const confirmed = new Map<number, string[]>()
  const underway = new Set<Promise<void>>()
  const late = { count: 0, most: 0 }
  const began = stopwatch()
  let free = began
  let sent = 0
  let hour = 0

  /** When a message may go that wants to go then, at the earliest. */
  const slot = (wanted: number): number => {
    const due = Math.max(wanted, free)
    free = due + 1000 / rate
    return due
  }
  const until = async (due: number): Promise<void> => {
    const ahead = due - stopwatch()
    if (ahead > 1) await wait(ahead)
  }
  const fetchNow = async (school: number, state: Known, deed: Deed, at: number, due: number): Promise<void> => {
    const outcome = await fetching(school, state, deed)
    tally.note(deed, at, stopwatch() - due, outcome)
  }
  /** An EA that knows nothing of a school fetches it first, once; what it wants beside that waits, and does not count as waiting. */
  const open = (school: number, state: Known, at: number): Promise<void> => {
    state.opening ??= (async () => {
      const due = slot(stopwatch())
      await until(due)
      await fetchNow(school, state, 'haal', at, due)
    })().finally(() => {
      state.opening = undefined
    })
    return state.opening
  }
  const send = async ({ school, deed, at }: Planned, due: number): Promise<void> => {
    const state = itemAt(known, school)
    if (deed === 'haal') return fetchNow(school, state, deed, at, due)
    let from = due
    if (state.leerlingen.length === 0) {
      await open(school, state, at)
      from = slot(stopwatch())
      await until(from)
    }
    if (deed === 'vraag') return fetchNow(school, state, deed, at, from)
    // Whoever knows no pupil has no results of one.
    if (state.leerlingen.length === 0) tally.note(deed, at, 0, { kind: 'broken', reason: 'school unknown' })
    else await bringing(school, state, at, from)
  }
  const fetching = async (school: number, state: Known, deed: Deed): Promise<Outcome> => {
    sent++
    const aansluiting = itemAt(target.scholen, school)
    const body = verzoekOf(aansluiting, deed === 'vraag' ? state.since : undefined)
    const came = await caller.send(target.leerlinggegevens, 'HaalLeerlinggegevens', body)
    const outcome = outcomeOf(came)
    if (outcome.kind !== 'well' || 'trouble' in came) return outcome
    const wanted = `<brincode>${aansluiting.brincode}</brincode>`
    const isSame = deed === 'vraag' && /<(?:\w+:)?(geenwijzigingen|geengegevens)\b/.test(came.body)
    if (!isSame && !came.body.replaceAll(/<(\/?)\w+:/g, '<$1').includes(wanted))
      return { kind: 'wrong', reason: 'not the school that was asked for' }
    const keys = [...came.body.matchAll(/<(?:\w+:)?leerling key="([^"]+)"/g)].slice(0, 50).map(([, key = '']) => key)
    if (keys.length > 0) state.leerlingen = keys
    state.since = /<(?:\w+:)?aanmaakdatum>([^<]+)</.exec(came.body)?.[1] ?? state.since
    return outcome
  }
  /** Results of one school go one after the other, as their moments must rise; waiting for one's own is not the time of the LAS. */
  const bringing = (school: number, state: Known, at: number, due: number): Promise<void> => {
    const turn = async (): Promise<void> => {
      const from = Math.max(due, stopwatch())
      state.last = Math.max(now(), state.last + 1)
      const keys = [0, 1, 2].map((each) => `${run}-${school}-${state.last}-${each}`)
      const scores = keys.map((key, each) => ({
        key,
        leerlingid: itemAt(state.leerlingen, each % state.leerlingen.length),
      }))
      const moment = { aanmaakdatum: dutchDateTime(state.last), day: dutchDay(now()) }
      const body = resultatenOf(itemAt(target.scholen, school), scores, moment)
      sent++
      const outcome = outcomeOf(await caller.send(target.leerresultaten, 'BrengLeerresultaten', body))
      tally.note('breng', at, stopwatch() - from, outcome)
      if (outcome.kind === 'well') confirmed.set(school, [...(confirmed.get(school) ?? []), ...keys])
    }
    const mine = state.sending.then(turn)
    state.sending = mine
    return mine
  }

  for (const planned of week) {
    if (isStopped()) break
    const wanted = began + (planned.at / hoursOfWeek) * seconds * 1000
    const due = slot(wanted)
    const delay = (due - wanted) / 1000
    // Less than a beat of the rate is no lateness that anybody planned.
    if (delay > 1 / rate) {
      late.count++
      late.most = Math.max(late.most, delay)
    }
    await until(due)
    for (; hour < Math.floor(planned.at); hour++) onHour?.(hour, sent)
    const task = send(planned, due).finally(() => underway.delete(task))
    underway.add(task)
  }
  await Promise.all(underway)
  return { ...tally.result(), planned: week.length, sent, late, took: (stopwatch() - began) / 1000, confirmed }
}

function outcomeOf(came: Came): Outcome {
  if ('trouble' in came) return { kind: 'broken', reason: came.trouble }
  const fault = /<(?:\w+:)?[fF]ault\b/.test(came.body)
  if (came.status === 200 && !fault) return { kind: 'well' }
  const [code] = /\b(?:Client|Server)\.[A-Za-z]+/.exec(came.body) ?? []
  return { kind: 'refused', reason: code ?? (fault ? 'fault' : `HTTP ${came.status}`) }
}
