import { once } from 'node:events'
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'
import { expect, test } from '@jest/globals'
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
  const refusesAndComesBack = async (w: string, breakIt: () => Promise<unknown>, mend: () => Promise<unknown>) => {
    const { a, b, aansluiting } = system()
    await system().world(w)
    await a.bring(w, aansluiting, ['before'], '2026-11-20T10:00:00')
    await breakIt()
    for (const caller of [a, b]) {
      const said = await caller.bring(w, aansluiting, ['lost'], '2026-11-20T11:00:00')
      expect(said.text).toContain('Server.TijdelijkNietBeschikbaar')
      const turned = await caller.control('PUT', `/worlds/${w}/clock`, { now: '2027-03-01T10:00:00Z', frozen: true })
      expect(turned.text).toContain('"code":"storage"')
    }
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
}

/** A line to a port on which nothing arrives any more while it is cut, and nobody says so. */
async function wireTo(port: number) {
  let isCut = false
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = dial(port, '127.0.0.1')
    const pass = (from: Socket, to: Socket) => {
      sockets.add(from)
      from.on('data', (bytes) => {
        if (!isCut) to.write(bytes)
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
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
