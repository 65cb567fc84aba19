import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { run } from '../../src/cli/run.ts'
import { story } from './stage.ts'

const base = 'school: handleiding\nstappen:\n  - activeer\n  - koppel\n  - importeer\n'
const wrong = story(`${base}  - verwacht: { leerlingen: { nieuw: 7 } }\n`)

/** A terminal of which the next text that holds something can be waited for. */
function listening() {
  let heard = ''
  let waiting: { says: string; tell: () => void } | undefined
  const hear = (text: string) => {
    heard += text
    if (waiting && heard.includes(waiting.says)) {
      heard = heard.slice(heard.indexOf(waiting.says) + waiting.says.length)
      waiting.tell()
      waiting = undefined
    }
  }
  return {
    terminal: { out: hear, err: hear, interactive: false },
    until: (says: string) =>
      new Promise<void>((tell) => {
        waiting = { says, tell }
        hear('')
      }),
  }
}

describe('koppelproef run --watch', () => {
  test('tells what changed and what failed again, lives through a half-written file, and ends with Ctrl-C', async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'koppelproef-')))
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
    write('een.yaml', story(base))
    write('twee.yaml', wrong)
    const { terminal, until } = listening()
    const options = { sut: 'testcentrum', seed: '1', jobs: '1', watch: true, quiet: false }
    const ended = run.run([folder], options, terminal)
    await until('✗ 2/2 S3 twee')
    await until('Watching')
    write('een.yaml', 'titel: half')
    await until('E_FILE_INVALID')
    write('een.yaml', wrong)
    await until('✗ 1/2 S3 een')
    await until('✗ 2/2 S3 twee')
    write('twee.yaml', story(base))
    await until('✓ 1/2 twee')
    write('_gedeeld.yaml', 'stappen: []')
    await until('✓ 2/2 twee')
    write('een.yaml', story(base))
    await until('✓ 1/1 een')
    await until('tegen de waarheid')
    process.emit('SIGINT')
    expect(await ended).toBe(0)
  })
})
