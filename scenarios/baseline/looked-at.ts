import type { Verdict } from '../run/tell.ts'
import { isOfBreaking, isOfScore, ofBreaking, placeOf } from './soort.ts'

/**
 * Which kinds of failure a story looked at, as far as it was told. Of one that was skipped: what was found well before that, so steps that
 * were done, laws that were seen to hold, the score. Undefined: nothing of it was.
 */
export function lookedAtBy(told: Verdict): ((soort: string) => boolean) | undefined {
  const { scenario, verdict, stopte, wetten, score, weggelaten = [], nietBeoordeeld } = told
  if (verdict === 'fout') return undefined
  const { stappen } = scenario
  const stop = stopte === undefined ? stappen.length : stappen.findIndex(({ plek }) => plek === stopte.plek)
  if (verdict !== 'overgeslagen') return (soort) => stopte === undefined || (placeOf(soort) ?? 0) <= stop
  if (wetten.length === 0) return undefined
  const skipped = new Set(nietBeoordeeld.map(({ plek }) => plek))
  const done = stappen.filter(({ plek }, at) => at < stop && !weggelaten.includes(at) && !skipped.has(plek))
  const places = new Set(done.map((step) => stappen.indexOf(step) + 1))
  const words = new Set(done.map(({ stap }) => ofBreaking(stap.doe)))
  const broken = new Set(wetten.flatMap(({ law, kind }) => (kind === 'gebroken' ? [law.name] : [])))
  const held = new Set(wetten.flatMap(({ law, kind }) => (kind === 'houdt' ? [law.name] : [])))
  return (soort) => {
    const place = placeOf(soort)
    // A step that the story has no more is over.
    if (place !== undefined) return places.has(place) || place > stappen.length
    if (isOfBreaking(soort)) return words.has(soort)
    return isOfScore(soort) ? score !== undefined : held.has(soort) && !broken.has(soort)
  }
}
