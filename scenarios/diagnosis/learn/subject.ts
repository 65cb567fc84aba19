import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { WrongSystem } from '../../wrong-systems/wrong-system.ts'
import { compose } from './compose.ts'
import { keyOf } from './kept.ts'

type Bent = Pick<WrongSystem, 'bend'>

/** Whom stories are told to: a system with one mistake, or with more. */
export type Subject = {
  /** Its name and what its file says: altered, it is another one. */
  readonly key: string
  /** Its mistakes, apart and together. */
  readonly mistakes: readonly Bent[]
  readonly system: Bent
  /** The story that is said to catch it. Absent: none, or it makes more than one mistake. */
  readonly caughtBy?: string
}

const folder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'wrong-systems')

export const keyOfSystem = ({ thema, name }: Pick<WrongSystem, 'thema' | 'name'>): string =>
  `${name} ${keyOf(readFileSync(join(folder, thema, `${name}.ts`), 'utf8'))}`

export const subjectOf = (system: WrongSystem): Subject => ({
  key: keyOfSystem(system),
  mistakes: [system],
  system,
  ...('caughtBy' in system && { caughtBy: system.caughtBy }),
})

export const subjectOfTwo = (one: WrongSystem, other: WrongSystem): Subject => ({
  key: `${keyOfSystem(one)} + ${keyOfSystem(other)}`,
  mistakes: [one, other],
  system: compose(one, other),
})
