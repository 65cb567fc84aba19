import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { type Aansluiting, aansluitingenOf, type Listening, manualSchool } from '../../simulator/index.ts'
import { openDatabase } from '../../simulator/team/database.ts'
import { heldInDatabase } from '../../simulator/team/holdings.ts'
import { migrate, steps } from '../../simulator/team/schema.ts'
import { createTeamSimulator, type TeamSimulator } from '../../simulator/team/team-simulator.ts'
import { clearAway } from '../../simulator/team/upkeep.ts'
import { describeCommandLine } from './command-line.ts'
import { describeFailing } from './failing.ts'
import { describeForgetting } from './forgetting.ts'
import { ask, hasPostgres, type Postgres, startPostgres } from './postgres.ts'
import { type Caller, callerOf, listenAsOne } from './system.ts'
import { describeTestcentrum } from './testcentrum.ts'

const withPostgres = hasPostgres() ? describe : describe.skip
jest.setTimeout(60_000)

withPostgres('two processes on one database', () => {
  let postgres: Postgres
  let address: string
  let teams: TeamSimulator[] = []
  let doors: Listening[] = []
  let a: Caller
  let b: Caller
  let aansluiting: Aansluiting
  const troubles: string[] = []

  beforeAll(async () => {
    postgres = await startPostgres()
    address = await postgres.fresh('team')
    teams = await Promise.all([0, 1].map(() => createTeamSimulator({ address, schools: [manualSchool('2026-2027')] })))
    for (const team of teams) team.onBug((error) => troubles.push(String(error)))
    doors = await Promise.all(teams.map(listenAsOne))
    ;[a, b] = doors.map(({ url }) => callerOf(() => url)) as [Caller, Caller]
    aansluiting = await teams[0]!.within(['default'], ({ world }) => aansluitingenOf(world())[0]!)
  })
  afterAll(async () => {
    await Promise.all(doors.map(({ close }) => close()))
    await Promise.all(teams.map((team) => team.close()))
    await postgres.stop()
  })
  const json = async (said: Promise<{ text: string }>) => JSON.parse((await said).text)
  const world = async (name: string) => {
    expect(await a.control('PUT', `/worlds/${name}`, { copyOf: 'default' })).toMatchObject({ kind: 'well' })
    return name
  }

  test('began as one: both give the same keys', async () => {
    const keys = await Promise.all(
      teams.map((team) =>
        team.within(['default'], ({ world: of }) =>
          aansluitingenOf(of()).map(({ autorisatiesleutel }) => autorisatiesleutel),
        ),
      ),
    )
    expect(keys[0]).toEqual(keys[1])
  })

  test('what one confirmed, the other sees', async () => {
    const w = await world('seen')
    for (const [turn, [one, other]] of (
      [
        [a, b],
        [b, a],
        [a, b],
      ] as const
    ).entries()) {
      const key = `r${turn}`
      expect(await one.bring(w, aansluiting, [key], `2026-11-2${turn}T10:00:00`)).toMatchObject({ kind: 'well' })
      const { resultaten } = await json(other.control('GET', `/worlds/${w}/resultaten`))
      expect(resultaten.map((each: { key: string }) => each.key)).toContain(key)
    }
    expect(await a.bring(w, aansluiting, ['late'], '2026-11-20T09:00:00')).toMatchObject({ kind: 'refused' })
  })

  test('a storing strikes the nth call over both, once', async () => {
    const w = await world('struck')
    await a.control('PUT', `/worlds/${w}/storingen/s`, { soort: 'http-status', status: 503, when: { call: 7 } })
    const calls = await Promise.all(
      Array.from({ length: 20 }, (_, turn) => (turn % 2 ? a : b).fetchSchool(w, aansluiting)),
    )
    expect(calls.filter(({ kind }) => kind === 'refused')).toHaveLength(1)
    const { storingen } = await json(b.control('GET', `/worlds/${w}/storingen`))
    expect(storingen).toMatchObject([{ calls: 20, strikes: 1 }])
  })

  test('the journal tells all exchanges of both, numbered as they happened, with what was said', async () => {
    const w = await world('told')
    for (let turn = 0; turn < 6; turn++) await (turn % 2 ? a : b).fetchSchool(w, aansluiting)
    const { entries } = await json(b.control('GET', `/worlds/${w}/journal`))
    expect(entries.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
    const one = await json(a.control('GET', `/worlds/${w}/journal/5`))
    expect(one.request.body).toContain('leerlinggegevens_verzoek')
    expect(one.answer.body).toContain('</')
    expect(one.answer.body.length).toBeGreaterThan(5000)
    await a.control('DELETE', `/worlds/${w}/journal`)
    expect(await json(b.control('GET', `/worlds/${w}/journal`))).toEqual({ entries: [] })
  })

  test('who watches a journal at one sees what the other answers', async () => {
    const w = await world('watched')
    const stop = new AbortController()
    const stream = await fetch(`${doors[1]!.url}/control/worlds/${w}/journal/live`, { signal: stop.signal })
    await a.fetchSchool(w, aansluiting)
    let text = ''
    for await (const part of stream.body!) {
      text += Buffer.from(part).toString()
      if (text.includes('"operation"')) break
    }
    expect(text).toContain('"number":1')
    stop.abort()
  })

  test('snapshots and clocks are shared; a reset at one is one at both', async () => {
    const w = await world('turned')
    await a.control('PUT', `/worlds/${w}/clock`, { now: '2027-03-01T10:00:00Z', frozen: true })
    await b.control('PUT', `/worlds/${w}/snapshots/voor`)
    await a.bring(w, aansluiting, ['r'], '2027-02-01T10:00:00')
    await b.control('POST', `/worlds/${w}/snapshots/voor/restore`)
    expect(await json(a.control('GET', `/worlds/${w}/resultaten`))).toMatchObject({ resultaten: [] })
    expect((await json(a.control('GET', `/worlds/${w}/clock`))).now).toBe('2027-03-01T10:00:00.000Z')
    await a.control('POST', `/worlds/${w}/reset`)
    expect((await json(b.control('GET', `/worlds/${w}/clock`))).frozen).toBe(false)
  })

  test('a dropped world is gone at both, and one of its name begins anew', async () => {
    const w = await world('dropped')
    await b.bring(w, aansluiting, ['ghost'], '2026-11-20T10:00:00')
    await a.control('DELETE', `/worlds/${w}`)
    expect(await b.fetchSchool(w, aansluiting)).toMatchObject({ kind: 'refused' })
    await world(w)
    expect(await json(b.control('GET', `/worlds/${w}/resultaten`))).toMatchObject({ resultaten: [] })
    for (const one of [a, b])
      expect(JSON.stringify(await json(one.control('GET', `/worlds/${w}/journal`)))).not.toContain(
        'BrengLeerresultaten',
      )
    const { worlds } = await json(b.control('GET', '/worlds'))
    expect(worlds.map(({ name }: { name: string }) => name)).toContain(w)
  })

  test('a world that is dropped and made anew while what is old is cleared away has no ghosts for who knew it', async () => {
    const w = await world('raced')
    await a.bring(w, aansluiting, ['ghost'], '2026-11-20T10:00:00')
    expect((await json(b.control('GET', `/worlds/${w}/resultaten`))).resultaten).toHaveLength(1)
    const { database } = teams[0]!
    let times = 0
    await clearAway(
      {
        ...database,
        transaction: (deed) =>
          database.transaction((session) =>
            deed({
              query: async (text, ...more) => {
                const answer = await session.query(text, ...more)
                // Just after the worlds that are gone were marked: who knew them reads them whole.
                if (text.includes('SET floor = version') && ++times === 1) await a.control('DELETE', `/worlds/${w}`)
                return answer
              },
            }),
          ),
      },
      {},
    )
    expect(times).toBe(1)
    await world(w)
    expect(await json(b.control('GET', `/worlds/${w}/resultaten`))).toMatchObject({ resultaten: [] })
  })

  test('what a team keeps is counted over all processes: rows and journal, until it is dropped', async () => {
    for (const [index, name] of ['held-a', 'held-b'].entries()) {
      await teams[index]!.within([name, 'default'], ({ addWorld, world: of }) => {
        addWorld({ name, seed: '1', team: 'oranje', state: of().state() })
      })
    }
    let now = 0
    const heldBy = heldInDatabase(teams[0]!.database, () => now)
    const until = async (isSo: (bytes: number) => boolean) => {
      while (!isSo(heldBy('oranje'))) {
        now += 10_000
        await ask(address, 'SELECT 1')
      }
      return heldBy('oranje')
    }
    const rows = await until((bytes) => bytes > 0)
    await b.fetchSchool('held-b', aansluiting)
    await until((bytes) => bytes > rows)
    for (const name of ['held-a', 'held-b']) await a.control('DELETE', `/worlds/${name}`)
    expect(await until((bytes) => bytes < rows)).toBe(0)
    expect(heldBy('blauw')).toBe(0)
  })

  describeTestcentrum(() => ({ a, b, address }))

  test('worlds that are made without a name at once all get one of their own', async () => {
    const made = await Promise.all(
      Array.from({ length: 6 }, (_, turn) => json((turn % 2 ? a : b).control('POST', '/worlds', {}))),
    )
    expect(new Set(made.map(({ name }) => name)).size).toBe(6)
  })

  test('what a start finds is not made again', async () => {
    const before = await ask(address, 'SELECT version FROM koppelproef_world WHERE name = $$default$$')
    const third = await createTeamSimulator({ address, seed: 'another' })
    expect(await third.within(['default'], ({ world: of }) => aansluitingenOf(of())[0])).toEqual(aansluiting)
    await third.close()
    expect(await ask(address, 'SELECT version FROM koppelproef_world WHERE name = $$default$$')).toEqual(before)
  })

  test('what is old is cleared away: exchanges by bytes and by days, worlds by days; the rest answers on', async () => {
    const w = await world('old')
    await world('young')
    for (let turn = 0; turn < 8; turn++) await a.fetchSchool(w, aansluiting)
    await ask(address, "UPDATE koppelproef_world SET used = now() - interval '91 days' WHERE name = 'seen'")
    await clearAway(teams[0]!.database, { journalBytes: 5000 })
    const { entries } = await json(b.control('GET', `/worlds/${w}/journal`))
    expect(entries.length).toBeLessThan(8)
    expect(entries.at(-1).number).toBe(8)
    expect((await json(b.control('GET', `/worlds/${w}`))).aantallen.journal).toBe(entries.length)
    expect(await a.control('GET', '/worlds/seen')).toMatchObject({ kind: 'refused' })
    expect(await b.control('GET', '/worlds/young')).toMatchObject({ kind: 'well' })
    await ask(address, "UPDATE koppelproef_journal SET at = now() - interval '15 days'")
    await clearAway(teams[0]!.database, {})
    expect(await json(b.control('GET', `/worlds/${w}/journal`))).toEqual({ entries: [] })
    expect(await a.fetchSchool(w, aansluiting)).toMatchObject({ kind: 'well' })
  })

  test('a copy that missed what was removed long ago reads all of it anew', async () => {
    const w = await world('missed')
    await a.control('PUT', `/worlds/${w}/storingen/s`, { soort: 'http-status', status: 503, when: {} })
    expect(await b.fetchSchool(w, aansluiting)).toMatchObject({ kind: 'refused' })
    await a.control('DELETE', `/worlds/${w}/storingen/s`)
    await ask(address, `UPDATE koppelproef_world SET used = now() - interval '2 hours' WHERE name = '${w}'`)
    await clearAway(teams[0]!.database, {})
    expect(await ask(address, `SELECT 1 FROM koppelproef_record WHERE world = '${w}' AND value IS NULL`)).toEqual([])
    expect(await b.fetchSchool(w, aansluiting)).toMatchObject({ kind: 'well' })
  })

  test('tables of another version are refused, by who starts and by who runs', async () => {
    const other = await postgres.fresh('versions')
    const database = await openDatabase(other)
    const inSteps = (all: readonly string[]) => migrate(database, all)
    expect(await inSteps(steps)).toEqual({ from: 0, to: steps.length })
    const running = await createTeamSimulator({ address: other })
    const later = [...steps, 'CREATE TABLE koppelproef_later (id text)']
    expect(await inSteps(later)).toEqual({ from: steps.length, to: later.length })
    expect(await inSteps(later)).toEqual({ from: later.length, to: later.length })
    await expect(createTeamSimulator({ address: other })).rejects.toMatchObject({ code: 'E_STATE_NEWER' })
    await expect(running.check()).rejects.toMatchObject({ code: 'E_STATE_NEWER' })
    const answer = await running.handle({
      method: 'POST',
      url: '/uwlr/leerlinggegevens',
      headers: {},
      body: Buffer.from('x'),
    })
    expect(Buffer.concat(answer.body).toString()).toContain('Server.TijdelijkNietBeschikbaar')
    await ask(other, 'UPDATE koppelproef_schema SET version = 0')
    await expect(createTeamSimulator({ address: other })).rejects.toMatchObject({ code: 'E_STATE_MIGRATE' })
    await running.close()
    await database.close()
  })

  test('a database that is away refuses, loses nothing that was confirmed, and everything comes back by itself', async () => {
    const w = await world('away')
    await a.bring(w, aansluiting, ['before'], '2026-11-20T10:00:00')
    expect(troubles).toEqual([])
    await postgres.fall()
    for (const caller of [a, b]) {
      const said = await caller.fetchSchool(w, aansluiting)
      expect(said.text).toContain('Server.TijdelijkNietBeschikbaar')
      expect((await caller.control('GET', `/worlds/${w}`)).text).toContain('"code":"storage"')
    }
    expect(troubles[0]).toMatch(/postgres:\/\/127\.0\.0\.1:\d+\/team does not answer as it should/)
    await postgres.rise()
    expect(await b.fetchSchool(w, aansluiting)).toMatchObject({ kind: 'well' })
    const { resultaten } = await json(b.control('GET', `/worlds/${w}/resultaten`))
    expect(resultaten.map(({ key }: { key: string }) => key)).toEqual(['before'])
  })

  describeFailing(() => ({ a, b, aansluiting, address, world }))
  describeForgetting(() => ({ a, b, aansluiting, first: teams[0]!, world }))

  test('when others take all connections it refuses, and goes on when they let go', async () => {
    const others = await Promise.all(Array.from({ length: 60 }, () => openDatabase(address, 2)))
    await ask(address, 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()').catch(
      () => {},
    )
    await Promise.all(others.map((each) => each.query('SELECT 1').catch(() => {})))
    const said = await a.fetchSchool('default', aansluiting)
    expect(said.text).toContain('Server.TijdelijkNietBeschikbaar')
    await Promise.all(others.map((each) => each.close()))
    expect(await a.fetchSchool('default', aansluiting)).toMatchObject({ kind: 'well' })
  })

  describeCommandLine(() => postgres)
})
