import { type Ernst, worst } from '../language/ernst.ts'

/** How badly a story fails by one kind: the worst that it was, and how often, from 1. */
export type Mate = { readonly ernst: Ernst; readonly keer: number }

/** How it is written: `S1`, or `S1 ×3` for three times. */
export const mateForm = /^(S[1-4])(?: ×([2-9]|[1-9]\d+))?$/

export const mateText = ({ ernst, keer }: Mate): string => (keer === 1 ? ernst : `${ernst} ×${keer}`)

/** Of what `mateText` wrote; what has another form is not read. */
export function mateOf(text: string): Mate {
  const [, ernst, keer] = mateForm.exec(text)!
  return { ernst: ernst as Ernst, keer: Number(keer ?? 1) }
}

/** Neither worse nor oftener. */
export const isWithin = (found: Mate, known: Mate): boolean => known.ernst <= found.ernst && found.keer <= known.keer

/** What either of the two lets be. */
export const widest = (one: Mate, other: Mate): Mate => ({
  ernst: worst([one.ernst, other.ernst])!,
  keer: Math.max(one.keer, other.keer),
})
