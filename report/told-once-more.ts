import type { Bevinding, Stapje } from './report.ts'

/** A part of a telling, in the words of the story: steps that went as they had, by their numbers; one that was put in; one that went otherwise. */
export type Deel =
  | { readonly aard: 'zoals'; readonly nummers: string }
  | { readonly aard: 'erbij'; readonly doe: string; readonly zei?: string }
  | { readonly aard: 'anders'; readonly nummer: number; readonly doe: string; readonly zei?: string }

/** How a story went that was told once more, beside how it had gone. Empty: nobody kept that. */
export function toldOnceMore({ verliep = [] }: Bevinding, tijdlijn: readonly Stapje[] = []): readonly Deel[] {
  const before = new Map(tijdlijn.flatMap(({ nummer, zei }) => (nummer === undefined ? [] : [[nummer, zei] as const])))
  const parts: Deel[] = []
  let [from, to] = [0, 0]
  const close = () => {
    if (from > 0) parts.push({ aard: 'zoals', nummers: from === to ? `${from}` : `${from}-${to}` })
    from = 0
  }
  for (const { doe, nummer, zei } of verliep) {
    const isSame = nummer !== undefined && before.has(nummer) && before.get(nummer) === zei
    if (isSame) [from, to] = [from || nummer, nummer]
    else {
      close()
      const step = { doe, ...(zei !== undefined && { zei }) }
      parts.push(nummer === undefined ? { aard: 'erbij', ...step } : { aard: 'anders', nummer, ...step })
    }
  }
  close()
  return parts
}
