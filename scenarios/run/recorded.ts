import type { Trail } from '../laws/trail.ts'
import type { Story } from './story.ts'

/** A story of which everything that was done at its school was written down. */
export type Recorded = Story & { readonly spoor: () => Trail }
