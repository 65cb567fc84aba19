import type { School } from '../../../src/school/school.ts'
import { dutchDay } from '../../../src/time/dutch-time.ts'
import { ToolError } from '../../../src/tool-error.ts'
import { applyChange, inOrder } from '../../changes/apply.ts'
import type { Change } from '../../changes/change.ts'
import { parseSchoolFile } from '../../school-file/parse.ts'
import { type LiveSchool, schoolAt, withVersion } from '../../world/live-school.ts'
import { settle, startOfDay, withPlan } from '../../world/plan.ts'
import type { World } from '../../world/world.ts'
import { whileReadingFile } from '../load-school.ts'
import { ControlProblem } from '../problem.ts'
import { type ControlCall, ok, schoolRoute } from '../route.ts'
import { othersIn, summaryOf } from './schools.ts'

type Body = { readonly changes: readonly (Readonly<Record<string, unknown>> & { readonly datum?: string })[] }

export const changes = [
  schoolRoute('post', '/changes', (live, world, { body }: ControlCall<Body>) => {
    const today = dutchDay(world.clock.now())
    const told = body.changes.map((change) => ({ ...change, datum: change.datum ?? today }))
    const { gebeurtenissen = [] } = whileReadingFile(
      () => parseSchoolFile(JSON.stringify({ school: {}, genereer: {}, gebeurtenissen: told }), 'body'),
      (path) => path.replace(/^gebeurtenissen\[(\d+)\]\.?/, 'body/changes/$1/').replace(/\/$/, ''),
    )
    const changed = whileHappening(() => withChanges(live, inOrder(gebeurtenissen), world))
    world.update((state) => ({ ...state, scholen: new Map([...state.scholen, [live.id, changed]]) }))
    return ok(summaryOf(changed, world))
  }),
]

/** The last day that a message can name. */
const endOfTime = Date.UTC(9999, 11, 30)

/** What is of today or before happens now, so that the next fetch sees it; the rest goes on the calendar. Throws a ToolError. */
function withChanges(live: LiveSchool, all: readonly Change[], world: World): LiveSchool {
  const now = world.nextMoment()
  const others = othersIn(world)
  const isDue = ({ datum }: Change) => startOfDay(datum) <= now
  const { school } = schoolAt(live, now)
  const after = all
    .filter(isDue)
    .reduce<School>((before, change) => applyChange(before, change, { ...others, seed: world.seed }), school)
  const later = all.filter((change) => !isDue(change))
  const planned = withPlan(after === school ? live : withVersion(live, after, now), later, world.seed)
  const [wrong] = (settle(planned, endOfTime, others).mislukt ?? []).filter(({ change }) => later.includes(change))
  if (wrong !== undefined) throw new ToolError('E_CHANGE', `on ${wrong.change.datum}: ${wrong.why}`)
  return planned
}

function whileHappening<Value>(run: () => Value): Value {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    throw new ControlProblem('refused', error.message, error.next)
  }
}
