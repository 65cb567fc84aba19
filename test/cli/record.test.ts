import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { exampleEnvelope, generateSchool } from '../../simulator/index.ts'
import { readRecording } from '../../src/recording/read-recording.ts'
import { originalsOf } from '../disguise/originals.ts'
import { post, startLas } from '../recording/las.ts'
import { koppelproef } from '../terminal.ts'

const school = generateSchool({ seed: 23, pupils: 20, schooljaar: '2026-2027', eckid: 'all', brincode: '99KN' })

const told = (...argv: readonly string[]) => koppelproef(...argv)

describe('koppelproef record', () => {
  test('refuses without the flag that says that one may, in plain words, and writes nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'record-'))
    const { exit, err } = await told(
      'record',
      '--upstream',
      'http://127.0.0.1:9',
      '--out',
      join(folder, 'a.koppelproef'),
    )
    expect(exit).toBe(2)
    expect(err).toMatch(/E_MAY_NOT_PROCESS: .*real children.*\n.*--i-may-process-this-data/)
    expect(readdirSync(folder)).toEqual([])
  })

  test.each([
    [['--out', 'x'], /--upstream is needed/],
    [['--upstream', 'ftp://las.example', '--out', 'x'], /--upstream takes an address/],
    [['--upstream', 'http://127.0.0.1:9'], /--out is needed/],
    [
      ['--upstream', 'http://127.0.0.1:9', '--out', 'x', '--keep-days', '365'],
      /--keep-days takes a number from 1 to 90/,
    ],
    [
      ['--upstream', 'http://127.0.0.1:9', '--out', 'x', '--client-cert', 'c.pem'],
      /both --client-cert and --client-key/,
    ],
  ])('says what is wrong with %j', async (argv, message) => {
    const { exit, err } = await told('record', '--i-may-process-this-data', ...argv)
    expect([exit, message.test(err)]).toEqual([2, true])
  })

  test('leaves a file with all that was whole when its process is killed, and no name anywhere', async () => {
    const las = await startLas(school)
    const folder = mkdtempSync(join(tmpdir(), 'record-'))
    const file = join(folder, 'school.koppelproef')
    const argv = ['record', '--upstream', las.url, '--out', file, '--port', '0', '--i-may-process-this-data', '--json']
    const start = `import('./src/cli/main.ts').then(({ main }) => main(${JSON.stringify(argv)}))`
    const child = spawn(process.execPath, ['--no-warnings', '--import', './test/typescript.mjs', '-e', start], {
      cwd: process.cwd(),
      env: { ...process.env, TMPDIR: folder },
    })
    let said = ''
    child.stdout.on('data', (part) => (said += part))
    child.stderr.on('data', (part) => (said += part))
    while (!said.includes('"ready":true')) await once(child.stdout, 'data')
    const { url } = JSON.parse(said.split('\n')[0]!)
    const asked = exampleEnvelope(las.aansluiting)
    for (let turn = 0; turn < 2; turn++) await post(`${url}/uwlr/leerlinggegevens`, asked)
    while (!said.includes('   2  HaalLeerlinggegevens')) await once(child.stderr, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
    await las.close()
    const today = new Date().toISOString().slice(0, 10)
    expect(readRecording(file, today).exchanges.map(({ answer }) => answer?.status)).toEqual([200, 200])
    const everything =
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'utf8').toLowerCase())
        .join() + said.toLowerCase()
    expect(originalsOf(school).filter((original) => everything.includes(original))).toEqual([])
    expect(everything).not.toContain(las.aansluiting.autorisatiesleutel.toLowerCase())
  }, 60_000)
})
