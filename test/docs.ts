import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/**
 * The part of a page between `<!-- NAME:begin -->` and `<!-- NAME:end -->`, beside what it should say. With UPDATE_DOCS=1
 * in the environment the page is written instead.
 */
export function partOf(
  page: string,
  name: string,
  wanted: string,
): { readonly found: string; readonly wanted: string } {
  const file = join(root, page)
  const text = readFileSync(file, 'utf8')
  const [begin, end] = [`<!-- ${name}:begin -->\n`, `<!-- ${name}:end -->`]
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from === -1 || to < from)
    throw new Error(`${page} has no place for ${name}: put ${begin.trim()} and ${end} in it.`)
  if (process.env.UPDATE_DOCS === '1')
    writeFileSync(file, `${text.slice(0, from + begin.length)}${wanted}${text.slice(to)}`)
  return { found: process.env.UPDATE_DOCS === '1' ? wanted : text.slice(from + begin.length, to), wanted }
}

export const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |\n`)
    .join('')

/** What comes behind the # of a link to this heading. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')
