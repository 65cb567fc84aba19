import { isAllKnown } from '../truth/all-known.ts'
import { asSeenFrom, isHere, type Story, schoolNow } from './story.ts'

/** Was it said that nothing changed where all that the LAS has is held already? Then there are no lines to look at. */
export function saysNothingNew(story: Story): boolean {
  if (story.import?.kind !== 'geenwijzigingen' || story.voor === undefined) return false
  const here = <One extends Parameters<typeof isHere>[1] & { readonly key?: string }>(all: readonly One[]) =>
    all.filter((one) => isHere(story, one)).map((one) => asSeenFrom(one, story))
  const { groepen, leerkrachten, leerlingen } = story.voor
  const held = { groepen: here(groepen), leerkrachten: here(leerkrachten), leerlingen: here(leerlingen) }
  return isAllKnown(held, schoolNow(story))
}
