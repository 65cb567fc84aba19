import { readFileSync } from 'node:fs'
import { itemAt } from '../../src/within.ts'
import type { Familie } from '../families.ts'
import type { Ernst } from '../language/ernst.ts'
import type { Calibration } from './certainty.ts'
import { type Failing, linesOf, type Packed, packed, unpacked } from './packed.ts'

/** A mistake that is known: what a system that makes it fails, and how. Nothing: no story shows it. */
export type Mistake = Failing & {
  /** As its wrong system is called: `links-on-key-alone`. */
  readonly name: string
  readonly familie: Familie
  readonly ernst: Ernst
}

/** All that is known of mistakes, which stories they were told, and how sure that makes. */
export type Model = {
  /** With the rows of the catalogue of edge cases that each is about. */
  readonly stories: ReadonlyMap<string, readonly string[]>
  readonly mistakes: readonly Mistake[]
  readonly calibration: Calibration
}

type WrittenModel = Packed<Omit<Mistake, 'failed'>> & {
  readonly calibration: Calibration
  /** For each story in its order, with spaces between them. */
  readonly dekt: readonly string[]
}

export function readModel(text: string): Model {
  const { calibration, dekt, ...written }: WrittenModel = JSON.parse(text)
  return {
    calibration,
    stories: new Map(written.stories.map((story, at) => [story, itemAt(dekt, at).split(' ').filter(Boolean)])),
    mistakes: unpacked(written) as readonly Mistake[],
  }
}

/** The same model is written in the same bytes. */
export function writeModel({ calibration, stories, mistakes }: Model): string {
  const written = packed(
    mistakes.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    stories.keys(),
  )
  return linesOf({ calibration, dekt: written.stories.map((story) => stories.get(story)!.join(' ')), ...written })
}

/** The model that comes with the project. */
export const modelFile = new URL('model.json', import.meta.url)

let own: Model | undefined

/** Reads it when it is first asked for. */
export function ownModel(): Model {
  own ??= readModel(readFileSync(modelFile, 'utf8'))
  return own
}
