import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { commands } from '../../src/cli/main.ts'

/** `--results-endpoint <url>` and `--no-config` as a command gets them. */
const nameOf = (flags: string): string =>
  (/--(?:no-)?([\w-]+)/.exec(flags)?.[1] ?? '').replace(/-\w/g, (dash) => dash.slice(1).toUpperCase())

const sources = new Map(
  readdirSync('src/cli', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name.replaceAll('\\', '/'), readFileSync(join('src/cli', name), 'utf8')]),
)

/** What a type of options says, by itself and through the types that it is put together from. */
function fieldsOf(type: string, file: string): readonly string[] {
  const own = sources.get(file) ?? ''
  const found = [own, ...sources.values()].map((text) =>
    new RegExp(`type ${type} =([\\s\\S]*?\\n)(?=\\S|$)`).exec(text),
  )
  const [, said = ''] = found.find((one) => one !== null) ?? []
  // Of a block the lines of the first depth; a type on one line has all of it there.
  const block = /^ {2}readonly |^ {4}readonly /m.test(said) ? said.match(/^ {2}(?: {2})?readonly (\w+)\??:/gm) : null
  const named = block ?? said.match(/readonly (\w+)\??:/g) ?? []
  const others = [
    ...(/^[^{]*/.exec(said)?.[0] ?? '').matchAll(/\b([A-Z]\w+)\b/g),
    ...said.matchAll(/^ {2}(?:& )?([A-Z]\w+)/gm),
  ]
  return [
    ...named.map((line) => /(\w+)\??:/.exec(line)?.[1] ?? ''),
    ...others.flatMap(([, other = '']) => (other === type ? [] : fieldsOf(other, file))),
  ]
}

const files = new Map(
  [...readFileSync('src/cli/main.ts', 'utf8').matchAll(/^ {2}'?([\w -]+?)'?: async .*import\('\.\/(\S+?)'\)/gm)].map(
    ([, name = '', file = '']) => [name, file],
  ),
)

/** What a command gets beside what was typed; `--provider` of a pact is the endpoint of its target. */
const besides = ['config', 'isWithoutConfig', 'endpoint']

test.each([...new Set(files.values())])(
  '%s: what may be typed and what its code is told are the same',
  async (file) => {
    if (!/type Options\b/.test(sources.get(file) ?? '')) return
    const names = Object.keys(commands).filter((name) => files.get(name) === file)
    const own = await Promise.all(names.map((name) => commands[name]?.()))
    const typed = new Set(own.flatMap((command) => command?.options.map(({ flags }) => nameOf(flags)) ?? []))
    const told = new Set(fieldsOf('Options', file))
    expect(told.size).toBeGreaterThan(0)
    expect([...told].filter((one) => !typed.has(one) && !besides.includes(one))).toEqual([])
    expect([...typed].filter((one) => !told.has(one) && !besides.includes(one))).toEqual([])
  },
)
