// Long: whatever changes a world goes through the one ledger that its first lines open, and nobody else may have that.

import { isDeepStrictEqual } from 'node:util'
import { type School, schoolIdOf } from '../../src/school/school.ts'
import type { Change } from '../changes/change.ts'
import { type Clock, type ClockState, createWorldClock, systemClock, type WorldClock } from '../clock.ts'
import type { Reeks } from '../generate/reeks.ts'
import type { Koppeling } from '../koppelingen/koppeling.ts'
import type { IngevoerdResultaat } from '../results/ingevoerd.ts'
import { type OntvangenResultaat, type ResultaatVersie, resultaatId, withResultaten } from '../results/resultaten.ts'
import type { Write } from '../store/store.ts'
import { decide, type Struck } from '../storingen/decide.ts'
import type { Storing, StoringCall, Tellers } from '../storingen/storing.ts'
import { createJournal, type Journal } from './journal.ts'
import { createLedger, type Save } from './ledger.ts'
import {
  defaultSettings,
  idOfSchool,
  type LiveSchool,
  type Modus,
  type SchoolSettings,
  schoolAt,
  withVersion,
} from './live-school.ts'
import { settle, startOfDay, withPlan } from './plan.ts'
import { called, emptyState, firstDue, type Moment, type WorldState, writesBetween } from './world-state.ts'

export { emptyState, type Moment, type WorldState } from './world-state.ts'

/**
 * A pretend ESIS with its schools, cut off from every other world. All changes go through it: the store hears of a
 * change before anybody can see it, so what was answered is never lost.
 */
export type World = {
  readonly name: string
  /** The team that owns it, where teams share a simulator. */
  readonly team?: string
  readonly seed: string
  readonly clock: WorldClock
  readonly journal: Journal
  readonly state: () => WorldState
  /** Whatever changes while it runs changes as one, also in the store; when it throws, nothing has changed. */
  readonly together: <Value>(deed: () => Value) => Value
  /** Any change of the state, all or nothing. */
  readonly update: (change: (state: WorldState) => WorldState) => void
  /** Replaces the whole state at once, and the clock when it is given; storingen count their calls from 1 again. */
  readonly restore: (state: WorldState, klok?: ClockState) => void
  /** What was remembered of this world by {@link World.keepMoment}, by name. */
  readonly moments: () => ReadonlyMap<string, Moment>
  /** Remembers how everything is now, under a name; an older one of that name is replaced. */
  readonly keepMoment: (name: string) => Moment
  readonly dropMoment: (name: string) => void
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
  /** Counts a call and tells what strikes it. */
  readonly strike: (call: StoringCall) => Struck
  /** How often each storing was asked and struck. */
  readonly tellers: () => Tellers
}

export type WorldOptions = {
  readonly name: string
  readonly team?: string
  readonly seed: string
  readonly modus?: Modus
  readonly clock?: Clock
  /** How its clock stands. Absent: it runs with the clock below. */
  readonly klok?: ClockState
  readonly journalBytes?: number
  /** Absent: one of its own, of `journalBytes`. */
  readonly journal?: Journal
  /** Absent: nothing outlives the process. */
  readonly save?: Save
  readonly state?: WorldState
  /** What the store has of a world that was here before, beside its state and clock. Absent: it is a new one, to be saved. */
  readonly kept?: KeptBeside
  /** Schools that are made when asked for (all of a range of brincodes), and their koppelingen. Absent: only what was loaded. */
  readonly reeks?: Pick<Reeks, 'schoolAt' | 'koppelingOf'>
}

/** What a world remembers beside its state. */
export type KeptBeside = {
  /** Names of its rows in the store. */
  readonly rows: ReadonlySet<string>
  readonly begin?: Moment
  readonly moments: ReadonlyMap<string, Moment>
  readonly tellers: Tellers
  /** When it last gave data, by a clock that stands still; milliseconds. */
  readonly answeredAt?: number
}

/** The snapshot to which a reset goes back; no name of a snapshot can be empty. */
export const beginning = ''

const bericht = (school: string, klantcode: string) => JSON.stringify([school, klantcode])

