import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'

const rooms = ['src', 'simulator', 'contracts', 'scenarios', 'report', 'stage']
const read = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mjs|cjs|mts)$/.test(name) && !name.includes('node_modules'))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .map((name) => ({ name, text: readFileSync(name, 'utf8') }))
const ours = rooms.flatMap(read)
const everything = [...ours, ...['bench', 'test', 'scripts', 'examples', 'clients', 'bin'].flatMap(read)]

/** `file name`: what others take from a file; and the files that are taken as they are. */
const taken = new Set<string>()
const takenWhole = new Set<string>()
for (const { name, text } of everything) {
  const from = (path: string) => join(dirname(name), path).replaceAll('\\', '/')
  for (const [, list = '', path = ''] of text.matchAll(/\{([^{}]*)\}\s*from\s*'(\.[^']+)'/g))
    for (const one of list.split(','))
      taken.add(
        `${from(path)} ${one
          .trim()
          .replace(/^type\s+/, '')
          .replace(/ as .*/, '')}`,
      )
  for (const [, path = ''] of text.matchAll(/(?:\*(?: as \w+)? from |import\(\s*|new URL\(\s*)['`](\.[^'`]+)['`]/g))
    takenWhole.add(from(path))
}

/** What a tool of others takes by its name, from outside or out of what was built. */
const byTools = ['strykerPlugins', 'openStories', 'useLas', 'lasFixtures']

type Package = { readonly dependencies?: object; readonly devDependencies?: object; readonly scripts?: object }
const [root, tools] = ['package.json', 'tools/package.json'].map(
  (file) => JSON.parse(readFileSync(file, 'utf8')) as Package,
)
/** What another one of them asks for, or what the compiler reads by itself. */
const byOthers = /^(@types\/|@stryker-mutator\/core$)/

describe('what nobody uses', () => {
  test('is given out by no file: a function, a value or a class that it exports is taken by another one', () => {
    const unused = ours.flatMap(({ name, text }) =>
      [...text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)].flatMap(([, given = '']) =>
        taken.has(`${name} ${given}`) || takenWhole.has(name) || byTools.includes(given) ? [] : [`${name}: ${given}`],
      ),
    )
    expect(unused).toEqual([])
  })

  test('is no dependency', () => {
    const settings = ['jest.config.js', 'stryker.config.mjs', 'biome.json'].map((file) => readFileSync(file, 'utf8'))
    const said = [...everything.map(({ text }) => text), ...settings, JSON.stringify(root?.scripts)].join('\n')
    const wanted = [root?.dependencies, root?.devDependencies, tools?.dependencies].flatMap((one) =>
      Object.keys(one ?? {}),
    )
    expect(wanted.length).toBeGreaterThan(30)
    expect(wanted.filter((name) => !byOthers.test(name) && !said.includes(name))).toEqual([])
  })
})
