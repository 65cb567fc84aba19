import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'

const bin = resolve(dirname(fileURLToPath(import.meta.url)), '../../bin/koppelproef.js')

/** Tells two hundred stories, in threads where there are cores, to somebody who stops reading after the first words: what came of the stories stands behind those. */
async function unread(...more: readonly string[]) {
  const child = spawn(process.execPath, [bin, 'run', '--shard', '1/3', '--no-quiet', ...more], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (part: string) => (errors += part))
  await once(child.stdout, 'data')
  child.stdout.destroy()
  const [code] = await once(child, 'close')
  return { code, errors }
}

test('who stops reading ends the command without a word, as SIGPIPE would', async () => {
  expect(await unread()).toEqual({ code: 141, errors: '' })
})

test('a report that was asked for is there all the same', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'koppelproef-pipe-')), 'report.json')
  expect((await unread('--report', `json=${file}`)).code).toBe(141)
  const { oordeel, gevallen } = JSON.parse(readFileSync(file, 'utf8'))
  rmSync(dirname(file), { recursive: true })
  expect(oordeel).toBe('geslaagd')
  expect(gevallen.length).toBeGreaterThan(200)
})

test('a system that no longer listens is no signal to stop, also to who listens to signals', async () => {
  const here = (path: string) => new URL(path, import.meta.url).href
  const program = `
    import { spawn } from 'node:child_process'
    import { untilInterrupted } from '${here('../../src/cli/support/interrupted.ts')}'
    const interruption = untilInterrupted()
    const deaf = spawn('sh', ['-c', 'exec 0<&-; echo deaf; exec sleep 20'], { stdio: ['pipe', 'pipe', 'inherit'] })
    deaf.stdout.once('data', () => deaf.stdin.write('x'.repeat(1000)))
    let code
    deaf.stdin.on('error', (error) => {
      code = error.code
      deaf.kill()
    })
    deaf.on('close', () => {
      console.log(code, interruption.exit())
      interruption.close()
    })`
  const child = spawn(
    process.execPath,
    ['--import', here('../typescript.mjs'), '--input-type=module', '--eval', program],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => (said += part))
  expect([await once(child, 'close'), said]).toEqual([[0, null], 'EPIPE undefined\n'])
})
