import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

const root = resolve(import.meta.dirname, '../..')
const copy = mkdtempSync(join(tmpdir(), 'koppelproef-recipes-'))
const recipes = readFileSync(join(root, 'test/recipes/README.md'), 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((text) => ({ title: text.split('\n', 1).join(), text }))

type Block = { readonly language: string; readonly file: string; readonly body: string }

const blocksOf = (text: string): readonly Block[] =>
  [...text.matchAll(/^(`{3,})(\w+) (\S+)\n([\s\S]*?)\n\1$/gm)].map(([, , language = '', file = '', body = '']) => ({
    language,
    file,
    body,
  }))

/** Writes what a block says: the whole file, or in a file that is there what stands at its lines. */
function carryOut({ language, file, body }: Block): void {
  const path = join(copy, file)
  mkdirSync(dirname(path), { recursive: true })
  if (language !== 'diff') {
    writeFileSync(path, `${body}\n`)
    return
  }
  if (!existsSync(path)) throw new Error(`${file} is not there: the example that makes it was not carried out.`)
  let text = readFileSync(path, 'utf8')
  for (const part of body.split(/^@@$\n?/m)) {
    const lines = part.split('\n').filter((line) => line !== '')
    const side = (signs: string) =>
      lines
        .filter((line) => signs.includes(line.charAt(0)))
        .map((line) => `${line.slice(1)}\n`)
        .join('')
    const before = side(' -')
    const times = text.split(before).length - 1
    if (times !== 1)
      throw new Error(
        `An example of test/recipes/README.md goes between lines that stand ${times} times in ${file}; choose others there:\n${before}`,
      )
    text = text.replace(before, () => side(' +'))
  }
  writeFileSync(path, text)
}

const run = (...command: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', ...command], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  return { status, said: `${stdout}${stderr}` }
}

type Named = { readonly file: string; readonly words: string }

const jest = (tests: readonly Named[]) =>
  run(
    '--experimental-vm-modules',
    '--import=./test/runner/register.mjs',
    'node_modules/jest/bin/jest.js',
    '--runInBand',
    ...tests.map(({ file }) => file),
    '-t',
    `(${tests.map(({ words }) => words).join('|')})`,
  )

/** What the compiler says of the copy, or of one folder of it; nothing where all of it holds. */
function types(folder?: string): string {
  const config = folder === undefined ? 'tsconfig.json' : 'tsconfig.part.json'
  if (folder !== undefined)
    writeFileSync(join(copy, config), JSON.stringify({ extends: './tsconfig.json', include: [folder] }))
  return run('node_modules/typescript/bin/tsc', '-p', config, '--pretty', 'false').said
}

/** The runs of tests that a recipe names: the file, and the words of the title. */
const testsOf = (text: string): readonly Named[] =>
  [...text.matchAll(/`npm test -- (\S+) -t (\S+)`/g)].map(([, file = '', words = '']) => ({ file, words }))

/** What a recipe says up to the first run of its tests; what follows breaks it. */
const wellIn = (text: string): string => /^[\s\S]*?^Run `npm test .*?(?:\.(?= |$)|$)/m.exec(text)?.[0] ?? text

/** Tells stories with the command, one after the other, in one process; with what each said and its exit code. */
function toldBy(...files: readonly string[]): readonly { readonly status: number; readonly said: string }[] {
  const { said } = run(
    '--import=./test/typescript.mjs',
    '--input-type=module',
    '-e',
    `const { main } = await import('./src/cli/main.ts')
    const told = []
    for (const file of ${JSON.stringify(files)}) {
      let said = ''
      const terminal = { out: (text) => (said += text), err: (text) => (said += text), interactive: false }
      told.push({ status: await main(['run', file, '--language', 'nl'], terminal), said })
    }
    console.log(JSON.stringify(told))`,
  )
  return JSON.parse(said)
}

beforeAll(() => {
  const code = ['src', 'simulator', 'contracts', 'scenarios', 'report', 'stage', 'bench', 'scripts', 'test']
  const folders = [...code, 'bin', 'clients', 'examples', 'docs']
  for (const folder of folders) cpSync(join(root, folder), join(copy, folder), { recursive: true })
  for (const file of ['package.json', 'tsconfig.json', 'jest.config.js', 'GLOSSARY.md'])
    cpSync(join(root, file), join(copy, file))
  for (const link of ['node_modules', 'dist']) symlinkSync(join(root, link), join(copy, link))
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

describe('the recipes of CONTRIBUTING, as their examples show them', () => {
  const scenario = recipes.find(({ title }) => title === 'A scenario')
  const field = recipes.find(({ title }) => title === 'A field')
  const others = recipes.filter((recipe) => recipe !== scenario)

  test('are an example of each that adds something', () => {
    const told = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
    const wanted = [...told.matchAll(/^## Add (an? \w+)/gm)].map(([, what = '']) => what)
    const shown = recipes.map(({ title }) => (/^An? \w+/.exec(title)?.[0] ?? '').toLowerCase())
    expect(shown.toSorted()).toEqual(wanted.toSorted())
  })

  // That it asks for nothing else is seen below: the row is all of the code that follows, and then the whole compiles.
  test('a field in the type alone: the compiler asks for its row', () => {
    const [line] = blocksOf(field?.text ?? '')
    if (line === undefined) throw new Error('The recipe of a field begins with its line in the type.')
    carryOut(line)
    expect(types('src/school')).toMatch(
      /^src\/school\/leerling\.ts\(.*: error TS2741: Property 'thuistaal' is missing[^\n]*\n$/,
    )
  })

  test('are carried out, block by block, and what they name is green', () => {
    for (const recipe of others)
      for (const block of blocksOf(wellIn(recipe.text)).slice(recipe === field ? 1 : 0)) carryOut(block)
    expect(types()).toBe('')
    const named = others.map(({ title, text }) => ({ title, tests: testsOf(wellIn(text)) }))
    expect(named.filter(({ tests }) => tests.length === 0)).toEqual([])
    const tests = named.flatMap((one) => one.tests)
    const { status, said } = jest(tests)
    expect(status === 0 ? '' : said).toBe('')
    // Each of them has run: none was passed over for a title that nobody has.
    expect(said).toContain(`Test Suites: ${tests.length} passed, ${tests.length} total`)
  })

  test('are red where they are broken once, to see that the test looks', () => {
    const broken = others.map(({ text }) => text.slice(wellIn(text).length)).filter((text) => testsOf(text).length > 0)
    for (const text of broken) for (const block of blocksOf(text)) carryOut(block)
    const tests = broken.flatMap(testsOf)
    expect(tests.length).toBeGreaterThan(0)
    expect(jest(tests).said).toContain(`Test Suites: ${tests.length} failed, ${tests.length} total`)
  })

  test('a story is told with one command, and fails where what it expects is not so', () => {
    const [whole, bent] = blocksOf(scenario?.text ?? '')
    if (whole === undefined || bent === undefined) throw new Error('The recipe of a scenario has two blocks.')
    carryOut(whole)
    const good = whole.file.replace('.yaml', '-goed.yaml')
    cpSync(join(copy, whole.file), join(copy, good))
    carryOut(bent)
    expect(toldBy(good, whole.file)).toEqual([
      { status: 0, said: expect.stringContaining('1 geslaagd') },
      { status: 1, said: expect.stringContaining('Anna 2') },
    ])
  })
})
