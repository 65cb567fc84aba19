import type { Caller } from '../../src/door.ts'
import type { Simulator } from '../simulator.ts'
import type { LiveSchool } from '../world/live-school.ts'
import type { World } from '../world/world.ts'
import { notFound } from './problem.ts'

/** What control needs of the simulator. */
export type ControlTarget = Pick<Simulator, 'clock' | 'world' | 'worlds' | 'addWorld' | 'dropWorld'>

/** The parts of a path that a caller fills in: 'world' and 'school' of `/worlds/{world}/schools/{school}`. */
export type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never

/** A request that was found good by the description; `Body` is what its schema promises, `Name` what its path has. */
export type ApiCall<Target, Body = unknown, Name extends string = string> = {
  readonly target: Target
  /** Of a stream that was broken: the id of the last event that the caller saw. */
  readonly lastEventId?: string
  readonly params: Readonly<Record<Name, string>>
  readonly query: Readonly<Record<string, string | number | boolean | undefined>>
  readonly body: Body
  /** Who came in, where each team has a token of its own. */
  readonly caller?: Caller
  /** How many worlds that team has, where the target does not hold them all. */
  readonly worldsOfTeam?: number
}

export type ControlCall<Body = unknown, Name extends string = string> = ApiCall<ControlTarget, Body, Name>

/** Absent body: nothing but the status. */
export type Reply = {
  readonly status: number
  readonly body?: unknown
  readonly location?: string
  /** In place of a body: tells events for as long as the caller listens. Gives what ends that. */
  readonly events?: (tell: (event: StreamEvent) => void) => () => void
}

/** One event of a stream; `id` is what the caller says when the line was broken. */
export type StreamEvent = { readonly id: string; readonly data: unknown }

export type Method = 'get' | 'put' | 'post' | 'patch' | 'delete'

/** A call as it may be told on: no value of it but the name of its world. */
export type AnsweredCall = {
  readonly caller?: Caller
  readonly method: Method
  readonly path: string
  readonly world?: string
  readonly status: number
}

/** One operation: its path is spelled as in the description, `/worlds/{world}/clock`. */
export type Route<Target = ControlTarget> = {
  readonly method: Method
  readonly path: string
  readonly handle: (call: ApiCall<Target>) => Reply | Promise<Reply>
}

/** What is done around a call, `path` as the description spells it. */
export type Around<Target> = (
  call: ApiCall<Target> & { readonly method: Method; readonly path: string },
  handle: (call: ApiCall<Target>) => Reply | Promise<Reply>,
) => Promise<Reply>

/** A route whose body is known to have this type, because the description says so, and whose path fills in `params`. */
export function route<Path extends string, Body>(
  method: Method,
  path: Path,
  handle: (call: ControlCall<Body, NamesIn<Path>>) => Reply,
): Route {
  return { method, path, handle: (call) => handle(call as ControlCall<Body, NamesIn<Path>>) }
}

/**
 * As {@link route}, for paths under `/worlds/{world}`; the world is there or the answer is 404. All that a call changes in
 * it is one commit: it happens whole or, when the handler throws, not at all.
 */
export function worldRoute<Path extends string, Body>(
  method: Method,
  path: Path,
  handle: (world: World, call: ControlCall<Body, NamesIn<Path>>) => Reply,
): Route {
  return inWorld(method, path, (world, call) => handle(world, call as ControlCall<Body, NamesIn<Path>>))
}

/** As {@link worldRoute}, for paths under `/schools/{school}`. */
export function schoolRoute<Path extends string, Body>(
  method: Method,
  path: Path,
  handle: (live: LiveSchool, world: World, call: ControlCall<Body, NamesIn<Path>>) => Reply,
): Route {
  return inWorld(method, `/schools/{school}${path}`, (world, some) => {
    const call = some as ControlCall<Body, 'school' | NamesIn<Path>>
    const { school } = call.params
    const live = world.findSchool(school) ?? world.schoolCalled(school)
    if (live === undefined)
      throw notFound('school with this id', `GET /control/worlds/${world.name}/schools lists them.`)
    return handle(live, world, call)
  })
}

const inWorld = (method: Method, path: string, handle: (world: World, call: ControlCall) => Reply): Route => ({
  method,
  path: `/worlds/{world}${path}`,
  handle: (call) => {
    const world = worldOf(call as ControlCall<unknown, 'world'>)
    return world.together(() => handle(world, call))
  },
})

function worldOf({ target, params }: Pick<ControlCall<unknown, 'world'>, 'target' | 'params'>): World {
  const world = target.world(params.world)
  if (world === undefined)
    throw notFound('world of this name', 'Create it with PUT on this path, or GET /control/worlds.')
  return world
}

export const ok = (body: unknown): Reply => ({ status: 200, body })

export const created = (body: unknown, location?: string): Reply => ({
  status: 201,
  body,
  ...(location !== undefined && { location }),
})

export const gone: Reply = { status: 204 }

/** World time as JSON. */
export const momentText = (milliseconds: number): string => new Date(milliseconds).toISOString()
