import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Listening, listen } from '../../simulator/index.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'
import { openDiskStore } from '../../simulator/store/disk-store.ts'
import { createTestcentrum } from '../../src/testcentrum/testcentrum.ts'
import { activated, handClock, pupils, smallSchool } from './world.ts'

const here = (path: string) => new URL(path, import.meta.url).href
const school = smallSchool({
  leerlingen: pupils(6),
  leerkrachten: [
    {
      key: '9',
      roepnaam: 'Joke',
      achternaam: 'Terpstra',
      emailadres: 'joke@school.example',
      groepen: [{ soort: 'groep', key: 'g' }],
    },
  ],
})
const simulator = createBareSimulator({ seed: '1', clock: handClock() })
const { world, sleutel } = activated(simulator, school)
let listening: Listening
beforeAll(async () => {
  listening = await listen(simulator)
})
afterAll(() => listening.close())

/** Runs the driver until it says `until` for the nth time, and kills it there; or until it is done. Gives all that it told. */
async function run(dir: string, until?: number): Promise<{ lines: string[]; isKilled: boolean }> {
  const child = spawn(
    process.execPath,
    ['--import', here('../typescript.mjs'), fileURLToPath(here('driver.ts')), dir, listening.url, sleutel],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let told = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    told += chunk
    if (until !== undefined && told.split('\n').length > until) child.kill('SIGKILL')
  })
  await once(child, 'close')
  return { lines: told.split('\n').slice(0, -1), isKilled: child.signalCode === 'SIGKILL' }
}

/** What the testcentrum holds, without what differs with how often it was killed: numbers of imports, moments of messages. */
async function outcomeIn(dir: string) {
  const store = await openDiskStore(dir)
  const centrum = createTestcentrum({
    store,
    connect: () => {
      throw new Error('not called')
    },
  })
  const { groep, leerkracht, leerling, uitnodiging, onthouden, resultaat } = centrum.state()
  store.close()
  return {
    groep,
    leerkracht,
    leerling,
    onthouden,
    uitnodiging,
    resultaat: resultaat.map(({ verzonden, ...rest }) => ({ ...rest, isVerzonden: verzonden !== undefined })),
  }
}

test('killed with SIGKILL between two steps, or in the middle of one, it ends as if it had never been killed', async () => {
  const dirs: string[] = []
  const freshDir = () => {
    dirs.push(mkdtempSync(join(tmpdir(), 'koppelproef-centrum-')))
    return dirs.at(-1)!
  }
  const start = world.state()
  try {
    const undisturbed = freshDir()
    const { lines } = await run(undisturbed)
    expect(lines.at(-1)).toBe('sent')
    const expected = await outcomeIn(undisturbed)
    expect([expected.leerling.length, expected.uitnodiging.length, expected.resultaat.length]).toEqual([5, 1, 5])
    const applying = lines.indexOf('applied')
    const sending = lines.lastIndexOf('sent') - 4
    for (const until of [lines.indexOf('chosen') + 1, applying - 1, applying, sending]) {
      world.restore(start)
      const dir = freshDir()
      const killed = await run(dir, until)
      expect([until, killed.isKilled]).toEqual([until, true])
      const again = await run(dir)
      expect(again.lines.at(-1)).toBe('sent')
      expect(await outcomeIn(dir)).toEqual(expected)
      // ESIS has each result once, under one key, for the right pupil.
      const got = [...world.state().resultaten.values()]
      expect(got.map(({ versies }) => versies.at(-1)?.leerlingid).sort()).toEqual(['2', '3', '4', '5', '6'])
    }
  } finally {
    for (const dir of dirs) rmSync(dir, { recursive: true, force: true })
  }
}, 120_000)
