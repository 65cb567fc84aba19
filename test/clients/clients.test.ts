import { execFile, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createSimulator, type Listening, listen } from 'koppelproef'
import { findStories } from '../../scenarios/stories.ts'
import { adapterCheck } from '../../src/cli/adapter-check.ts'
import { commandBetween } from './between.ts'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const required = process.env.KOPPELPROEF_INTEROP === 'required'
const koppelproef = `${process.execPath} ${join(root, 'bin', 'koppelproef.js')}`

/** Debian's, which has what .ci/run installs, or the one on the path when that has pytest. */
const python =
  ['/usr/bin/python3', 'python3'].find((one) => spawnSync(one, ['-c', 'import pytest']).status === 0) ?? 'python3'

/** In a language of its own: its example, which is tested by its own tests and judged by the catalogue. */
const clients = [
  {
    name: 'Python',
    folder: join(root, 'examples', 'python'),
    probe: [python, '-c', 'import pytest'],
    tests: [python, '-m', 'pytest', '-q', '-p', 'no:cacheprovider'],
    passed: /5 passed/,
    adapter: `${python} adapter.py`,
    page: 'docs/start-python.md',
    first: {
      file: 'test_first.py',
      language: 'python',
      run: [python, '-m', 'pytest', '-q', '-p', 'no:cacheprovider', '-p', 'koppelproef.pytest_plugin', '.'],
      says: /1 passed/,
    },
    start: [python, '-c', 'import koppelproef\nwith koppelproef.start() as it: print(it.las().time)'],
    says: [python, '-c', 'import koppelproef\nkoppelproef.start()'],
    debian: 'python3-pytest',
  },
  {
    name: 'PHP',
    folder: join(root, 'examples', 'php'),
    probe: ['php', '-r', 'exit(class_exists("DOMXPath") ? 0 : 1);'],
    tests: ['php', 'test-ea.php'],
    passed: /^(ok .*\n){5}$/,
    adapter: 'php adapter.php',
    page: 'docs/start-php.md',
    first: { file: 'first.php', language: 'php', run: ['php', 'first.php'], says: /^Noor is there\.\n$/ },
    start: [
      'php',
      '-r',
      'require "../../clients/php/autoload.php"; echo Koppelproef\\Simulator::shared()->las()->time();',
    ],
    says: ['php', '-r', 'require "../../clients/php/autoload.php"; Koppelproef\\Simulator::start();'],
    debian: 'php-cli php-xml',
  },
] as const

/** The pieces of code in a language on a page, in their order. */
const codeOf = (page: string, language: string): readonly string[] =>
  [...readFileSync(join(root, page), 'utf8').matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, code]) => code!,
  )

const environment = {
  ...process.env,
  PYTHONPATH: join(root, 'clients', 'python'),
  PYTHONDONTWRITEBYTECODE: '1',
  KOPPELPROEF_COMMAND: koppelproef,
}
const ran = ([program, ...args]: readonly string[], cwd: string, more: object = {}) =>
  promisify(execFile)(program!, args, { cwd, env: { ...environment, ...more }, timeout: 50_000 }).then(
    ({ stdout }) => stdout,
    ({ stdout, stderr }) => `${stdout}${stderr}`,
  )

describe.each(clients)(
  'the client in $name',
  ({ name, folder, probe, tests, passed, adapter, start, says, debian, page, first }) => {
    const [program, ...args] = probe
    const here = spawnSync(program, args).status === 0
    if (!here && !required) console.warn(`Skipped: ${name} is not installed. Try: apt-get install ${debian}`)
    const run = here || required ? test : test.skip
    let listening: Listening
    beforeAll(async () => {
      listening = await listen(createSimulator({ schools: [] }))
      process.env.PYTHONPATH = environment.PYTHONPATH
      process.env.PYTHONDONTWRITEBYTECODE = '1'
    })
    afterAll(() => listening.close())

    run('tests an EA against a simulator that runs', async () => {
      expect(await ran(tests, folder, { KOPPELPROEF_URL: listening.url })).toMatch(passed)
    })

    run('starts a simulator, and stops it, also behind npx', async () => {
      const { command, ended } = commandBetween()
      expect(await ran(start, folder, { KOPPELPROEF_COMMAND: command })).toMatch(/^\d{4}-\d\d-\d\dT/)
      expect(ended()).toBe('0')
    })

    run('says what to do when there is none', async () => {
      expect(await ran(says, folder, { KOPPELPROEF_URL: 'http://127.0.0.1:9' })).toContain('koppelproef serve')
    })

    run('has an adapter kit: the example is whole, and the stories find the mistake that is in it', async () => {
      const said: string[] = []
      const terminal = { out: (text: string) => void said.push(text), err: () => {}, interactive: false }
      const sut = `exec:cd ${folder} && ${adapter}`
      expect(await adapterCheck.run([], { sut, timeout: '20' }, terminal)).toBe(0)
      const [twins] = findStories([join(root, 'scenarios/catalogue/sleutels/tweeling-met-elkaars-nummer.yaml')])
      const { goed, report } = await twins!.tell(sut, { timeout: 20_000 })
      expect({ goed, ernst: report.gevallen[0]?.ernst }).toEqual({ goed: false, ernst: 'S1' })
    })

    run('has a start page: its first pupil comes, and its adapter is told a story that fails', async () => {
      const empty = mkdtempSync(join(tmpdir(), 'koppelproef-start-'))
      mkdirSync(join(empty, 'node_modules'))
      symlinkSync(root, join(empty, 'node_modules', 'koppelproef'))
      const [test, ...more] = codeOf(page, first.language)
      writeFileSync(join(empty, first.file), test!)
      writeFileSync(join(empty, adapter.split(' ')[1]!), more.at(-1)!)
      expect(await ran(first.run, empty, { KOPPELPROEF_URL: listening.url })).toMatch(first.says)
      const [twins] = findStories([join(root, 'scenarios/catalogue/sleutels/tweeling-met-elkaars-nummer.yaml')])
      const { goed, report } = await twins!.tell(`exec:cd ${empty} && ${adapter}`, { timeout: 20_000 })
      expect([goed, report.gevallen[0]?.oordeel]).toEqual([false, 'gezakt'])
      rmSync(empty, { recursive: true })
    })
  },
)

