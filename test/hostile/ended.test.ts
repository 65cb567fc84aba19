import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'

const bin = resolve(import.meta.dirname, '../../bin/koppelproef.js')
const stories = resolve(import.meta.dirname, '../../scenarios/catalogue/namen')
const folder = mkdtempSync(join(tmpdir(), 'koppelproef-ended-'))
const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

/** The command as it was built, in a folder of its own; `heard` grows with what it says. */
function start(argv: readonly string[]) {
  const child = spawn(process.execPath, [bin, ...argv], {
    cwd: folder,
    env: { ...process.env, TMPDIR: folder, CI: '' },
  })
  started.push(child)
  const heard: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => heard.push(String(part)))
  return { child, heard: () => heard.join(''), ended: once(child, 'close') as Promise<[number | null]> }
}

const turn = () => new Promise((next) => setImmediate(next))
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await turn()
}

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** A command for a shell that writes down which process it is, and then hears nothing. */
const deaf = (file: string) => `exec:echo $$ > ${join(folder, file)}; sleep 600`
const pidIn = (file: string) => Number(readFileSync(join(folder, file), 'utf8'))
const isWritten = (file: string) =>
  existsSync(join(folder, file)) && readFileSync(join(folder, file), 'utf8').endsWith('\n')

describe('who is killed leaves nothing running:', () => {
  test.each([
    ['a system under test', ['adapter', 'check', '--timeout', '600', '--sut', deaf('sut')], 'sut'],
    ['a state that is read from a command', ['observe', '--port', '0', '--state', deaf('state')], 'state'],
  ])('%s', async (_what, argv, file) => {
    const { child, ended } = start(argv)
    await until(() => isWritten(file))
    child.kill('SIGKILL')
    await ended
    await until(() => !isThere(pidIn(file)))
  })

  test('a simulator that load has for itself', async () => {
    const { child, ended } = start(['load', '--schools', '1', '--seconds', '600', '--rate', '1'])
    const own = () =>
      execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .filter(([, parent, ...args]) => parent === String(child.pid) && args.includes('serve'))
        .map(([pid]) => Number(pid))
    await until(() => own().length === 1)
    const [pid = 0] = own()
    child.kill('SIGKILL')
    await ended
    await until(() => !isThere(pid))
  })
})

test('who is interrupted while linking lists of a country leaves nothing of those lists behind', async () => {
  const line = (number: number) => `${number};Achternaam${number % 997};Roep${number % 89};201${number % 9}-01-02`
  const lines = ['id;achternaam;roepnaam;geboortedatum', ...Array.from({ length: 60_000 }, (_, number) => line(number))]
  writeFileSync(join(folder, 'list.csv'), lines.join('\n'))
  const parts = () => readdirSync(folder).filter((name) => name.startsWith('koppelproef-link-'))
  const list = ['--existing', 'list.csv', '--incoming', 'list.csv', '--out', 'out.csv', '--workers', '2']
  const { child, ended } = start(['link', ...list])
  await until(() => parts().some((name) => readdirSync(join(folder, name)).length > 0))
  child.kill('SIGINT')
  expect(await ended).toEqual([130, null])
  expect([parts(), existsSync(join(folder, 'out.csv'))]).toEqual([[], false])
})

test('run --watch stops at the first Ctrl-C, also while it tells', async () => {
  const { child, heard, ended } = start(['run', stories, '--watch', '--no-quiet'])
  while (!heard().includes('1/')) await once(child.stdout, 'data')
  child.kill('SIGINT')
  await ended
  expect(heard()).not.toContain('Watching')
})
