import { isDeepStrictEqual } from 'node:util'
import type { School } from '../../src/school/school.ts'
import { ToolError } from '../../src/tool-error.ts'
import type { Tegenspraak } from './identify.ts'
import { type Herkend, type Meting, type Observation, observe } from './observation.ts'
import type { EaSource } from './sources.ts'
import type { Reading } from './table.ts'
import type { Las } from './watch-las.ts'
import type { WhoIsMeant } from './who-is-meant.ts'

/** A look, with what came before it. */
export type Gemeten = Meting & {
  /** Numbers in the journal of the fetches since the look before. Empty: the EA changed by itself, or somebody asked. */
  readonly fetches: readonly number[]
  /** Day to which the clock was turned after it. Absent: it was not. */
  readonly klokNaar?: string
}

export type Watched = {
  readonly schoolId: string
  readonly herkend: Herkend
  readonly tegenspraken: readonly Tegenspraak[]
  readonly metingen: readonly Gemeten[]
  /** Why the state could not be read after the last fetch: then nobody knows how it ended. Absent: it could. */
  readonly ongelezen?: ToolError
}

export type Watching = {
  readonly las: Las
  readonly read: EaSource
  /** Resolves after a while, and at once when somebody wants to look or to stop. */
  readonly pause: () => Promise<Wish>
  /** So many readings in a row must be the same before the EA is taken to stand still. */
  readonly still: number
  /** Stop when it has fetched so often. Absent: until somebody stops it. */
  readonly fetches?: number
  /** Turn the clock to the next planned change after each look that followed a fetch, and stop when there is none. */
  readonly turnToNextChange?: boolean
  readonly onBegin?: (observation: Omit<Observation, 'look'>) => void
  readonly onMeting?: (meting: Gemeten, who: WhoIsMeant) => void
  /** The state could not be read this time; the next time may be better. */
  readonly onTrouble?: (error: ToolError) => void
}

export type Wish = 'go-on' | 'look' | 'stop'

/** So often at most a state that keeps changing is read again. */
const patience = 50

/**
 * Watches a system that runs by itself: reads what it holds, waits until it has fetched and stands still, and scores what it
 * holds then; again whenever it was given another school or holds something else. Throws E_EA_STATE only when the first
 * reading fails.
 */
export async function watch(watching: Watching): Promise<Watched> {
  const { las, read } = watching
  const school = await las.schoolAt()
  const observation = observe(await read(), school)
  watching.onBegin?.(observation)
  const sight = createSight(watching, school)
  const metingen: Gemeten[] = []
  while (!sight.isOver()) {
    const asked = await sight.wait()
    if (!sight.hasFetched()) continue
    const seen = await sight.settled(metingen.length === 0 || asked || sight.isLast())
    if (seen === undefined) continue
    const meting = await measured(
      observation,
      seen,
      sight.isOver() ? { ...watching, turnToNextChange: false } : watching,
    )
    metingen.push(meting)
    watching.onMeting?.(meting, observation.who)
    if (watching.turnToNextChange && meting.fetches.length > 0 && meting.klokNaar === undefined) break
  }
  const { herkend, tegenspraken } = observation
  const ongelezen = sight.unread()
  return { schoolId: las.schoolId, herkend, tegenspraken, metingen, ...(ongelezen && { ongelezen }) }
}

type Seen = {
  readonly now: Reading
  readonly delivered: School
  /** Day of the last fetch, `YYYY-MM-DD`. */
  readonly today: string
  readonly fetches: readonly number[]
}

async function measured(observation: Observation, seen: Seen, { las, turnToNextChange }: Watching): Promise<Gemeten> {
  const meting = observation.look(seen.now, seen.delivered, seen.today)
  const turned = turnToNextChange && seen.fetches.length > 0 ? await las.turnToNextChange() : undefined
  return { ...meting, fetches: seen.fetches, ...(turned !== undefined && { klokNaar: turned }) }
}

/** What is seen of both sides, and what was seen at the last look. */
function createSight({ las, read, pause, still, fetches: most, onTrouble }: Watching, school: School) {
  let delivered = school
  let today = ''
  let looked: { readonly now: Reading; readonly delivered: School } | undefined
  let count = 0
  let stopped = false
  let fresh: { readonly number: number; readonly at: string }[] = []
  let trouble: ToolError | undefined
  let unread: ToolError | undefined
  /** True when somebody asked to look. */
  const wait = async (): Promise<boolean> => {
    const wish = await pause()
    const found = await las.newFetches()
    if (found.length > 0) count++
    fresh.push(...found)
    if (wish === 'stop') stopped = true
    return wish === 'look'
  }
  const readNow = async (): Promise<Reading | undefined> => {
    try {
      const now = await read()
      trouble = undefined
      return now
    } catch (error) {
      if (!(error instanceof ToolError)) throw error
      trouble = error
      onTrouble?.(error)
      return undefined
    }
  }
  const isLast = () => most !== undefined && count >= most
  return {
    wait,
    isOver: () => stopped || isLast(),
    isLast,
    hasFetched: () => count > 0,
    unread: () => unread,
    /** What there is to look at, once it stands still. Undefined: nothing new, unless `always`. */
    settled: async (always: boolean): Promise<Seen | undefined> => {
      let now = await readNow()
      let same = 1
      let last = fresh.at(-1)
      if (last !== undefined) delivered = await las.schoolAt(last.at)
      const isOld = isDeepStrictEqual(now, looked?.now) && isDeepStrictEqual(delivered, looked?.delivered)
      if (isOld && !always) return undefined
      for (let attempt = 0; attempt < patience && same < still && !stopped; attempt++) {
        await wait()
        const next = await readNow()
        same = next !== undefined && isDeepStrictEqual(next, now) ? same + 1 : 1
        now = next ?? now
        if (fresh.at(-1) === last) continue
        last = fresh.at(-1)
        const given = await las.schoolAt(last!.at)
        // Given another school meanwhile: what it holds may still be about the one before.
        if (!isDeepStrictEqual(given, delivered)) same = 1
        delivered = given
      }
      unread = now === undefined ? trouble : undefined
      if (now === undefined) return undefined
      today = last?.at.slice(0, 10) ?? today
      looked = { now, delivered }
      const numbers = fresh.map(({ number }) => number)
      fresh = []
      return { now, delivered, today, fetches: numbers }
    },
  }
}
