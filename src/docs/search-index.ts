import type { Page } from './page.ts'

/** Signs of a part that are shown under its heading. */
const shown = 150

/** A search for more words than this in a part is of no use: they stand in every other one. */
const commonIn = 0.4

/**
 * What the search of a site needs, as a script that sets `koppelproefSearch`: pages, their parts, and which word stands in which
 * part. A line of `words` is the word and the numbers of its parts in base 36, each as far from the one before it.
 */
export function searchIndexOf(pages: readonly (Page & { readonly address: string; readonly label: string })[]): string {
  const parts: [page: number, anchor: string, heading: string, text: string][] = []
  const where = new Map<string, number[]>()
  for (const [number, page] of pages.entries())
    for (const { anchor, heading, text } of page.parts) {
      for (const word of new Set(wordsOf(`${heading} ${text} ${page.label}`)))
        where.set(word, [...(where.get(word) ?? []), parts.length])
      parts.push([number, anchor, heading, text.slice(0, shown)])
    }
  const words = [...where]
    .filter(([, numbers]) => numbers.length < Math.max(20, parts.length * commonIn))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([word, numbers]) => `${word} ${numbers.map((one, at) => (one - (numbers[at - 1] ?? 0)).toString(36)).join('.')}`,
    )
  const index = { pages: pages.map(({ address, label }) => [address, label]), parts, words: words.join('\n') }
  return `koppelproefSearch=JSON.parse(${JSON.stringify(JSON.stringify(index))})\n`
}

/** Words of two signs or more, without capitals and accents. The script in the browser takes them apart in the same way. */
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}]{2,40}/gu) ?? []
