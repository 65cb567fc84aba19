import type { School } from '../src/school/school.ts'
import type { Change } from './changes/change.ts'
import { type Clock, type ClockState, createWorldClock, systemClock, type WorldClock } from './clock.ts'
import type { Reeks } from './generate/reeks.ts'
import { createJournal, type Journal } from './journal.ts'
import type { Koppeling } from './koppelingen/koppeling.ts'
import {
  defaultSettings,
  idOfSchool,
  type LiveSchool,
  type Modus,
  type SchoolSettings,
  schoolAt,
  schoolIdOf,
  withVersion,
} from './live-school.ts'
import { settle, startOfDay, withPlan } from './plan.ts'
import type { IngevoerdResultaat } from './results/ingevoerd.ts'
import { type OntvangenResultaat, type ResultaatVersie, resultaatId, withResultaten } from './results/resultaten.ts'
import type { Write } from './store/store.ts'
import { type Decision, decide } from './storingen/decide.ts'
import type { Call, Storing, Tellers } from './storingen/storing.ts'
import { called, emptyState, firstDue, type WorldState, writesBetween } from './world-state.ts'

export { emptyState, type WorldState } from './world-state.ts'

/**
 * A pretend ESIS with its schools, cut off from every other world. All changes go through it: the store hears of a
 * change before anybody can see it, so what was answered is never lost.
 */
export type World = {
  readonly name: string
  readonly seed: string
  readonly clock: WorldClock
  readonly journal: Journal
  readonly state: () => WorldState
  /** Any change of the state, all or nothing. */
  readonly update: (change: (state: WorldState) => WorldState) => void
  /** Replaces the whole state at once; storingen count their calls from 1 again. */
  readonly restore: (state: WorldState) => void
  /** Says that the world is ready: {@link World.reset} comes back to how it is now. Until then: to how it was made. */
  readonly begin: () => void
  /** The state and the clock of the beginning, and an empty journal. */
  readonly reset: () => void
  /** Now, but later than any answer: the moment that a change of now must carry. */
  readonly nextMoment: () => number
  /** The school that was loaded under this id; undefined when this world has none. */
  readonly findSchool: (id: string) => LiveSchool | undefined
  /** The school that now goes by this brincode and dependancecode (`99QQ00`) or schoolkey: a fusie can have changed them. */
  readonly schoolCalled: (name: string) => LiveSchool | undefined
  /** A new school, or a fresh start for one that is there. `since`: how long it has been so; absent: from now on. */
  readonly loadSchool: (school: School, settings?: Partial<SchoolSettings>, since?: number) => LiveSchool
  readonly dropSchool: (id: string) => boolean
  /** A new picture of a school from now on (or from a given moment). Unknown id: undefined. */
  readonly changeSchool: (id: string, change: (school: School) => School, from?: number) => LiveSchool | undefined
  /** Puts dated changes on the calendar of a school: past days happen now, later ones when the clock gets there. */
  readonly planChanges: (id: string, changes: readonly Change[], seed?: string) => LiveSchool | undefined
  readonly configureSchool: (id: string, settings: Partial<SchoolSettings>) => LiveSchool | undefined
  /** All koppelingen that may open this school: the world's own, and that of a school that is made when asked for. */
  readonly koppelingenFor: (schoolId: string) => readonly Koppeling[]
  readonly putKoppeling: (koppeling: Koppeling) => void
  readonly dropKoppeling: (id: string) => boolean
  readonly setModus: (modus: Modus) => void
  /** Results of one message, all or nothing. */
  readonly acceptResultaten: (
    school: string,
    klantcode: string,
    aanmaakdatum: number,
    versies: readonly ResultaatVersie[],
  ) => readonly OntvangenResultaat[]
  /** Says that data was given out now, so that a change can never carry the same moment as an answer without it. */
  readonly noteAnswer: () => void
  readonly laatsteBericht: (school: string, klantcode: string) => number | undefined
  readonly putIngevoerd: (resultaat: IngevoerdResultaat) => void
  readonly dropIngevoerd: (id: string) => boolean
  /** Sets a storing at the end of the line, or replaces the one with this id in its place; its calls count from 1 again. */
  readonly putStoring: (storing: Storing) => void
  readonly dropStoring: (id: string) => boolean
  /** Counts a call and tells what strikes it. Counts live as long as the process. */
  readonly strike: (call: Call) => Decision
  /** How often each storing was asked and struck. */
  readonly tellers: () => Tellers
}

