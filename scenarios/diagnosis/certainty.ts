/** How a part becomes a chance: found by asking the model about mistakes that it was made to forget. */
export type Calibration = { readonly base: number; readonly slope: number }

/** How sure it is that a family is behind what failed, 0 to 1, by its part among all families. */
export const certaintyOf = (part: number, { base, slope }: Calibration): number =>
  1 / (1 + Math.exp(-(base + slope * oddsOf(part))))

/** The odds of a part on the scale on which chances add up. Never quite sure of anything. */
export const oddsOf = (part: number): number => {
  const within = Math.min(0.995, Math.max(0.005, part))
  return Math.log(within / (1 - within))
}
