import { nearest } from '../src/nearest.ts'
import { ToolError } from '../src/tool-error.ts'
import { type Clock, systemClock } from './clock.ts'
import { aansluitingenOf } from './demo.ts'
import { dialectNamed } from './dialects/dialect.ts'
import { exampleCurl } from './example.ts'
import { faultTexts } from './wire/check.ts'
import { type Decided, decide } from './wire/decide.ts'
import { describeAt, servicePage } from './wire/describe.ts'
import { faultAnswer } from './wire/envelope.ts'
import { gzipParts, takesGzip } from './wire/gzip.ts'
import { lengthOf, textAnswer, type WireAnswer, type WireRequest } from './wire/http.ts'
import { locate, type Place, paths } from './wire/locate.ts'
import { saidToBeMadeUp } from './wire/made-up.ts'
import { arrive } from './wire/open.ts'
import { refuseUnreadable } from './wire/refuse-unreadable.ts'
import type { Journal, JournalEntry, Judgement } from './world/journal.ts'
import type { Save } from './world/ledger.ts'
import { createWorld, type World, type WorldOptions } from './world/world.ts'

/** What the edge knows of a connection beside the request itself. */
export type Connection = {
  /** Scheme and host as the caller wrote them, `http://127.0.0.1:8080`. Addresses in descriptions start with it. */
  readonly origin: string
  /** SHA-256 fingerprint of the client certificate. Absent when there was none. */
  readonly certificaat?: string
}

/** Told of every exchange after it was answered. */
export type ExchangeListener = (world: World, entry: JournalEntry) => void

/** A pretend ESIS: worlds of schools, and one function from request to answer. No port, no disk, no clock of its own. */
export type Simulator = {
  /** The clock below those of the worlds. */
  readonly clock: Clock
  readonly handle: (request: WireRequest, connection?: Connection) => WireAnswer
  readonly worlds: () => readonly World[]
  /** Absent name: the default world, which is always there. Undefined when there is no world of that name. */
  readonly world: { (): World; (name?: string): World | undefined }
  /** A new world beside the others, under `/w/NAME`. An existing one of that name is replaced. */
  readonly addWorld: (options: Omit<WorldOptions, 'clock' | 'save'>) => World
  readonly dropWorld: (name: string) => boolean
  /** Returns the function that stops listening. */
  readonly onExchange: (listener: ExchangeListener) => () => void
  /** Bugs that were answered as Server.InterneFout. */
  readonly onBug: (listener: (error: unknown) => void) => () => void
  /** Tells those listeners of a bug that was met around the simulator. */
  readonly reportBug: (error: unknown) => void
}

export type SimulatorParts = {
  readonly seed: string
  readonly clock?: Clock
  /** Where a world's changes are kept; absent: in memory only. Called with the name of the world. */
  readonly saveFor?: (options: Pick<WorldOptions, 'name' | 'state' | 'kept'>) => Save
  /** What the default world starts with. Absent: empty. It is saved with its first change. */
  readonly first?: Pick<WorldOptions, 'state' | 'klok' | 'kept' | 'reeks' | 'journalBytes'>
  /** The journal of a world by name. Absent: each world has one of its own. */
  readonly journalOf?: (world: string) => Journal
  /** Called when a world is dropped. */
  readonly forget?: (world: string) => void
}

export const defaultWorld = 'default'