export type WorldOptions = {
  readonly name: string
  readonly seed: string
  readonly modus?: Modus
  readonly clock?: Clock
  /** How its clock stands. Absent: it runs with the clock below. */
  readonly klok?: ClockState
  readonly journalBytes?: number
  /** Called before a change counts; throwing undoes the change. Absent: nothing outlives the process. */
  readonly save?: (writes: readonly Write[]) => void
  readonly state?: WorldState
  /** Schools that are made when asked for (all of a range of brincodes), and their koppelingen. Absent: only what was loaded. */
  readonly reeks?: Pick<Reeks, 'schoolAt' | 'koppelingOf'>
}

const bericht = (school: string, klantcode: string) => JSON.stringify([school, klantcode])

export function createWorld(options: WorldOptions): World {
  const { save = () => {}, reeks } = options
  const below = options.clock ?? systemClock
  let answeredAt = Number.NEGATIVE_INFINITY
  const clock = createWorldClock(below, options.klok, (klok) => {
    save([{ collection: 'wereld', id: 'klok', value: klok }])
    // A clock that is turned back begins anew: what was answered then has yet to happen.
    if ((klok.stoppedAt ?? below.now() + klok.shift) < answeredAt) answeredAt = Number.NEGATIVE_INFINITY
  })
  let tellers: Tellers = {}
  let state: WorldState = options.state ?? { ...emptyState, modus: options.modus ?? 'lenient' }
  /** The one place where anything changes: first the store, then the state. */
  const commit = (next: Partial<WorldState>, writes: readonly Write[]) => {
    save(writes)
    state = { ...state, ...next }
  }
  const put = <Value>(
    map: ReadonlyMap<string, Value>,
    id: string,
    value: Value | undefined,
  ): ReadonlyMap<string, Value> => {
    const next = new Map(map)
    if (value === undefined) next.delete(id)
    else next.set(id, value)
    return next
  }
  const putSchool = (live: LiveSchool): LiveSchool => {
    commit({ scholen: put(state.scholen, live.id, live) }, [{ collection: 'school', id: live.id, value: live }])
    return live
  }
  /** Now, but later than any answer: a clock that stands still is pushed on by a millisecond. */
  const afterLastAnswer = (): number => {
    if (clock.now() <= answeredAt) clock.set(answeredAt + 1)
    return clock.now()
  }
  let dueAt = firstDue(state)
  /** Lets everything happen that the calendar says should have by now. */
  const current = (): WorldState => {
    const now = clock.now()
    if (now < dueAt) return state
    const schoolOf = (brincode: string, dependancecode: string | undefined, datum: string) => {
      const other = called(state.scholen, schoolIdOf(brincode, dependancecode), now)
      return other && schoolAt(settle(other, startOfDay(datum), {}), startOfDay(datum)).school
    }
    const settled = [...state.scholen.values()].map((live) => [live, settle(live, now, { schoolOf })] as const)
    const changed = settled.filter(([before, after]) => before !== after).map(([, after]) => after)
    commit(
      { scholen: new Map(settled.map(([{ id }, after]) => [id, after])) },
      changed.map((live) => ({ collection: 'school', id: live.id, value: live })),
    )
    dueAt = firstDue(state)
    return state
  }
  const update = (change: (state: WorldState) => WorldState) => {
    const next = change(current())
    commit(next, writesBetween(state, next))
    dueAt = firstDue(state)
  }
  const restore = (next: WorldState) => {
    update(() => next)
    tellers = {}
  }
  const journal = createJournal(options.journalBytes)
  let beginning = { state, klok: clock.state() }
  const findSchool = (id: string) => current().scholen.get(id) ?? reeks?.schoolAt(id, clock.now())

  return {
    name: options.name,
    seed: options.seed,
    clock,
    journal,
    state: current,
    update,
    restore,
    begin: () => {
      beginning = { state: current(), klok: clock.state() }
    },
    reset: () => {
      restore(beginning.state)
      clock.turn(beginning.klok)
      journal.clear()
    },
    nextMoment: afterLastAnswer,
    findSchool,
    schoolCalled: (name) => called(current().scholen, name, clock.now()) ?? reeks?.schoolAt(name, clock.now()),
    loadSchool: (school, settings, since) =>
      putSchool({
        id: idOfSchool(school),
        settings: { ...defaultSettings, ...settings },
        versions: [{ from: since ?? afterLastAnswer(), school }],
      }),
    dropSchool: (id) => {
      if (!state.scholen.has(id)) return false
      commit({ scholen: put(state.scholen, id, undefined) }, [{ collection: 'school', id, value: undefined }])
      return true
    },
    changeSchool: (id, change, moment) => {
      const live = findSchool(id)
      const from = moment ?? afterLastAnswer()
      return live && putSchool(withVersion(live, change(schoolAt(live, from).school), from))
    },
    planChanges: (id, changes, seed = options.seed) => {
      const live = findSchool(id)
      if (live === undefined) return undefined
      putSchool(withPlan(live, changes, seed))
      dueAt = firstDue(state)
      return findSchool(id)
    },
    configureSchool: (id, settings) => {
      const live = findSchool(id)
      return live && putSchool({ ...live, settings: { ...live.settings, ...settings } })
    },
    koppelingenFor: (schoolId) => {
      const own = [...state.koppelingen.values()]
      const made = reeks?.koppelingOf(schoolId)
      return made === undefined || state.koppelingen.has(made.id) ? own : [...own, made]
    },
    putKoppeling: (koppeling) =>
      commit({ koppelingen: put(state.koppelingen, koppeling.id, koppeling) }, [
        { collection: 'koppeling', id: koppeling.id, value: koppeling },
      ]),
    dropKoppeling: (id) => {
      if (!state.koppelingen.has(id)) return false
      commit({ koppelingen: put(state.koppelingen, id, undefined) }, [
        { collection: 'koppeling', id, value: undefined },
      ])
      return true
    },
    setModus: (modus) => commit({ modus }, [{ collection: 'wereld', id: 'modus', value: modus }]),
    acceptResultaten: (school, klantcode, aanmaakdatum, versies) => {
      const { all, changed } = withResultaten(state.resultaten, school, klantcode, versies)
      const id = bericht(school, klantcode)
      commit({ resultaten: all, laatsteBerichten: put(state.laatsteBerichten, id, aanmaakdatum) }, [
        ...changed.map((value) => ({ collection: 'resultaat', id: resultaatId(school, klantcode, value.key), value })),
        { collection: 'bericht', id, value: aanmaakdatum },
      ])
      return changed
    },
    noteAnswer: () => {
      answeredAt = clock.now()
    },
    laatsteBericht: (school, klantcode) => state.laatsteBerichten.get(bericht(school, klantcode)),
    putIngevoerd: (value) =>
      commit({ ingevoerd: put(state.ingevoerd, value.id, value) }, [{ collection: 'ingevoerd', id: value.id, value }]),
    dropIngevoerd: (id) => {
      if (!state.ingevoerd.has(id)) return false
      commit({ ingevoerd: put(state.ingevoerd, id, undefined) }, [{ collection: 'ingevoerd', id, value: undefined }])
      return true
    },
    putStoring: (value) => {
      commit({ storingen: put(state.storingen, value.id, value) }, [{ collection: 'storing', id: value.id, value }])
      tellers = { ...tellers, [value.id]: { calls: 0, strikes: 0 } }
    },
    dropStoring: (id) => {
      if (!state.storingen.has(id)) return false
      commit({ storingen: put(state.storingen, id, undefined) }, [{ collection: 'storing', id, value: undefined }])
      return true
    },
    strike: (call) => {
      if (state.storingen.size === 0) return { wait: 0, tellers }
      const decision = decide([...state.storingen.values()], call, { tellers, seed: options.seed })
      tellers = decision.tellers
      return decision
    },
    tellers: () => tellers,
  }
}