const phpunit = spawnSync('phpunit', ['--version']).status === 0
if (!phpunit && !required) console.warn('Skipped: the trait for PHPUnit. Try: apt-get install phpunit')
;(phpunit || required ? test : test.skip)(
  'the start page for PHP has a TestCase of PHPUnit, of which each test has a world of its own, gone afterwards',
  async () => {
    const { url, close } = await listen(createSimulator({ schools: [] }))
    const empty = mkdtempSync(join(tmpdir(), 'koppelproef-phpunit-'))
    mkdirSync(join(empty, 'node_modules'))
    symlinkSync(root, join(empty, 'node_modules', 'koppelproef'))
    writeFileSync(join(empty, 'FirstTest.php'), codeOf('docs/start-php.md', 'php')[1]!)
    expect(await ran(['phpunit', '--no-configuration', 'FirstTest.php'], empty, { KOPPELPROEF_URL: url })).toContain(
      'OK (2 tests, 2 assertions)',
    )
    const worlds = await (await fetch(`${url}/control/worlds`)).json()
    expect(JSON.stringify(worlds)).not.toContain('php-')
    rmSync(empty, { recursive: true })
    await close()
  },
)

test('the start page for TypeScript has a test that passes, and an adapter that is told a story and fails', async () => {
  // Inside the package, so that its own name is found.
  const folder = join(root, 'dist', 'start-example')
  mkdirSync(folder, { recursive: true })
  const [first, adapter] = codeOf('docs/start-typescript.md', 'js')
  writeFileSync(join(folder, 'first.test.mjs'), first!)
  writeFileSync(join(folder, 'adapter.mjs'), adapter!)
  const { NODE_OPTIONS: _, NODE_TEST_CONTEXT: __, ...bare } = process.env
  const { stdout } = await promisify(execFile)(process.execPath, ['--test', '--test-reporter=tap', 'first.test.mjs'], {
    cwd: folder,
    env: bare,
  })
  expect(stdout).toContain('# pass 1')
  const [twins] = findStories([join(root, 'scenarios/catalogue/sleutels/tweeling-met-elkaars-nummer.yaml')])
  const { goed, report } = await twins!.tell(`module:${join(folder, 'adapter.mjs')}`)
  expect([goed, report.gevallen[0]?.oordeel]).toEqual([false, 'gezakt'])
  rmSync(folder, { recursive: true })
})

const curl = spawnSync('curl', ['--version']).status === 0
;(curl ? test : test.skip)('the start page for HTTP has calls of curl that give the pupil, and a change', async () => {
  const { port, close } = await listen(createSimulator({ schools: [] }))
  const [, make, fetchPupil, change] = codeOf('docs/start-http.md', 'sh').map((code) =>
    code.replaceAll(':8085', `:${port}`),
  )
  const key = `SLEUTEL=$(curl -s $C/koppelingen | sed 's/.*"autorisatiesleutel":"//; s/".*//')`
  const { stdout } = await promisify(execFile)('sh', ['-c', [make, key, fetchPupil, change].join('\n')])
  expect(stdout).toContain('<roepnaam>Noor</roepnaam>')
  expect(stdout).toContain('"versions":2')
  expect(stdout).toContain('"decided":"answered"')
  await close()
})
