import type { Kind } from './kind.ts'
import { combined } from './kinds/combined.ts'
import { likeTwins } from './kinds/like-twins.ts'
import { notation } from './kinds/notation.ts'
import { numbers } from './kinds/numbers.ts'
import { others } from './kinds/others.ts'
import { sentences } from './kinds/sentences.ts'
import { oneSlip } from './kinds/slips.ts'
import { substance } from './kinds/substance.ts'
import { wordForWord } from './kinds/word-for-word.ts'

/** Every kind of the stress set, by what it is about. */
export const themes: Readonly<Record<string, readonly Kind[]>> = {
  notation,
  'one slip': oneSlip,
  numbers,
  substance,
  'somebody else': others,
  'by the sentences': sentences,
  'word for word': wordForWord,
  'twins of a like name': likeTwins,
  'two at once': combined,
}

export const kinds: readonly Kind[] = Object.values(themes).flat()
