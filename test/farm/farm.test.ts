import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { clearFarm } from '../../scenarios/farm/clear-farm.ts'
import { type Deel, farmIn, type Verkenning, type VerkenningKort } from '../../scenarios/farm/look-at-farm.ts'
import { parseScenarios } from '../../scenarios/language/parse.ts'
import { openDatabase } from '../../simulator/team/database.ts'
import { migrate, steps } from '../../simulator/team/schema.ts'
import { ask, hasPostgres, type Postgres, startPostgres } from '../team/postgres.ts'
import { endAll, forgetful, serveFor, start, until } from './processes.ts'

const withPostgres = hasPostgres() ? describe : describe.skip
jest.setTimeout(300_000)

withPostgres('a farm that explores', () => {
  let postgres: Postgres
  beforeAll(async () => {
    postgres = await startPostgres()
  })
  afterAll(async () => {
    endAll()
    await postgres.stop()
  })
  /** With a password in it, which nobody may see again. */
  const fresh = async (name: string) => (await postgres.fresh(name)).replace('koppelproef@', 'koppelproef:geheim@')
  const law = 'failed-import-changes-nothing'
  const explore = (sut: string, ...more: readonly string[]) => ['explore', '--language', 'en', '--sut', sut, ...more]

  test('two parts on two machines are one exploration on the screens; one that is killed is dead, and goes on in another', async () => {
    const address = await fresh('killed')
    const { sut, folder } = forgetful(20)
    const look = await serveFor(address, { oranje: 'look', blauw: 'turn', beheer: 'manage' })
    expect((await look('oranje', '/verkenningen')).body).toEqual({ database: true, verkenningen: [] })
    const part = (n: number) =>
      start(
        explore(sut, '--stories', '20000', '--max-failures', '90', '--shard', `${n}/2`, '--out', join(folder, `${n}`)),
        { KOPPELPROEF_STATE: address, KOPPELPROEF_TEAM: 'oranje' },
      )
    const [one, two] = [part(1), part(2)]
    const seen = async (): Promise<Verkenning> => (await look('oranje', '/verkenningen/1')).body
    const stateOf = async (n: number): Promise<Deel | undefined> =>
      (await seen()).perDeel?.find(({ deel }) => deel === n)
    const busy = await until(async () => {
      const now = await seen()
      return now.perDeel?.length === 2 && now.perDeel.every(({ verteld }) => verteld > 0) && now
    })
    expect(busy).toMatchObject({ nummer: 1, team: 'oranje', sut, zaad: '1', staat: 'bezig', delen: 2, gepland: 20_000 })
    expect(busy.perDeel).toMatchObject([1, 2].map((deel) => ({ deel, staat: 'bezig', gepland: 10_000, pogingen: 1 })))

    // As if half a minute went by in which nobody heard of it.
    two.child.kill('SIGKILL')
    await two.ended
    await ask(address, "UPDATE koppelproef_part SET heard = heard - interval '30 seconds' WHERE part = 2")
    expect(await stateOf(2)).toMatchObject({ staat: 'dood', gehoord: expect.any(Number) })
    expect((await look('oranje', '/verkenningen')).body.verkenningen).toMatchObject([{ staat: 'bezig', dood: 1 }])
    const again = part(2)
    expect(await until(async () => (await stateOf(2))?.staat === 'bezig' && stateOf(2))).toMatchObject({ pogingen: 2 })

    // Asked to stop it says so; what it found is there.
    await until(async () => (await seen()).gebroken > 0)
    one.child.kill('SIGTERM')
    expect(await one.ended).toBe(143)
    expect(await stateOf(1)).toMatchObject({ staat: 'afgebroken' })
    again.child.kill('SIGINT')
    expect(await again.ended).toBe(130)
    const { wetten, dood, staat } = await seen()
    expect([staat, dood]).toEqual(['afgebroken', 0])
    const [{ wet, zegt, vormen }] = wetten as [Verkenning['wetten'][number]]
    expect([zegt.nl, zegt.en]).not.toContain(wet)
    const [{ kleinste, vorm }] = vormen as [(typeof vormen)[number]]
    expect(vorm).toMatch(/importeer/)
    const path = `/verkenningen/1/vondsten/${wet}/${kleinste.verhaal}`
    const { naam, tekst } = (await look('oranje', path)).body
    expect(naam).toBe(`${wet}-seed-1-${kleinste.verhaal}.yaml`)
    expect(parseScenarios(tekst, naam)).toHaveLength(1)

    // Whose it is: of one team, who looks looks, who manages sees all.
    const statuses = await Promise.all(
      ['oranje', 'blauw', 'beheer', 'niemand'].map(async (team) => [
        (await look(team, '/verkenningen/1')).status,
        (await look(team, path)).status,
        (await look(team, '/verkenningen')).body.verkenningen?.length,
      ]),
    )
    expect(statuses).toEqual([
      [200, 200, 1],
      [404, 404, 0],
      [200, 200, 1],
      [401, 401, undefined],
    ])
    expect((await look('oranje', '/verkenning', 'DELETE')).status).toBe(403)
    expect(one.said() + two.said() + again.said()).not.toContain('geheim')
  })

  test('what it found comes as it is told, and again when it is small; merge takes it from there as from folders', async () => {
    const address = await fresh('found')
    // So slow that making a find small takes longer than a part waits before it tells.
    const { sut, folder } = forgetful(40)
    // Keeps every text that it was told, where the next takes its place.
    await migrate(await openOnce(address))
    await ask(
      address,
      `CREATE TABLE told (small boolean, story text);
       CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO told VALUES (new.small, new.story); RETURN new; END';
       CREATE TRIGGER keep AFTER INSERT OR UPDATE ON koppelproef_find FOR EACH ROW EXECUTE FUNCTION keep()`,
    )
    const parts = [1, 2].map((n) =>
      start(
        explore(
          sut,
          '--law',
          law,
          '--stories',
          '20',
          '--shard',
          `${n}/2`,
          '--state',
          address,
          '--out',
          join(folder, `${n}`),
        ),
      ),
    )
    for (const { ended } of parts) expect(await ended).toBe(1)
    const told = await ask(address, 'SELECT small, story FROM told')
    expect(new Set(told.map(({ small }) => small))).toEqual(new Set([true, false]))
    for (const { small, story } of told)
      expect(String(story)).toMatch(small ? /^# Verkleind van /m : /^# Nog niet verkleind: /m)
    const merge = async (...places: readonly string[]) => {
      const out = mkdtempSync(join(tmpdir(), 'koppelproef-merged-'))
      const { ended, said } = start(['explore', 'merge', ...places, '--out', out])
      expect([await ended, said()]).toEqual([1, expect.not.stringContaining('geheim')])
      return readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')])
    }
    expect(await merge(address)).toEqual(await merge(join(folder, '1'), join(folder, '2')))
    expect(await merge(address, '--exploration', '1')).toHaveLength(1)
    const absent = start(['explore', 'merge', address, '--exploration', '9'])
    expect([await absent.ended, absent.said()]).toEqual([2, expect.stringContaining('knows of no exploration 9')])
  })

  test('an exploration is done when its parts are; the same once more is another, and so is that of another team', async () => {
    const address = await fresh('again')
    const run = async (...more: readonly string[]) => {
      const { ended } = start(explore('testcentrum', '--stories', '2', '--state', address, ...more))
      expect(await ended).toBe(0)
    }
    await run()
    await run()
    await run('--team', 'blauw')
    const farm = farmIn(await openOnce(address))
    const list = async (...who: Parameters<typeof farm.list>) =>
      (await farm.list(...who)).map(({ nummer, staat, team, verteld }: VerkenningKort) => [
        nummer,
        staat,
        team,
        verteld,
      ])
    expect(await list()).toEqual([
      [3, 'klaar', 'blauw', 2],
      [2, 'klaar', undefined, 2],
      [1, 'klaar', undefined, 2],
    ])
    expect(await list('oranje')).toHaveLength(2)
    expect(await list('blauw')).toHaveLength(3)
  })

  test('a database that is away hinders nothing and is told once; what it never heard is said', async () => {
    const away = ['--state', 'postgres://koppelproef:geheim@127.0.0.1:1/weg']
    const { sut, folder } = forgetful(0)
    const some = explore(sut, '--stories', '6', '--law', law, '--out', folder)
    const [without, withIt] = [start(some), start([...some, ...away])]
    expect(await withIt.ended).toBe(await without.ended)
    expect(withIt.said().match(/does not hear of this part/g)).toHaveLength(1)
    expect(withIt.said()).toMatch(/never heard of the last \d+ stories and of 1 finds/)
    expect(withIt.said()).not.toContain('geheim')
  })

  test('a database that falls and rises hears what it missed', async () => {
    const address = await fresh('fell')
    const { sut, folder } = forgetful(40)
    const database = await openOnce(address)
    await migrate(database)
    const machine = start(explore(sut, '--stories', '40', '--law', law, '--state', address, '--out', folder))
    await until(async () => ((await farmIn(database).one(1))?.verteld ?? 0) > 0)
    await postgres.fall()
    await until(async () => machine.said().includes('does not hear of this part'))
    await postgres.rise()
    expect(await machine.ended).toBe(1)
    expect(machine.said()).toContain('hears of this part again, and knows what it missed.')
    expect(machine.said()).not.toContain('never heard')
    expect(await farmIn(database).one(1)).toMatchObject({ staat: 'klaar', verteld: 40, gebroken: 1 })
  })

  test('tables of another version are refused both ways, by explore and by merge; migrate brings them up', async () => {
    const address = await fresh('versions')
    const database = await openOnce(address)
    const refused = async (code: string) => {
      for (const argv of [
        explore('testcentrum', '--stories', '2', '--state', address),
        ['explore', 'merge', address],
      ]) {
        const { ended, said } = start(argv)
        expect([await ended, said()]).toEqual([2, expect.stringContaining(code)])
      }
    }
    await migrate(database, steps.slice(0, -1))
    await refused('E_STATE_MIGRATE')
    expect(await start(['migrate', address]).ended).toBe(0)
    expect(await start(explore('testcentrum', '--stories', '2', '--state', address)).ended).toBe(0)
    await ask(address, 'UPDATE koppelproef_schema SET version = version + 1')
    await refused('E_STATE_NEWER')
  })

  test('what is old goes, by days and by bytes, and what is busy stays', async () => {
    const address = await fresh('kept')
    const database = await openOnce(address)
    await migrate(database)
    const add = (id: string, ago: string, bytes: number) =>
      ask(
        address,
        `WITH e AS (INSERT INTO koppelproef_exploration (about, team, heard) VALUES ('{"seed":"${id}","sut":"x","of":1}', NULL, now() - interval '${ago}') RETURNING id)
         INSERT INTO koppelproef_find SELECT id, 'law', 1, 1, now(), 'S1', 'regel', 'x', 1, 1, true, true, false, 'x', repeat('x', ${bytes}) FROM e`,
      )
    await add('oud', '40 days', 10)
    await add('groot', '2 days', 9_000_000)
    await add('gisteren', '1 day', 1_000_000)
    await add('bezig', '1 second', 5_000_000)
    const left = async () => (await farmIn(database).list()).map(({ zaad }) => zaad)
    await clearFarm(database)
    expect(await left()).toEqual(['bezig', 'gisteren', 'groot'])
    await clearFarm(database, { farmBytes: 8_000_000 })
    expect(await left()).toEqual(['bezig', 'gisteren'])
    await clearFarm(database, { farmBytes: 1_000, farmDays: 0.001 })
    expect(await left()).toEqual(['bezig'])
    expect(await ask(address, 'SELECT exploration FROM koppelproef_find')).toHaveLength(1)
  })

  const open: Awaited<ReturnType<typeof openDatabase>>[] = []
  const openOnce = async (address: string) => {
    const database = await openDatabase(address, 2)
    open.push(database)
    return database
  }
  afterAll(() => Promise.all(open.map((database) => database.close())))
})

describe('explore --state', () => {
  test.each([
    [['--state', './folder'], {}, '--state of explore takes the address of a PostgreSQL'],
    [[], { KOPPELPROEF_STATE: './folder' }, 'KOPPELPROEF_STATE of explore takes the address of a PostgreSQL'],
    [['--team', 'Oranje!'], {}, 'The name of a team is small letters'],
  ])('%p %p is refused', async (argv, environment, says) => {
    const { ended, said } = start(['explore', '--stories', '1', ...argv], environment as Record<string, string>)
    expect([await ended, said()]).toEqual([2, expect.stringContaining(says)])
  })

  test('a variable with nothing in it is none', async () => {
    expect(await start(['explore', '--stories', '1'], { KOPPELPROEF_STATE: '' }).ended).toBe(0)
  })
})
