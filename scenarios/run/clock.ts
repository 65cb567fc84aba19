import { schooljaarOf } from '../../src/school/schooljaar.ts'
import { dutchDateTime, dutchDay } from '../../src/time/dutch-time.ts'
import { Lacks, need, type Story } from './story.ts'

/**
 * Turns the clock of ESIS, and of the system where it has one.
 * @throws Lacks where it has none and another school year begins: it cannot know that, and would ask for the year before
 */
export async function turnTo(story: Story, moment: number): Promise<void> {
  const { world, system } = story
  const before = world.clock.now()
  world.clock.set(moment)
  if (!system.lacks.has('tijd')) await need(story, 'tijd')({ nu: dutchDateTime(moment) })
  else if (yearOf(before) !== yearOf(moment)) throw new Lacks('tijd')
}

const yearOf = (moment: number): string => schooljaarOf(dutchDay(moment))

/** Everything that is done takes a minute: what came before is before. And a second, for who leaves seconds out of a moment is told by it. */
export const aMinuteLater = (story: Story): Promise<void> => turnTo(story, story.world.clock.now() + 61_000)
