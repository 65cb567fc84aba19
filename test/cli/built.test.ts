import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'

const bin = resolve(dirname(fileURLToPath(import.meta.url)), '../../bin/koppelproef.js')
const folder = mkdtempSync(join(tmpdir(), 'koppelproef-built-'))
const koppelproef = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8', timeout: 50_000 })
  return { status, stdout, stderr }
}

// What tests import are the sources; users run the bundle, where a library may look otherwise.
describe('the command line as it is built', () => {
  test('checks an adapter', () => {
    expect(koppelproef('adapter', 'check')).toMatchObject({ status: 0, stderr: '' })
  })

  test('tells a story, writes reports and compares with them', () => {
    const [json, html] = [join(folder, 'now.json'), join(folder, 'now.html')]
    const story = 'scenarios/catalogue/handleiding'
    expect(koppelproef('run', story, '--report', `json=${json}`, `html=${html}`)).toMatchObject({ status: 0 })
    const { stdout } = koppelproef('run', story, '--compare', json)
    expect(stdout).toContain('geen verschil')
  })

  test('explores', () => {
    expect(koppelproef('explore', '--stories', '2', '--out', folder)).toMatchObject({ status: 0 })
  })

  test('links long lists in threads', () => {
    const list = join(folder, 'list.csv')
    writeFileSync(
      list,
      'id,roepnaam,achternaam,voorletters,geboortedatum\n1,Noor,Vos,NM,2018-03-04\n2,Sam,Boer,SJ,2019-06-21\n',
    )
    const files = ['--existing', list, '--incoming', list, '--out', join(folder, 'decisions.csv')]
    const { status, stdout } = koppelproef('link', ...files, '--workers', '2')
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^link +2 +100\.0 %/)])
  })

  test('ends at once, and with it what it started, when a command speaks no JSON', () => {
    const { status, stderr } = koppelproef('run', '--sut', 'exec:echo hallo; sleep 49')
    expect({ status, stderr }).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('no JSON: hallo. Log to stderr'),
    })
  })
})