/** The bare simulator; `createSimulator` of the public door fills it with schools. */
export function createBareSimulator({
  seed,
  clock = systemClock,
  saveFor,
  journalOf,
  forget,
  first,
}: SimulatorParts): Simulator {
  const worlds = new Map<string, World>()
  const listeners = new Set<ExchangeListener>()
  const bugListeners = new Set<(error: unknown) => void>()
  const reportBug = (error: unknown) => {
    for (const listener of bugListeners) listener(error)
  }

  const make = (options: Omit<WorldOptions, 'clock' | 'save'>): World =>
    createWorld({ ...options, clock, save: saveFor?.(options), ...(journalOf && { journal: journalOf(options.name) }) })
  const addWorld: Simulator['addWorld'] = (options) => {
    const world = make(options)
    // All of it is kept in one commit, before anybody can see it.
    if (options.kept === undefined) world.begin()
    worlds.set(options.name, world)
    return world
  }
  worlds.set(defaultWorld, make({ name: defaultWorld, seed, ...first }))

  const handle: Simulator['handle'] = (request, connection = { origin: 'http://localhost' }) => {
    const mark = request.url.indexOf('?')
    const place = locate(mark === -1 ? request.url : request.url.slice(0, mark))
    const world = worlds.get(place.world)
    if (world === undefined) {
      return textAnswer(
        404,
        'text/plain; charset=utf-8',
        `Er is geen wereld met de naam ${place.world.slice(0, 60)}. Maak haar eerst: PUT /control/worlds/NAAM.\n`,
      )
    }
    let decision: Decided
    try {
      decision = world.together(() => answerIn(world, place, request, connection))
    } catch (error) {
      reportBug(error)
      decision = isOfStore(error) ? unavailable(error) : bugDecision()
    }
    const { judgement } = decision
    const answer = dressed(decision, request.headers['accept-encoding'])
    const entry = world.journal.add(world.clock.now(), request, answer, judgement)
    for (const listener of listeners) listener(world, entry)
    return answer
  }

  const answerIn = (world: World, place: Place, request: WireRequest, connection: Connection): Decided => {
    const base = world.name === defaultWorld ? '' : `/w/${world.name}`
    if (place.kind !== 'uwlr') return elsewhere(world, place, base, connection)
    const address = `${connection.origin}${base}${place.path}`
    if (request.method === 'GET' || request.method === 'HEAD') {
      const mark = request.url.indexOf('?')
      const described = describeAt(place, mark === -1 ? '' : request.url.slice(mark + 1), address)
      return { answer: described ?? servicePage(place, address), judgement: plain('described', 'description') }
    }
    if (request.method !== 'POST') {
      const answer = textAnswer(405, 'text/plain; charset=utf-8', 'Stuur SOAP-berichten met POST.\n', {
        allow: 'GET, HEAD, POST',
      })
      return {
        answer,
        judgement: plain('method-is-post', 'refused', `Methode ${request.method} past hier niet; SOAP gaat met POST.`),
      }
    }
    const arrival = arrive(world, request, connection.certificaat)
    if (!('kind' in arrival)) return saidToBeMadeUp(decide(arrival), world, arrival.call.school)
    const refused = saidToBeMadeUp(refuseUnreadable(arrival), world, undefined)
    return { ...refused, judgement: { ...refused.judgement, example: exampleIn(world, connection.origin + base) } }
  }

  return {
    clock,
    handle,
    worlds: () => [...worlds.values()],
    world: ((name: string = defaultWorld) => worlds.get(name)) as Simulator['world'],
    addWorld,
    dropWorld: (name) => {
      if (name === defaultWorld || !worlds.has(name)) return false
      forget?.(name)
      return worlds.delete(name)
    },
    onExchange: (listener) => subscribe(listeners, listener),
    onBug: (listener) => subscribe(bugListeners, listener),
    reportBug,
  }
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const plain = (decided: string, outcome: string, ...why: string[]): Judgement => ({
  decided,
  outcome,
  why,
  strictWouldRefuse: [],
})

/** A request outside the services: the front page, or a path that is nobody's. */
function elsewhere(
  world: World,
  place: Exclude<Place, { kind: 'uwlr' }>,
  base: string,
  { origin }: Connection,
): Decided {
  const addresses = Object.values(paths).map((path) => `${origin}${base}${path}`)
  if (place.kind === 'home') {
    const text = `Koppelproef: een nagemaakte ESIS om tegen te koppelen. Geen echte gegevens.\n\n${addresses.map((address) => `${address}?wsdl\n`).join('')}${origin}/control/openapi.json\n`
    return { answer: textAnswer(200, 'text/plain; charset=utf-8', text), judgement: plain('described', 'description') }
  }
  const near = nearest(place.path, [...Object.values(paths), '/uwlr2.2.svc', '/UWLR/UwlrStandaard2.2.svc'])
  const why = `Op ${place.path.slice(0, 200)} staat hier geen dienst.`
  const text = `${why}\nDe diensten staan op:\n${addresses.join('\n')}\n`
  return {
    answer: textAnswer(404, 'text/plain; charset=utf-8', text),
    judgement: { ...plain('path-is-known', 'refused', why), nearest: near, example: exampleIn(world, origin + base) },
  }
}

/** A request that works, for the first school of this world. */
function exampleIn(world: World, base: string): string {
  const [aansluiting] = aansluitingenOf(world)
  return aansluiting === undefined
    ? `GET ${base}${paths.leerlinggegevens}?wsdl`
    : exampleCurl(`${base}${paths.leerlinggegevens}`, aansluiting)
}

/** What keeps the state does not take it: no bug, but of the disk. */
export const isOfStore = (error: unknown): error is ToolError =>
  error instanceof ToolError && error.code.startsWith('E_STATE_')

/** Something around us is broken that a person can repair, as a full disk; nothing has changed. */
export function unavailable({ message }: ToolError): Decided {
  const code = 'Server.TijdelijkNietBeschikbaar'
  return {
    answer: faultAnswer(dialectNamed('wcf'), '1.1', { code, tekst: faultTexts[code] }, 500),
    judgement: { ...plain('state-is-kept', 'fault', message), faultcode: code },
  }
}

function bugDecision(): Decided {
  const code = 'Server.InterneFout'
  const answer = faultAnswer(dialectNamed('wcf'), '1.1', { code, tekst: faultTexts[code] }, 500)
  return {
    answer,
    judgement: {
      ...plain('no-bug', 'fault', 'Dit is een fout in Koppelproef zelf; meld haar alstublieft.'),
      faultcode: code,
    },
  }
}

/** The answer with the headers that every answer has, packed when the caller takes that. */
export function dressed({ answer, judgement }: Decided, acceptEncoding: string | undefined): WireAnswer {
  // What is to be cut off is counted in the bytes of the message itself.
  const isCut = answer.mishap?.cutAfter !== undefined || answer.mishap?.asIs === true
  const packs = !isCut && takesGzip(acceptEncoding) && lengthOf(answer.body) > 1024
  const body = packs ? gzipParts(answer.body) : answer.body
  return {
    ...answer,
    body,
    headers: {
      ...answer.headers,
      ...(packs ? { 'content-encoding': 'gzip', vary: 'Accept-Encoding' } : {}),
      ...(answer.mishap?.chunked === undefined && { 'content-length': String(lengthOf(body)) }),
      'x-koppelproef-decided': judgement.decided,
    },
  }
}
