import type { Caller } from '../../src/door.ts'
import { ControlProblem } from '../control/problem.ts'
import type { ApiCall, ControlTarget, Reply, Route } from '../control/route.ts'
import type { World } from '../world/world.ts'
import type { HeldBy } from './holdings.ts'
import type { Limits } from './teams.ts'

/**
 * The same route for who came in as a team: its own worlds, and a look at those that are of nobody. What it changes stands in
 * the journal of the world, in the same commit. For who came in without a team nothing is different.
 */
export const guarded = (limitsOf: (team: string | undefined) => Limits, heldBy?: HeldBy): ((route: Route) => Route) => {
  return ({ method, path, handle }) => ({
    method,
    path,
    handle: (call) => {
      const { caller } = call
      if (caller === undefined) return handle(call)
      const isLook = method === 'get'
      const { copyOf } = (call.body ?? {}) as { readonly copyOf?: string }
      refuseOthers(caller, call.params.world === undefined ? undefined : call.target.world(call.params.world), isLook)
      refuseOthers(caller, copyOf === undefined ? undefined : call.target.world(copyOf), true)
      const reply = handle({ ...call, target: targetOf(caller, call, limitsOf(caller.team)) })
      if (!isLook && !(reply instanceof Promise))
        note(caller, call, `${method.toUpperCase()} ${path}`, reply, held(caller.team))
      return reply
    },
  })

  function held(team: string): string {
    const { megabytesStored } = limitsOf(team)
    if (megabytesStored === undefined || heldBy === undefined) return ''
    return ` Opgeslagen: ${(heldBy(team) / 1024 / 1024).toFixed(1)} van ${megabytesStored} MB.`
  }
}

/** Whether a caller may do something with a world of this team; undefined: of nobody. */
export const mayUse = ({ team, may }: Caller, owner: string | undefined, isLook: boolean): boolean =>
  may === 'manage' || owner === team || (owner === undefined && isLook)

/** Why not, and what then; in the words of every door. */
export const notYours = (owner: string | undefined): { readonly detail: string; readonly next: string } =>
  owner === undefined
    ? {
        detail: 'This world is of no team: every team may look at it, and who manages changes it.',
        next: 'Make a world of your own: PUT /control/worlds/NAME with {"copyOf":"default"}; a token that may manage changes this one.',
      }
    : {
        detail: 'This world is of another team.',
        next: 'Choose another name; GET /control/worlds lists the worlds of your team.',
      }

function refuseOthers(caller: Caller, world: World | undefined, isLook: boolean): void {
  if (world === undefined || mayUse(caller, world.team, isLook)) return
  const { detail, next } = notYours(world.team)
  throw new ControlProblem('not-yours', detail, next)
}

/** The target as this team sees it: what it makes is its own. */
function targetOf(
  { team, may }: Caller,
  { target, worldsOfTeam }: ApiCall<ControlTarget>,
  limits: Limits,
): ControlTarget {
  const own = () => target.worlds().filter((world) => world.team === team).length
  return {
    ...target,
    worlds: () =>
      target.worlds().filter((world) => may === 'manage' || world.team === team || world.team === undefined),
    addWorld: (options) => {
      if (
        target.world(options.name) === undefined &&
        (worldsOfTeam ?? own()) >= (limits.worlds ?? Number.POSITIVE_INFINITY)
      )
        throw new ControlProblem(
          'too-many',
          `Team ${team} has ${limits.worlds} worlds, as many as it may.`,
          'DELETE one of them first, or ask who manages for more (limits.worlds).',
        )
      return target.addWorld({ ...options, team })
    },
  }
}

const nothing = new Uint8Array()

/** Who did what, without what was sent: that can hold names and keys. Paths as the description spells them but for the world. */
function note(
  { team, may, from }: Caller,
  { target, params }: ApiCall<ControlTarget>,
  deed: string,
  { status, body }: Reply,
  held: string,
): void {
  // Only a world that is made has its name in the answer alone.
  const name = params.world ?? (body as { readonly name?: string } | undefined)?.name
  const world = name === undefined ? undefined : target.world(name)
  if (world === undefined) return
  const said = deed.replace('{world}', world.name)
  const [method = '', path = ''] = said.split(' ')
  world.journal.add(
    world.clock.now(),
    { method, url: `/control${path}`, headers: {}, body: nothing },
    { status, headers: {}, body: [] },
    {
      decided: 'team-may',
      outcome: 'changed',
      team,
      why: [`Team ${team} mag dit (${may})${from === undefined ? '' : `, vanaf ${from}`}: ${said}.${held}`],
      strictWouldRefuse: [],
    },
  )
}
