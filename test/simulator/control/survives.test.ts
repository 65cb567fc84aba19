import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'

const here = (path: string) => new URL(path, import.meta.url)
let folder = ''
let running: ChildProcess | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'koppelproef-'))
})
afterEach(() => {
  running?.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

/** Starts `koppelproef serve` on the state folder, and calls its control API. */
async function serve() {
  const child = spawn(
    process.execPath,
    [
      '--import',
      here('../../typescript.mjs').href,
      fileURLToPath(here('koppelproef.ts')),
      'serve',
      '--json',
      '--port',
      '0',
      '--state',
      folder,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  running = child
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  const { control } = JSON.parse(line) as { control: string }
  const call = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${control}/worlds/default${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(text)
    return text === '' ? undefined : JSON.parse(text)
  }
  return { child, call, kill: () => killed(child) }
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

// Two processes each: slow on a busy machine.
jest.setTimeout(120_000)

describe('what was confirmed', () => {
  test('is still there after a kill -9: schools, koppelingen, storingen, typed results, clock', async () => {
    const first = await serve()
    await first.call('PUT', '/clock', { now: '2027-01-15', frozen: true })
    await first.call('PUT', '/schools/99XX00', { generate: { seed: 4, pupils: 12 } })
    await first.call('PUT', '/koppelingen/ea', { klantcode: 'EA', klantnaam: 'Een EA', scholen: ['99XX00'] })
    await first.call('POST', '/koppelingen/ea/activate', {
      rol: 'Directie',
      verificatiecode: '99XX001234567890abcd',
      akkoord: true,
    })
    await first.call('POST', '/schools/99QQ00/changes', {
      changes: [{ soort: 'las-migratie' }, { soort: 'instroom', datum: '2027-02-01' }],
    })
    for (const id of ['traag', 'anders']) await first.call('PUT', `/storingen/${id}`, { soort: 'vertraging', ms: 1 })
    await first.call('POST', '/schools/99XX00/toetsresultaten', { leerling: '99XX/leerling/1', toets: 'AVI', dle: 20 })
    const paths = [
      '',
      '/clock',
      '/schools',
      '/schools/99XX00',
      '/schools/99QQ00',
      '/schools/99QQ00/versions',
      '/koppelingen',
      '/storingen',
      '/truth',
      '/schools/99XX00/toetsresultaten',
    ]
    const everything = async ({ call }: typeof first) => await Promise.all(paths.map((path) => call('GET', path)))
    const before = await everything(first)
    await first.kill()
    const second = await serve()
    expect(await everything(second)).toEqual(before)
    await second.kill()
  })

  test('is never lost while changes stream in', async () => {
    const first = await serve()
    let confirmed = 0
    const changes = (async () => {
      for (let number = 1; ; number++) {
        await first.call('PATCH', '/schools/99QQ00/leerlingen/1001', { roepnaam: `Bas ${number}` })
        confirmed = number
        if (number === 25) first.child.kill('SIGKILL')
      }
    })()
    await expect(changes).rejects.toThrow()
    const second = await serve()
    const { roepnaam } = await second.call('GET', '/schools/99QQ00/leerlingen/1001')
    expect([`Bas ${confirmed}`, `Bas ${confirmed + 1}`]).toContain(roepnaam)
    expect(confirmed).toBeGreaterThanOrEqual(25)
    await second.kill()
  })
})