export function createWorld(options: WorldOptions): World {
  const { reeks, kept } = options
  const below = options.clock ?? systemClock
  let answeredAt = kept?.answeredAt ?? Number.NEGATIVE_INFINITY
  const clock = createWorldClock(below, options.klok, (klok) => {
    const isBack = (klok.stoppedAt ?? below.now() + klok.shift) < answeredAt
    ledger.write([inWorld('klok', klok), ...(isBack ? [inWorld('geantwoord', undefined)] : [])])
    // A clock that is turned back begins anew: what was answered then has yet to happen.
    if (isBack) answeredAt = Number.NEGATIVE_INFINITY
  })
  let tellers: Tellers = kept?.tellers ?? new Map()
  let state: WorldState = options.state ?? { ...emptyState, modus: options.modus ?? 'lenient' }
  let moments: ReadonlyMap<string, Moment> = kept?.moments ?? new Map()
  let dueAt = firstDue(state)
  const ledger = createLedger({
    save: options.save ?? (() => {}),
    first: kept === undefined ? writesOfNew(options, state) : [],
    state: () => state,
    remember: () => {
      const before = { state, tellers, moments, answeredAt, dueAt, begin, klok: clock.state() }
      return () => {
        ;({ state, tellers, moments, answeredAt, dueAt, begin } = before)
        clock.putBack(before.klok)
      }
    },
  })
  /** The one place where anything changes: first the store, then the state. */
  const commit = (next: Partial<WorldState>, writes: readonly Write[], rearranged = false) => {
    ledger.write(writes, rearranged)
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
  const update = (change: (state: WorldState) => WorldState) =>
    ledger.together(() => {
      const next = change(current())
      commit(next, writesBetween(state, next))
      dueAt = firstDue(state)
    })
  const countFrom = (next: Tellers) => {
    const names = new Set([...tellers.keys(), ...next.keys()])
    const changed = [...names].filter((id) => !isDeepStrictEqual(tellers.get(id), next.get(id)))
    ledger.write(changed.map((id) => ({ collection: 'teller', id, value: next.get(id) })))
    tellers = next
  }
  const restore = (next: WorldState, klok?: ClockState) =>
    ledger.together(() => {
      const before = current()
      commit(next, writesBetween(before, next), true)
      countFrom(new Map())
      if (klok !== undefined) clock.turn(klok)
      dueAt = firstDue(state)
    })
  const journal = options.journal ?? createJournal(options.journalBytes)
  const momentNow = (): Moment => ({ state: current(), klok: clock.state(), now: clock.now() })
  let begin = kept?.begin ?? momentNow()
  const findSchool = (id: string) => current().scholen.get(id) ?? reeks?.schoolAt(id, clock.now())

  return {
    name: options.name,
    ...(options.team !== undefined && { team: options.team }),
    seed: options.seed,
    clock,
    journal,
    state: current,
    together: ledger.together,
    update,
    restore,
    moments: () => moments,
    keepMoment: (name) => {
      const moment = momentNow()
      ledger.write([{ collection: 'moment', id: name, value: moment }])
      moments = put(moments, name, moment)
      return moment
    },
    dropMoment: (name) => {
      if (!moments.has(name)) return
      ledger.write([{ collection: 'moment', id: name, value: undefined }])
      moments = put(moments, name, undefined)
    },
    begin: () => {
      const moment = momentNow()
      ledger.write([{ collection: 'moment', id: beginning, value: moment }])
      begin = moment
    },
    reset: () =>
      ledger.together(() => {
        restore(begin.state, begin.klok)
        ledger.onUndo(journal.clear())
      }),
    nextMoment: afterLastAnswer,
    findSchool,
    schoolCalled: (name) => called(current().scholen, name, clock.now()) ?? reeks?.schoolAt(name, clock.now()),
    loadSchool: (school, settings, since) =>
      ledger.together(() =>
        putSchool({
          id: idOfSchool(school),
          settings: { ...defaultSettings, ...settings },
          versions: [{ from: since ?? afterLastAnswer(), school }],
        }),
      ),
    dropSchool: (id) => {
      if (!state.scholen.has(id)) return false
      commit({ scholen: put(state.scholen, id, undefined) }, [{ collection: 'school', id, value: undefined }])
      return true
    },
    changeSchool: (id, change, moment) =>
      ledger.together(() => {
        const live = findSchool(id)
        const from = moment ?? afterLastAnswer()
        return live && putSchool(withVersion(live, change(schoolAt(live, from).school), from))
      }),
    planChanges: (id, changes, seed = options.seed) =>
      ledger.together(() => {
        const live = findSchool(id)
        if (live === undefined) return undefined
        putSchool(withPlan(live, changes, seed))
        dueAt = firstDue(state)
        return findSchool(id)
      }),
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
      const now = clock.now()
      // A clock that runs is later after a restart by itself.
      if (clock.frozen() && answeredAt !== now) ledger.write([inWorld('geantwoord', now)])
      answeredAt = now
    },
    laatsteBericht: (school, klantcode) => state.laatsteBerichten.get(bericht(school, klantcode)),
    putIngevoerd: (value) =>
      commit({ ingevoerd: put(state.ingevoerd, value.id, value) }, [{ collection: 'ingevoerd', id: value.id, value }]),
    dropIngevoerd: (id) => {
      if (!state.ingevoerd.has(id)) return false
      commit({ ingevoerd: put(state.ingevoerd, id, undefined) }, [{ collection: 'ingevoerd', id, value: undefined }])
      return true
    },
    putStoring: (value) =>
      ledger.together(() => {
        commit({ storingen: put(state.storingen, value.id, value) }, [{ collection: 'storing', id: value.id, value }])
        countFrom(put(tellers, value.id, undefined))
      }),
    dropStoring: (id) => {
      if (!state.storingen.has(id)) return false
      ledger.together(() => {
        commit({ storingen: put(state.storingen, id, undefined) }, [{ collection: 'storing', id, value: undefined }])
        countFrom(put(tellers, id, undefined))
      })
      return true
    },
    strike: (call) => {
      if (state.storingen.size === 0) return { wait: 0, tellers }
      const decision = decide([...state.storingen.values()], call, { tellers, seed: options.seed })
      countFrom(decision.tellers)
      return decision
    },
    tellers: () => tellers,
  }
}

const inWorld = (id: string, value: unknown): Write => ({ collection: 'wereld', id, value })

/** All of a world that the store has nothing of yet. */
const writesOfNew = ({ seed, team, klok }: WorldOptions, state: WorldState): readonly Write[] => [
  inWorld('seed', seed),
  ...(team === undefined ? [] : [inWorld('team', team)]),
  ...(klok === undefined ? [] : [inWorld('klok', klok)]),
  ...writesBetween(emptyState, state),
]
