import { schooljaarOf } from '../../../src/school/schooljaar.ts'
import { dutchDateTime, dutchDay, momentOf } from '../../../src/time/dutch-time.ts'
import type { World } from '../../world/world.ts'
import { ControlProblem } from '../problem.ts'
import { type ControlCall, momentText, ok, worldRoute } from '../route.ts'

type Step = Partial<Record<'days' | 'hours' | 'minutes' | 'seconds' | 'milliseconds', number>>

export const clock = [
  worldRoute('get', '/clock', (world) => ok(clockJson(world))),
  worldRoute('put', '/clock', (world, { body: { now, frozen } }: ControlCall<{ now?: string; frozen?: boolean }>) => {
    const moment = now === undefined ? undefined : momentFrom(now)
    if (frozen !== undefined && frozen !== world.clock.frozen()) {
      if (frozen) world.clock.freeze()
      else world.clock.run()
    }
    if (moment !== undefined) world.clock.set(moment)
    return ok(clockJson(world))
  }),
  worldRoute('post', '/clock/advance', (world, { body }: ControlCall<Step>) => {
    const { days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0 } = body
    const step = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds
    world.clock.set(possible(world.clock.now() + Math.round(step)))
    return ok(clockJson(world))
  }),
]

export const clockJson = ({ clock }: World): object => {
  const now = clock.now()
  return {
    now: momentText(now),
    dutch: dutchDateTime(now),
    schooljaar: schooljaarOf(dutchDay(now)),
    frozen: clock.frozen(),
  }
}

/** A moment, or the first moment of a day in the Netherlands. The description has found it good already. */
export const momentFrom = (text: string): number => possible(momentOf(text.includes('T') ? text : `${text}T00:00:00`)!)

/** Years that a message can carry in four digits. */
function possible(moment: number): number {
  if (moment >= Date.UTC(1900, 0, 1) && moment < Date.UTC(9990, 0, 1)) return moment
  throw new ControlProblem('invalid', 'The clock does not go that far.', 'Choose a moment from 1900 up to 9990.')
}
