import type { Agreed, Seen } from '../../contracts/ea/exchange.ts'
import type { Act, Hindrance } from '../../contracts/ea/programme.ts'
import { aansluitingenOf, createSimulator, type Simulator } from '../../simulator/index.ts'
import { schooljaarOf } from '../../src/school/schooljaar.ts'
import { dutchDay } from '../../src/time/dutch-time.ts'
import type { FaultCode } from '../../src/uwlr/names.ts'
import { schoolAtStage } from './school.ts'

/** The pretend LAS that watches a consumer. Hand `simulator` to `listen`, or call it in process. */
export type WatchingLas = {
  readonly simulator: Simulator
  readonly agreed: Agreed
  /** Sets the stage for an act; exchanges from now on belong to it. */
  readonly begin: (act: Act) => void
  readonly exchanges: () => readonly Seen[]
  /** Told of each exchange. Returns the function that stops. */
  readonly onSeen: (listener: (seen: Seen) => void) => () => void
}

const paths = { leerlinggegevens: '/uwlr/leerlinggegevens', leerresultaten: '/uwlr/leerresultaten' }
/** World time between acts: a change may not carry the moment of an answer before it, whatever a consumer rounds off. */
const betweenActs = 60_000

type Clock = { readonly now: () => number }

/** Times of exchanges and the school year are by `clock`. */
export function createWatchingLas(clock: Clock, version: Agreed['version']): WatchingLas {
  const schooljaar = schooljaarOf(dutchDay(clock.now()))
  const inner = createSimulator({ clock, schools: [schoolAtStage('one', schooljaar)] })
  const world = inner.world()!
  const [aansluiting] = aansluitingenOf(world)
  const seen: Seen[] = []
  const listeners = new Set<(one: Seen) => void>()
  let act = 'before'

  const handle: Simulator['handle'] = (request, connection) => {
    const at = clock.now()
    const { method, url, headers, body } = request
    const answer = inner.handle(request, connection)
    const { cutAfter, reset, delay } = answer.mishap ?? {}
    const one: Seen = {
      number: seen.length + 1,
      act,
      at,
      request: { method, url, headers, body },
      answer: {
        status: answer.status,
        headers: answer.headers,
        body: Buffer.concat(answer.body),
        ...(reset ? { lost: 'nothing' } : cutAfter !== undefined && { lost: 'cut' }),
        ...(delay !== undefined && { delay }),
      },
    }
    seen.push(one)
    for (const listener of listeners) listener(one)
    return answer
  }

  return {
    simulator: { ...inner, handle },
    agreed: { ...aansluiting!, version, profile: 'geen', paths },
    begin: ({ id, stage, hindrance }) => {
      act = id
      world.clock.advance(betweenActs)
      if (stage !== undefined) world.changeSchool('99EA00', () => schoolAtStage(stage, schooljaar))
      world.dropStoring('act')
      if (hindrance !== undefined)
        world.putStoring({
          id: 'act',
          when: hindrance.times === undefined ? {} : { times: hindrance.times },
          ...mishapOf(hindrance),
        })
    },
    exchanges: () => seen,
    onSeen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function mishapOf(hindrance: Hindrance) {
  switch (hindrance.kind) {
    case 'fault':
      return { soort: 'fault' as const, faultcode: hindrance.faultcode as FaultCode }
    case 'slow':
      return { soort: 'vertraging' as const, ms: hindrance.milliseconds }
    case 'cut':
      return { soort: 'afgekapt' as const, deel: 0.5 }
    case 'html':
      return { soort: 'html' as const, status: 200 }
    case 'lost':
      return { soort: 'reset' as const }
  }
}
