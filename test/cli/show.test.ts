import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { jsonOf } from '../../report/forms/json.ts'
import { main } from '../../src/cli/main.ts'
import { smallReport } from '../report/small-report.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'koppelproef-show-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const written = (name: string, text: string): string => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

test('a run that is over is there to walk, with no system there', async () => {
  const file = written('report.json', jsonOf(smallReport))
  const child = spawn(process.execPath, ['bin/koppelproef.js', 'show', file], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const line = await new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve))
    const page = line.slice(line.indexOf('http'))
    expect(page).toContain('/#/default/verhalen/ronde/verslag')
    const [geval] = smallReport.gevallen
    const answer = await fetch(
      `${new URL(page).origin}/verhalen/rondes/verslag/gevallen/${encodeURIComponent(geval!.naam)}`,
    )
    expect(((await answer.json()) as { geval: unknown }).geval).toEqual(JSON.parse(JSON.stringify(geval)))
  } finally {
    child.kill('SIGINT')
  }
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0)
})

test.each([
  ['nergens.json', undefined, 'E_FILE_UNREADABLE'],
  ['geen.json', 'titel: x', 'E_FILE_INVALID'],
  ['anders.json', '{"a":1}', 'E_FILE_INVALID'],
])('%s is refused with a sentence', async (name, text, code) => {
  const file = text === undefined ? join(folder, name) : written(name, text)
  let said = ''
  const exit = await main(['show', file], { out: () => {}, err: (part) => (said += part), interactive: false })
  expect([exit, said.slice(0, code.length)]).toEqual([2, code])
})
