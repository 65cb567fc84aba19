import type { Path } from './problem.ts'
import type { Written } from './school-file.ts'

/** A record as it was written, with the place in the file that speaks of it. */
export type Told<Item> = { readonly record: Written<Item>; readonly path: Path }

type Keyed = { readonly key?: string | null; readonly op?: object }

/**
 * One list of a file, in order. What `erbij` adds comes first; a new record by hand with the same key as one of those
 * stands in its place.
 */
export function toldOf<Item>(
  list: 'groepen' | 'leerlingen' | 'leerkrachten',
  written: readonly Written<Item>[] = [],
  erbij: readonly Written<Item>[] = [],
): readonly Told<Item>[] {
  const byHand = written.map((record, index): Told<Item> => ({ record, path: [list, index] }))
  const first = erbij.map((record): Told<Item> => {
    const { key } = record as Keyed
    const own = byHand.find(({ record: hand }) => (hand as Keyed).op === undefined && (hand as Keyed).key === key)
    return own ?? { record, path: ['erbij'] }
  })
  return [...first, ...byHand.filter((one) => !first.includes(one))]
}
