import { dutchDateTime } from '../../src/time/dutch-time.ts'
import { need, type Story } from './story.ts'

/** Turns the clock of ESIS, and of the system where it has one. */
export async function turnTo(story: Story, moment: number): Promise<void> {
  story.world.clock.set(moment)
  if (!story.system.lacks.has('tijd')) await need(story, 'tijd')({ nu: dutchDateTime(moment) })
}

/** Everything that is done takes a minute: what came before is before. And a second, for who leaves seconds out of a moment is told by it. */
export const aMinuteLater = (story: Story): Promise<void> => turnTo(story, story.world.clock.now() + 61_000)
