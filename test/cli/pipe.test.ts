import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'

const bin = resolve(dirname(fileURLToPath(import.meta.url)), '../../bin/koppelproef.js')

test('who stops reading ends the command without a word, as SIGPIPE would', async () => {
  const child = spawn(process.execPath, [bin, 'run', 'scenarios/catalogue/namen'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (part: string) => (errors += part))
  await once(child.stdout, 'data')
  child.stdout.destroy()
  const [code] = await once(child, 'close')
  expect({ code, errors }).toEqual({ code: 141, errors: '' })
})
