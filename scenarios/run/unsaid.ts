import type { Stap } from '../language/scenario.ts'
import { stepCalled } from '../steps/steps.ts'
import type { Finding } from './finding.ts'
import type { Story } from './story.ts'

/**
 * A step that was not carried out while the story does not say that it should not be: what comes after it would hold because
 * nothing happened. `next`: the steps that follow. Undefined: it was carried out, or an expectation right behind it looks
 * at it.
 */
export function unsaid(story: Story, stap: Stap, next: readonly Stap[]): Finding | undefined {
  const step = stepCalled(stap.doe)
  const notDone = step?.notDone?.(story, stap)
  if (step === undefined || notDone === undefined) return undefined
  if (stap.doe === 'verwerk' && story.uitkomst?.kind === 'bevestiging-nodig' && isConfirmed(next)) return undefined
  const end = next.findIndex(({ doe }) => doe !== 'verwacht')
  const behind = next.slice(0, end === -1 ? undefined : end)
  const isSeen = behind.some((one) => one.doe === 'verwacht' && step.seenBy.some((name) => name in one.verwacht))
  if (isSeen) return undefined
  const { verwacht, gevonden, betekent, bewijs } = notDone
  return {
    wat: `de stap ${stap.doe} is niet uitgevoerd`,
    verwacht,
    gevonden,
    ernst: 'S3',
    klasse: 'regel',
    bewijs: { ...bewijs, betekent },
  }
}

/** A system that keeps its schools apart rightly refuses to link to whom another has: that is a lack, and no mistake. */
export const comesFromElsewhere = (stap: Stap): boolean => stap.doe === 'beslis' && stap.verhuizen === true

/** Is the next thing that is done the second yes? */
function isConfirmed(next: readonly Stap[]): boolean {
  const one = next.find(({ doe }) => doe !== 'verwacht')
  return one?.doe === 'verwerk' && one.bevestigd === true
}
