import { once } from 'node:events'
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'
import { expect, test } from '@jest/globals'
import pg from 'pg'
import type { Aansluiting } from '../../simulator/index.ts'
import { createTeamSimulator } from '../../simulator/team/team-simulator.ts'
import { ask } from './postgres.ts'
import { type Caller, callerOf, listenAsOne } from './system.ts'

/** `world` makes one of that name; `database`: the name of the one that both work on. */
type System = {
  readonly a: Caller
  readonly b: Caller
  readonly aansluiting: Aansluiting
  readonly address: string
  readonly world: (name: string) => Promise<string>
}

/** A database that answers, and cannot do what is asked. */
export function describeFailing(system: () => System): void {
  /** `isQuick`: it refuses at once. */
  const refusesAndComesBack = async (
    w: string,
    breakIt: () => Promise<unknown>,
    mend: () => Promise<unknown>,
    isQuick = true,
  ) => {
    const { a, b, aansluiting } = system()
    await system().world(w)
    await a.bring(w, aansluiting, ['before'], '2026-11-20T10:00:00')
    await breakIt()
    const bringing = async (caller: Caller) => {
      const { text } = await caller.bring(w, aansluiting, ['lost'], '2026-11-20T11:00:00')
      expect(text).toContain('Server.TijdelijkNietBeschikbaar')
    }
    const turning = async (caller: Caller) => {
      const { text } = await caller.control('PUT', `/worlds/${w}/clock`, { now: '2027-03-01T10:00:00Z', frozen: true })
      expect(text).toContain('"code":"storage"')
    }
    // At once, for where it takes seconds before it is told; at one process one comes after the other.
    await Promise.all([bringing(a), turning(b)])
    if (isQuick) await Promise.all([turning(a), bringing(b)])
    await mend()
    expect(await b.bring(w, aansluiting, ['after'], '2026-11-20T12:00:00')).toMatchObject({ kind: 'well' })
    const { resultaten } = JSON.parse((await a.control('GET', `/worlds/${w}/resultaten`)).text)
    expect(resultaten.map(({ key }: { key: string }) => key)).toEqual(['before', 'after'])
  }
  const everywhere = async (...statements: readonly string[]) => {
    for (const statement of statements) await ask(system().address, statement)
  }

  test('a database whose disk is full refuses, and goes on when there is room', async () => {
    await refusesAndComesBack(
      'vol',
      () =>
        everywhere(
          `CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
             'BEGIN RAISE EXCEPTION ''could not extend file'' USING ERRCODE = ''53100''; END'`,
          'CREATE TRIGGER no_room BEFORE UPDATE ON koppelproef_world FOR EACH ROW EXECUTE FUNCTION no_room()',
        ),
      () => everywhere('DROP TRIGGER no_room ON koppelproef_world', 'DROP FUNCTION no_room'),
    )
  })

  test('a database that is taken over by another one, and only reads for a while, is left and found again', async () => {
    const name = new URL(system().address).pathname.slice(1)
    const another = system().address.replace(/[^/]+$/, 'postgres')
    const alter = (how: string) => ask(another, `ALTER DATABASE ${name} ${how}`)
    const leave = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`
    await refusesAndComesBack(
      'over',
      async () => {
        await alter('SET default_transaction_read_only = on')
        await ask(another, leave)
      },
      // Who is connected to the one that only reads stays so: it must be left by itself.
      () => alter('RESET default_transaction_read_only'),
    )
  })

  test('a network that is cut between a process and its database is told within seconds, and heals by itself', async () => {
    const { aansluiting, address } = system()
    const wire = await wireTo(Number(new URL(address).port))
    const far = address.replace(/:\d+\//, `:${wire.port}/`)
    const team = await createTeamSimulator({ address: far })
    const door = await listenAsOne(team)
    const caller = callerOf(() => door.url)
    expect(await caller.fetchSchool('default', aansluiting)).toMatchObject({ kind: 'well' })
    wire.cut()
    expect((await caller.fetchSchool('default', aansluiting)).text).toContain('Server.TijdelijkNietBeschikbaar')
    wire.heal()
    expect(await caller.fetchSchool('default', aansluiting)).toMatchObject({ kind: 'well' })
    await door.close()
    await team.close()
    wire.close()
  })

  test('a database that is slow makes slow, and nobody reads what is no longer so', async () => {
    const { a, aansluiting, address } = system()
    const w = await system().world('traag')
    const wire = await wireTo(Number(new URL(address).port))
    const team = await createTeamSimulator({ address: address.replace(/:\d+\//, `:${wire.port}/`) })
    const door = await listenAsOne(team)
    const slow = callerOf(() => door.url)
    wire.slow(100)
    const begin = performance.now()
    const keysAt = async (caller: Caller): Promise<readonly string[]> =>
      JSON.parse((await caller.control('GET', `/worlds/${w}/resultaten`)).text).resultaten.map(
        ({ key }: { key: string }) => key,
      )
    for (const [number, one] of [slow, a, slow, a].entries()) {
      const at = `2026-11-20T1${number}:00:00`
      expect(await one.bring(w, aansluiting, [`r${number}`], at)).toMatchObject({ kind: 'well' })
      const wanted = Array.from({ length: number + 1 }, (_, earlier) => `r${earlier}`)
      expect([await keysAt(slow), await keysAt(a)]).toEqual([wanted, wanted])
    }
    // Of messages of one moment only the first is later than all before it.
    const race = Array.from({ length: 20 }, (_, number) =>
      [slow, a][number % 2]!.bring(w, aansluiting, [`m${number}`], '2026-11-20T20:00:00'),
    )
    expect((await Promise.all(race)).map(({ kind }) => kind).toSorted()).toEqual([
      ...Array.from({ length: 19 }, () => 'refused'),
      'well',
    ])
    expect(await keysAt(slow)).toEqual(await keysAt(a))
    expect(await keysAt(a)).toHaveLength(5)
    // It was the line that was slow, and not we that had the answer already.
    expect(performance.now() - begin).toBeGreaterThan(6 * 2 * 100)
    await door.close()
    await team.close()
    wire.close()
  })

  test('a database that does not come to it is told within seconds, and what was refused did not happen', async () => {
    const other = new pg.Client(system().address)
    await other.connect()
    await refusesAndComesBack(
      'bezet',
      async () => {
        await other.query('BEGIN')
        await other.query('LOCK TABLE koppelproef_world IN EXCLUSIVE MODE')
      },
      () => other.query('ROLLBACK'),
      false,
    )
    await other.end()
  })
}

/** A line to a port on which nothing arrives any more while it is cut, and nobody says so, or late while it is slow. */
async function wireTo(port: number) {
  let isCut = false
  let delay = 0
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = dial(port, '127.0.0.1')
    const pass = (from: Socket, to: Socket) => {
      sockets.add(from)
      from.on('data', (bytes) => {
        if (isCut) return
        if (delay === 0) to.write(bytes)
        else setTimeout(() => to.write(bytes), delay)
      })
      from.on('error', () => {})
      from.on('close', () => to.destroy())
    }
    pass(near, far)
    pass(far, near)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      isCut = true
    },
    heal: () => {
      isCut = false
    },
    /** Everything that is sent from now on arrives so many milliseconds later, each way. */
    slow: (milliseconds: number) => {
      delay = milliseconds
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
