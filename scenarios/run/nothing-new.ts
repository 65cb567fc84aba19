import { isAllKnown } from '../truth/all-known.ts'
import { asSeenFrom, inSchool, isHere, type Story, schoolNow } from './story.ts'
import { linesAbout } from './which-line.ts'

/** Was it said that nothing changed where all that the LAS has is held already? Then there are no lines to look at. */
export function saysNothingNew(story: Story): boolean {
  if (story.import?.kind !== 'geenwijzigingen' || story.voor === undefined) return false
  const here = <One extends Parameters<typeof isHere>[1] & { readonly key?: string }>(all: readonly One[]) =>
    all.filter((one) => isHere(story, one)).map((one) => asSeenFrom(one, story))
  const { groepen, leerkrachten, leerlingen } = story.voor
  const held = { groepen: here(groepen), leerkrachten: here(leerkrachten), leerlingen: here(leerlingen) }
  return isAllKnown(held, schoolNow(story))
}

/** Does a question about this one lie open, of what was applied last? It must come again. */
export function isAskedStill(story: Story, ...[soort, wie]: Whom): boolean {
  const { verwerkt } = story
  if (verwerkt === undefined) return false
  const lines = linesAbout({ ...story, import: verwerkt.voorstel }, soort, inSchool(story, soort, wie))
  return lines.some(({ twijfel, ref }) => twijfel === true && !verwerkt.beslist.has(`${soort} ${ref}`))
}

type Whom = Parameters<typeof inSchool> extends [unknown, ...infer Rest] ? Rest : never
