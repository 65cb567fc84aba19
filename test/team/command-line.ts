import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from '@jest/globals'
import type { Postgres } from './postgres.ts'
import { type Caller, callerOf } from './system.ts'

const bin = join(fileURLToPath(new URL('../..', import.meta.url)), 'bin/koppelproef.js')

const command = (...args: readonly string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) =>
    execFile(process.execPath, [bin, ...args], (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    ),
  )

/** What a person types, told to a PostgreSQL that runs. Its last test lets that fall and rise. */
export function describeCommandLine(postgres: () => Postgres): void {
  const running: ChildProcess[] = []
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL')
  })
  const serve = async (...args: readonly string[]) => {
    const child = spawn(process.execPath, [bin, 'serve', '--port', '0', '--json', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.push(child)
    let told = ''
    child.stderr.setEncoding('utf8').on('data', (part: string) => (told += part))
    const [line] = await once(createInterface(child.stdout), 'line')
    return { child, told: () => told, ...JSON.parse(line as string) }
  }
  /** What `token new` shows, one after the other: each adds to the file. */
  const newTokens = async (file: string, ...names: readonly string[]) => {
    const tokens: string[] = []
    for (const name of names) tokens.push((await command('token', 'new', name, '--file', file)).out.trim())
    return tokens as [string, string]
  }
  /** A database with a password in its address, which nobody may see again. */
  const withPassword = async (name: string) =>
    (await postgres().fresh(name)).replace('koppelproef@', 'koppelproef:geheim@')

  describe('koppelproef migrate', () => {
    test('makes the tables, does nothing the second time, and names the database without its password', async () => {
      const address = await withPassword('typed')
      const [first, second] = [await command('migrate', address), await command('migrate', address)]
      expect([first.code, first.out]).toEqual([0, expect.stringMatching(/\/typed went from version 0 to \d+\.\n$/)])
      expect([second.code, second.out]).toEqual([0, expect.stringMatching(/at version \d+: nothing to do\.\n$/)])
      expect(first.out + second.out).not.toContain('geheim')
    })

    test.each([
      ['./state', 2, 'E_USAGE: migrate takes the address of a database'],
      ['postgres://koppelproef:geheim@127.0.0.1:1/x', 3, 'E_STATE_AWAY: postgres://127.0.0.1:1/x does not answer'],
    ])('%s ends with %d and %s', async (address, code, says) => {
      const ended = await command('migrate', address)
      expect([ended.code, ended.err]).toEqual([code, expect.stringContaining(says)])
      expect(ended.err).not.toContain('geheim')
    })
  })

  describe('koppelproef serve --state postgres://…', () => {
    test('two processes are one ESIS for two teams, say whether they can answer, and stop well', async () => {
      const address = await withPassword('served')
      const file = join(mkdtempSync(join(tmpdir(), 'koppelproef-team-')), 'teams.yaml')
      writeFileSync(file, 'limits: { worlds: 1, megabytesStored: 50 }\nteams: {}\n')
      const [oranje, blauw] = await newTokens(file, 'oranje', 'blauw')
      const shared = ['--state', address, '--teams', file]
      const [one, other] = await Promise.all([serve(...shared), serve(...shared)])
      expect(one.scholen).toEqual(other.scholen)
      const status = async ({ control }: { control: string }, token: string, path: string, method = 'GET') => {
        const headers = {
          authorization: `Bearer ${token}`,
          ...(method === 'PUT' && { 'content-type': 'application/json' }),
        }
        const body = method === 'PUT' ? { body: '{}' } : {}
        return (await fetch(`${control}/worlds${path}`, { method, headers, ...body })).status
      }
      expect(await status(one, oranje, '/samen', 'PUT')).toBe(201)
      expect([await status(other, oranje, '/samen'), await status(other, blauw, '/samen')]).toEqual([200, 403])
      expect([await status(other, oranje, '/meer', 'PUT'), await status(other, blauw, '/meer', 'PUT')]).toEqual([
        429, 201,
      ])
      const health = (path: string) =>
        Promise.all([one, other].map(async ({ url }) => (await fetch(`${url}${path}`)).status))
      expect([await health('/healthz'), await health('/readyz')]).toEqual([
        [200, 200],
        [200, 200],
      ])
      const metrics = async () =>
        (await fetch(`${one.url}/metrics`, { headers: { authorization: `Bearer ${oranje}` } })).text()
      expect(await metrics()).toMatch(/^koppelproef_store_turns_total [1-9]/m)
      // What a team keeps is counted beside the answers.
      while (!/^koppelproef_stored_bytes\{team="oranje"\} [1-9]/m.test(await metrics()));
      await postgres().fall()
      expect([await health('/healthz'), await health('/readyz')]).toEqual([
        [200, 200],
        [503, 503],
      ])
      const refused = await (await fetch(`${one.url}/readyz`)).text()
      expect(refused).toContain('"code":"E_STATE_AWAY"')
      expect(refused).not.toContain('postgres:')
      await postgres().rise()
      expect(await health('/readyz')).toEqual([200, 200])
      one.child.kill('SIGINT')
      expect(await once(one.child, 'exit')).toEqual([0, null])
      expect(await status(other, oranje, '/samen')).toBe(200)
      expect(one.told() + other.told()).not.toContain('geheim')
    })

    test('a process that is asked to stop in the middle of a load loses nothing that it confirmed, and cuts nobody off', async () => {
      const address = await postgres().fresh('drained')
      const shared = ['--state', address, '--drain', '2']
      const [one, other] = await Promise.all([serve(...shared), serve(...shared)])
      const [atOne, atOther] = [one, other].map(({ url }) => callerOf(() => url)) as [Caller, Caller]
      const gone = once(one.child, 'exit')
      let [isReady, isGone] = [true, false]
      /** As a balancer does: sends to the first process as long as that says that it can answer. */
      const balancing = async () => {
        while (isReady) isReady = (await fetch(`${one.url}/readyz`)).status === 200
      }
      /** Brings one result after the other to a world of its own. */
      const bringing = async (world: string) => {
        await atOther.control('PUT', `/worlds/${world}`, { copyOf: 'default' })
        const confirmed: string[] = []
        const troubles: string[] = []
        let atTheOther = 0
        for (let turn = 0; !isGone && turn < 5_000; turn++) {
          const at = new Date(Date.UTC(2026, 8, 1) + turn * 1000).toISOString().slice(0, 19)
          if (!isReady) atTheOther++
          const { kind, text } = await (isReady ? atOne : atOther).bring(world, one.scholen[0], [`r${turn}`], at)
          if (kind === 'well') confirmed.push(`r${turn}`)
          else troubles.push(text)
        }
        return { world, confirmed, troubles, atTheOther }
      }
      const balanced = balancing()
      const working = Promise.all(['a', 'b', 'c', 'd'].map(bringing))
      while (!/"number":4\d/.test((await atOther.control('GET', '/worlds/d/journal?limit=1')).text));
      one.child.kill('SIGTERM')
      await balanced
      expect(await gone).toEqual([0, null])
      isGone = true
      for (const { world, confirmed, troubles, atTheOther } of await working) {
        expect(troubles).toEqual([])
        expect(atTheOther).toBeGreaterThan(0)
        const { resultaten } = JSON.parse((await atOther.control('GET', `/worlds/${world}/resultaten`)).text)
        expect(resultaten.map(({ key }: { key: string }) => key)).toEqual(confirmed)
      }
      other.child.kill('SIGTERM')
      while ((await fetch(`${other.url}/readyz`)).status === 200);
      other.child.kill('SIGTERM')
      expect(await once(other.child, 'exit')).toEqual([0, null])
      expect([one.told(), other.told()]).toEqual([
        expect.not.stringContaining('cut off'),
        expect.stringContaining('Asked to stop once more'),
      ])
    })
  })
}
