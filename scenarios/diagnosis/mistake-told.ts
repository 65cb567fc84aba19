import { readFileSync } from 'node:fs'
import type { Familie } from '../families.ts'
import { pageOf } from './diagnosis.ts'
import type { Tweetalig } from './familie.ts'

const pages = new Map<Familie, string>()

/**
 * A known mistake in a sentence: in Dutch as the page of its family tells it, which comes with the package and is made of the
 * wrong systems; in English as it is called. Undefined: that page does not have it.
 */
export function mistakeTold(name: string, familie: Familie): Tweetalig | undefined {
  const page = pages.get(familie) ?? readFileSync(new URL(`../../${pageOf(familie).nl}`, import.meta.url), 'utf8')
  pages.set(familie, page)
  const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\` |`))
  const [, nl] = /^\| `[^`]+` \| (.+) \| S[1-4] \|$/.exec(row ?? '') ?? []
  return nl === undefined ? undefined : { nl, en: `${name.replaceAll('-', ' ')}.` }
}
