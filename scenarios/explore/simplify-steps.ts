import type { Stap } from '../language/scenario.ts'
import type { Draft } from '../language/write.ts'
import { each, fewer, type Simplification } from './simplification.ts'

/** Another step in the place of one, as long as that still stands there. */
export const withStep =
  (place: number, stap: Stap, simpler: Stap) =>
  (draft: Draft): Draft =>
    draft.stappen[place] === stap
      ? { ...draft, stappen: draft.stappen.map((one, index) => (index === place ? simpler : one)) }
      : draft

const withVerwerk = (draft: Draft, verwerk: Stap): Draft => ({
  ...draft,
  stappen: draft.stappen.map((stap) => (stap.doe === 'verwerk' ? verwerk : stap)),
})

/** In a small school one child is a fifth of it: a second yes keeps that from mattering. */
export const saidYes: Simplification = each((draft) => [withVerwerk(draft, { doe: 'verwerk', bevestigd: true })])

/** And when all is small, the second yes is mostly not needed. */
export const notAsked: Simplification = each((draft) => [
  (now) => withVerwerk(now, { doe: 'verwerk' }),
  ...draft.stappen.flatMap((stap, place) =>
    stap.doe === 'verwerk' && stap.bevestigd
      ? [
          (now: Draft): Draft => ({
            ...now,
            stappen: now.stappen.map((one, index) => (index === place ? { doe: 'verwerk' } : one)),
          }),
        ]
      : [],
  ),
])

/** Fewer steps; the koppeling before the first import stays, so that the story can be told to any system. */
export const fewerSteps: Simplification = fewer(loosePlaces, (draft, places) => {
  const [loose, kept] = [new Set(loosePlaces(draft)), new Set(places)]
  return { ...draft, stappen: draft.stappen.filter((_, place) => !loose.has(place) || kept.has(place)) }
})

/** Places of the steps that may go. */
function loosePlaces({ stappen }: Draft): readonly number[] {
  const first = stappen.findIndex(({ doe }) => doe === 'importeer')
  const isBefore = (place: number) => first === -1 || place < first
  return stappen.flatMap(({ doe }, place) =>
    (doe === 'activeer' || doe === 'koppel') && isBefore(place) ? [] : [place],
  )
}

/** What is done at the same time, one after the other. */
export const oneByOne: Simplification = each((draft) =>
  draft.stappen.flatMap((stap) =>
    stap.doe === 'tegelijk'
      ? [
          (now: Draft): Draft => ({
            ...now,
            stappen: now.stappen.flatMap((one) => (one === stap ? stap.tegelijk.flat() : [one])),
          }),
        ]
      : [],
  ),
)
