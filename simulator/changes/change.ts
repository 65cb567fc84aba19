import type { kinds } from './kinds.ts'

type Told<Kind> = Kind extends { readonly act: (school: never, change: infer Change, hands: never) => unknown }
  ? Change
  : never

/** Something that happens in a school on a day. What a change leaves open is chosen by the seed. */
export type Change = Told<(typeof kinds)[number]>

/** The kinds of change. */
export type Soort = Change['soort']
