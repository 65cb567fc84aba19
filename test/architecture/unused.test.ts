import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'

const rooms = ['src', 'simulator', 'contracts', 'scenarios', 'report', 'stage']
const read = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mjs|cjs|mts)$/.test(name) && !name.includes('node_modules'))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .map((name) => ({ name, text: readFileSync(name, 'utf8') }))
const ours = rooms.flatMap(read)
const everything = [...ours, ...['bench', 'test', 'scripts', 'examples', 'clients', 'bin'].flatMap(read)]

/** The files in which a word stands. */
const filesOf = new Map<string, Set<string>>()
for (const { name, text } of everything)
  for (const word of text.match(/[A-Za-z_]\w*/g) ?? []) filesOf.set(word, (filesOf.get(word) ?? new Set()).add(name))

type Package = { readonly dependencies?: object; readonly devDependencies?: object; readonly scripts?: object }
const [root, tools] = ['package.json', 'tools/package.json'].map(
  (file) => JSON.parse(readFileSync(file, 'utf8')) as Package,
)
/** What another one of them asks for, or what the compiler reads by itself. */
const byOthers = /^(@types\/|@stryker-mutator\/core$)/

describe('what nobody uses', () => {
  test('is given out by no file: a function, a value or a class that it exports stands in another one', () => {
    const unused = ours.flatMap(({ name, text }) =>
      [...text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)].flatMap(([, given = '']) =>
        (filesOf.get(given)?.size ?? 0) > 1 || given === 'strykerPlugins' ? [] : [`${name}: ${given}`],
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
