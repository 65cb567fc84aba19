import type { SchoolFile } from '../../simulator/school-file/school-file.ts'
import type { Draft } from '../language/write.ts'

/** What a simplification is, and how one is made. */
export type Simplification = (best: () => Draft, isBetter: (candidate: Draft) => Promise<boolean>) => Promise<boolean>

type File = SchoolFile & { readonly source: SchoolFile['source'] }
export const fileOf = ({ school }: Draft): File => school as File
export const withFile = (draft: Draft, change: Partial<File>): Draft => ({
  ...draft,
  school: { ...fileOf(draft), ...change },
})

/** Leaves parts of a list out: half of it, a quarter, … one by one (delta debugging). */
export const fewer =
  <Item>(
    listOf: (draft: Draft) => readonly Item[],
    withList: (draft: Draft, list: readonly Item[]) => Draft,
  ): Simplification =>
  async (best, isBetter) => {
    let helped = false
    for (let size = listOf(best()).length; size >= 1; size = Math.floor(size / 2))
      for (let from = listOf(best()).length - size; from > -size; from -= size) {
        const list = listOf(best())
        const start = Math.max(0, from)
        const smaller = list.filter((_, index) => index < start || index >= start + size)
        if (smaller.length < list.length && (await isBetter(withList(best(), smaller)))) helped = true
      }
    return helped
  }

/** Tries each of some simpler stories once, on the best so far. */
export const each =
  (candidates: (draft: Draft) => readonly (Draft | ((draft: Draft) => Draft))[]): Simplification =>
  async (best, isBetter) => {
    let helped = false
    for (const candidate of candidates(best()))
      if (await isBetter(typeof candidate === 'function' ? candidate(best()) : candidate)) helped = true
    return helped
  }

export const without = <Whole extends object>(whole: Whole, ...names: readonly string[]): Whole =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => !names.includes(name))) as Whole

/** Fields that a story seldom is about, the longest first. */
