import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, jest, test } from '@jest/globals'
import { createSimulator, openDiskStore } from '../../simulator/index.ts'

/** So many times a simulator is killed; once here, five hundred times by `npm run hostile`. */
const rounds = Number(process.env.HOSTILE_KILLS ?? 1)
const here = (path: string) => new URL(path, import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'koppelproef-kill-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
jest.setTimeout(60_000 + rounds * 60_000)

async function serve(state: string) {
  const program = [fileURLToPath(here('../simulator/control/koppelproef.ts')), 'serve', '--json', '--port', '0']
  const child = spawn(process.execPath, ['--import', here('../typescript.mjs').href, ...program, '--state', state], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return { child, control: (JSON.parse(line) as { control: string }).control }
}

/** What is asked, again and again, until the kill. Each is whole or has never been. */
const calls = [
  ['PUT', '/worlds/w', { copyOf: 'default', now: '2027-01-05T10:00:00.123Z', frozen: true, modus: 'strict' }],
  ['PUT', '/worlds/w/clock', { now: '2027-02-01T08:00:00.456Z', frozen: true }],
  ['PUT', '/worlds/w/snapshots/voor', {}],
  ['POST', '/worlds/w/reset', {}],
  ['POST', '/worlds/w/snapshots/voor/restore', {}],
  ['DELETE', '/worlds/w', undefined],
] as const

async function askUntilGone(control: string): Promise<void> {
  try {
    for (;;)
      for (const [method, path, body] of calls)
        await fetch(`${control}${path}`, {
          method,
          ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
        })
  } catch {
    // The simulator was killed.
  }
}

test(`after a kill at any moment (${rounds} times) every world is whole`, async () => {
  const moments = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    const state = join(folder, String(round % 5))
    const { child, control } = await serve(state)
    const asking = askUntilGone(control)
    await new Promise((resolve) => setTimeout(resolve, 40 + ((round * 37) % 400)))
    child.kill('SIGKILL')
    await Promise.all([once(child, 'exit'), asking])
    const store = await openDiskStore(state)
    const simulator = createSimulator({ store })
    for (const world of simulator.worlds()) {
      const { scholen, koppelingen } = world.state()
      expect({ world: world.name, scholen: scholen.size, koppelingen: koppelingen.size }).toEqual({
        world: world.name,
        scholen: 2,
        koppelingen: 2,
      })
      if (world.name !== 'w') continue
      expect(world.clock.frozen()).toBe(true)
      const now = new Date(world.clock.now()).toISOString()
      expect(['2027-01-05T10:00:00.123Z', '2027-02-01T08:00:00.456Z']).toContain(now)
      expect(world.state().modus).toBe('strict')
      moments.add(now)
    }
    store.close()
  }
})
