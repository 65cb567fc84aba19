import type { Finding } from '../run/finding.ts'
import type { Law, Seen } from './law.ts'
import type { Moment, Trail } from './trail.ts'

/**
 * At which step each of these findings of a law came to be: from there on the law was always broken so, and before it was not. Undefined: it
 * was so from the beginning, or only a second telling shows it.
 */
export function whereBroken(law: Law, trail: Trail, found: readonly Finding[]): readonly (Moment | undefined)[] {
  if (!('judge' in law)) return found.map(() => undefined)
  const { moments } = trail
  const seen = new Map<number, Seen>()
  const countAt = (length: number, wat: string): number => {
    const known = seen.get(length) ?? law.judge(firstOf(trail, length))
    seen.set(length, known)
    return known.bevindingen.filter((one) => one.wat === wat).length
  }
  return found.map(({ wat }, at) => {
    // The second finding of the same words is that of a later step.
    const nth = found.slice(0, at + 1).filter((one) => one.wat === wat).length
    let length = moments.length
    while (length > 0 && countAt(length - 1, wat) >= nth) length--
    return moments[length - 1]
  })
}

/** The story as it was until so many of its steps were done. */
const firstOf = (trail: Trail, length: number): Trail => ({
  ...trail,
  moments: trail.moments.slice(0, length),
  owners: trail.owners.slice(0, length + 1),
})
