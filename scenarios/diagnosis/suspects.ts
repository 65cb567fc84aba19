import { type Familie, families } from '../families.ts'
import type { Likeness } from './likeness.ts'
import type { Mistake } from './model.ts'
import type { Symptoms } from './symptoms.ts'

/** A family of mistakes that may be behind failures, before it is said how sure that is. */
export type Suspect = {
  readonly familie: Familie
  /** Its part among all families, of what no surer family explained; 0 to 1. */
  readonly part: number
  /** Its mistakes that are most like what failed, the nearest first; at least one. */
  readonly nearest: readonly { readonly mistake: Mistake; readonly likeness: number }[]
}

const most = 5
const kin = 3

/** How much sharper a likeness of 1 counts than one of 0.9. */
const sharpness = 8

/** Many mistakes of a family are somewhat like anything: a big family counts less for each. */
const bySize = 0.5

/** What a mistake that nobody knows counts for: when all that is known is less like it, all are little sure. */
const unknown = 10

/** What is explained by so much is explained; less leaves a rest. */
const explained = 0.5
const rest = 0.5

/** How much less a family counts that explains only a few stories: as the stories to this power. */
const byStories = 0.2

/**
 * Families that may be behind what failed, the likeliest first. A family is as likely as its mistakes are like it. What the likeliest
 * mistake explains is then explained away, and what is left is looked at again: so two mistakes in one system are both found. A family
 * keeps the best place that it had. `without`: mistakes that the model is to forget, to ask what it would say of a new one.
 */
export function suspectsOf(
  { failed }: Symptoms,
  mistakes: readonly Mistake[],
  likeness: Likeness,
  without: ReadonlySet<Mistake> = new Set(),
): readonly Suspect[] {
  const known = mistakes.filter((mistake) => mistake.failed.size > 0 && !without.has(mistake))
  const ofFamily = (Object.keys(families) as Familie[]).map(
    (familie) => [familie, known.filter((one) => one.familie === familie)] as const,
  )
  const left = new Map([...failed.keys()].map((story) => [story, 1]))
  const best = new Map<Familie, Suspect>()
  for (let round = 0; round < most && [...left.values()].some((much) => much >= rest); round++) {
    const alike = likeness.of(left)
    const suspects = ofFamily.flatMap(([familie, own]) => suspectOf(familie, own, alike))
    const all = unknown + sum(suspects.map(({ part }) => part))
    if (suspects.length === 0) break
    const share = (sum([...left.values()]) / left.size) ** byStories
    for (const suspect of suspects) {
      const part = (suspect.part / all) * share
      if (part > (best.get(suspect.familie)?.part ?? 0)) best.set(suspect.familie, { ...suspect, part })
    }
    const [{ mistake }] = suspects.flatMap(({ nearest }) => nearest[0] ?? []).sort(byLikeness) as [Near]
    for (const [story, much] of left) {
      const part = likeness.explains(mistake, story)
      left.set(story, part >= explained ? 0 : much * (1 - part))
    }
  }
  return [...best.values()].sort((a, b) => b.part - a.part)
}

type Near = Suspect['nearest'][number]

const byLikeness = (a: Near, b: Near): number => b.likeness - a.likeness
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

/** A family as far as its mistakes are like what failed. Empty: not at all. */
function suspectOf(familie: Familie, own: readonly Mistake[], alike: ReadonlyMap<Mistake, number>): readonly Suspect[] {
  const near = own.map((mistake) => ({ mistake, likeness: alike.get(mistake)! })).filter((one) => one.likeness > 0)
  if (near.length === 0) return []
  const part = sum(near.map((one) => Math.exp(sharpness * one.likeness) - 1)) / (own.length + 1) ** bySize
  return [{ familie, part, nearest: near.sort(byLikeness).slice(0, kin) }]
}
