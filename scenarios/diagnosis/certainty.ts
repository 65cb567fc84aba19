import type { Suspect } from './suspects.ts'

/** How a part and a likeness become a chance: found by asking the model about mistakes that it was made to forget. */
export type Calibration = { readonly base: number; readonly part: number; readonly likeness: number }

/** How sure it is that a family is behind what failed, 0 to 1. */
export const certaintyOf = ({ part, nearest }: Pick<Suspect, 'part' | 'nearest'>, calibration: Calibration): number =>
  chanceOf(featuresOf({ part, nearest }), calibration)

/** What the chance hangs on. */
export const featuresOf = ({ part, nearest }: Pick<Suspect, 'part' | 'nearest'>): readonly [number, number] => [
  logit(Math.min(0.999, Math.max(0.001, part))),
  nearest[0]!.likeness,
]

export const chanceOf = ([part, likeness]: readonly [number, number], calibration: Calibration): number =>
  1 / (1 + Math.exp(-(calibration.base + calibration.part * part + calibration.likeness * likeness)))

const logit = (chance: number): number => Math.log(chance / (1 - chance))
