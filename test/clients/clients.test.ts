import { execFile, spawnSync } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createSimulator, type Listening, listen } from 'koppelproef'
import { findStories } from '../../scenarios/stories.ts'
import { adapterCheck } from '../../src/cli/adapter-check.ts'

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
    start: [
      'php',
      '-r',
      'require "../../clients/php/autoload.php"; echo Koppelproef\\Simulator::shared()->las()->time();',
    ],
    says: ['php', '-r', 'require "../../clients/php/autoload.php"; Koppelproef\\Simulator::start();'],
    debian: 'php-cli php-xml',
  },
] as const

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
  ({ name, folder, probe, tests, passed, adapter, start, says, debian }) => {
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

    run('starts a simulator, and stops it', async () => {
      expect(await ran(start, folder)).toMatch(/^\d{4}-\d\d-\d\dT/)
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
  },
)
