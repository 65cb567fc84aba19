import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { aansluitingenOf, createSimulator, exampleEnvelope, openDiskStore } from 'koppelproef'
import supertest from 'supertest'
import { manualSchool } from '../../../simulator/index.ts'
import { createApp } from '../../../simulator/port/listen.ts'
import { createMemoryStore } from '../../../simulator/store/memory-store.ts'
import type { Store } from '../../../simulator/store/store.ts'
import { countingStore, heldInWorlds } from '../../../simulator/teams/holdings.ts'
import { hashOf, type Limits, type Team, type Teams, teamsOf } from '../../../simulator/teams/teams.ts'
import { createDoor } from '../../../src/door.ts'
import { testcentrumOf } from '../../../stage/testcentrum/mount.ts'

const tokenOf = (who: string) => `kp_${who}_van-deze-test`
const token = (who: string, may: Team['tokens'][number]['may'], until?: string) => ({
  hash: hashOf(tokenOf(who)),
  may,
  ...(until !== undefined && { until }),
})
const all = (limits?: Limits): Team[] => [
  {
    name: 'oranje',
    tokens: [
      token('oranje', 'turn'),
      token('oranje-oud', 'turn', '2026-11-30'),
      token('oranje-verlopen', 'turn', '2026-11-28'),
      token('oranje-kijkt', 'look'),
    ],
    ...(limits && { limits }),
  },
  { name: 'blauw', tokens: [token('blauw', 'turn')] },
  { name: 'beheer', tokens: [token('beheer', 'manage')] },
]
const teams = (limits?: Limits) => teamsOf(all(limits), {}, () => '2026-11-29')

function shared(ours: Teams = teams(), store: Store = createMemoryStore()) {
  const counting = countingStore(store)
  const inside = createSimulator({ schools: [manualSchool('2026-2027')], store: counting.store })
  const simulator = { ...inside, heldBy: heldInWorlds(inside.worlds, counting.bytesOf) }
  const mount = testcentrumOf(simulator, { address: () => 'http://127.0.0.1:1' })
  const app = createApp(simulator, createDoor({ callerOf: ours.callerOf }), [mount], { teams: ours })
  const ask = async (
    who: string | undefined,
    method: 'get' | 'put' | 'post' | 'delete' | 'patch',
    path: string,
    body?: object,
  ) => {
    const asked = supertest(app)[method](path).set({ host: 'localhost' })
    if (who !== undefined) asked.set('authorization', `Bearer ${tokenOf(who)}`)
    const { status, body: said, headers } = await (body === undefined ? asked : asked.send(body))
    return { status, code: said.code as string | undefined, said, headers }
  }
  const as = (who: string) => (method: Parameters<typeof ask>[1], path: string, body?: object) =>
    ask(who, method, `/control${path}`, body)
  return { simulator, app, ask, as }
}

describe('a token of a team', () => {
  const { ask, as } = shared()
  test.each([
    ['oranje', 200],
    ['oranje-oud', 200],
    ['oranje-kijkt', 200],
    ['oranje-verlopen', 401],
    ['niemand', 401],
    [undefined, 401],
  ] as const)('%s: %d', async (who, status) => {
    const said = await ask(who, 'get', '/control/worlds')
    expect([said.status, said.code]).toEqual([status, status === 401 ? 'no-token' : undefined])
  })

  test('that may only look changes nothing, wherever', async () => {
    for (const path of ['/control/worlds/kijk', '/testcentrum/worlds/default/postbus', '/verhalen/x'])
      expect([path, (await ask('oranje-kijkt', 'put', path, {})).code]).toEqual([path, 'only-looks'])
    expect((await as('oranje')('get', '/worlds/kijk')).status).toBe(404)
  })
})

describe('a world', () => {
  const { as, ask, simulator, app } = shared()
  const [oranje, blauw, beheer, kijkt] = ['oranje', 'blauw', 'beheer', 'oranje-kijkt'].map(as)

  test('is of the team that made it: others cannot see, change, copy, replace or drop it', async () => {
    expect(await oranje!('put', '/worlds/mijn', { copyOf: 'default' })).toMatchObject({
      status: 201,
      said: { team: 'oranje' },
    })
    for (const [method, path, body] of [
      ['get', '/worlds/mijn', undefined],
      ['get', '/worlds/mijn/koppelingen', undefined],
      ['get', '/worlds/mijn/file', undefined],
      ['get', '/worlds/mijn/journal', undefined],
      ['get', '/worlds/mijn/journal/live', undefined],
      ['put', '/worlds/mijn', {}],
      ['patch', '/worlds/mijn', { modus: 'strict' }],
      ['put', '/worlds/mijn/clock', { frozen: true }],
      ['put', '/worlds/eigen', { copyOf: 'mijn' }],
      ['post', '/worlds', { copyOf: 'mijn' }],
      ['delete', '/worlds/mijn', undefined],
    ] as const)
      expect([path, (await blauw!(method, path, body)).code]).toEqual([path, 'not-yours'])
    const names = async (who: typeof blauw) =>
      (await who!('get', '/worlds')).said.worlds.map(({ name }: { name: string }) => name)
    expect(await Promise.all([names(oranje), names(kijkt), names(blauw), names(beheer)])).toEqual([
      ['default', 'mijn'],
      ['default', 'mijn'],
      ['default'],
      ['default', 'mijn'],
    ])
    for (const path of ['/testcentrum/worlds/mijn/postbus', '/testcentrum/worlds/m%69jn/postbus'])
      expect([path, (await ask('blauw', 'get', path)).code]).toEqual([path, 'not-yours'])
    expect((await ask('oranje', 'get', '/testcentrum/worlds/mijn/postbus')).status).toBe(200)
  })

  test('of nobody is looked at and copied by all, and changed by who manages', async () => {
    expect((await blauw!('get', '/worlds/default/koppelingen')).status).toBe(200)
    expect((await blauw!('put', '/worlds/kopie', { copyOf: 'default' })).status).toBe(201)
    expect(await blauw!('put', '/worlds/default/clock', { frozen: true })).toMatchObject({
      status: 403,
      code: 'not-yours',
    })
    expect((await beheer!('put', '/worlds/default/clock', { frozen: true })).status).toBe(200)
  })

  test('tells in its journal which team did what, and none of what was sent', async () => {
    await oranje!('put', '/worlds/mijn/schools/90AB00', { generate: { pupils: 5 } })
    await beheer!('patch', '/worlds/mijn', { modus: 'strict' })
    const { said } = await oranje!('get', '/worlds/mijn/journal')
    expect(
      said.entries.map(({ team, method, url, status }: Record<string, unknown>) => [team, method, url, status]),
    ).toEqual([
      ['oranje', 'PUT', '/control/worlds/mijn', 201],
      ['oranje', 'PUT', '/control/worlds/mijn/schools/{school}', 201],
      ['beheer', 'PATCH', '/control/worlds/mijn', 200],
    ])
    expect((await oranje!('get', '/worlds/mijn/journal/2')).said).toMatchObject({ request: { headers: {}, body: '' } })
  })

  test('is reached by an EA with its key alone, as always', async () => {
    const [aansluiting] = aansluitingenOf(simulator.world('mijn')!)
    const said = await supertest(app)
      .post('/w/mijn/uwlr/leerlinggegevens')
      .set({ 'content-type': 'text/xml', soapaction: '', host: 'esis.example' })
      .send(exampleEnvelope(aansluiting!))
    expect(said.text).toContain('<leerling ')
  })

  test('stays of its team over a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'koppelproef-teams-'))
    const first = await openDiskStore(folder)
    await shared(teams(), first).as('oranje')('put', '/worlds/mijn', {})
    first.close()
    const again = await openDiskStore(folder)
    expect(await shared(teams(), again).as('blauw')('get', '/worlds/mijn')).toMatchObject({ code: 'not-yours' })
    again.close()
    rmSync(folder, { recursive: true })
  })
})

describe('what a team may take', () => {
  test('worlds: one more is refused until one goes; replacing one is well', async () => {
    const { as } = shared(teams({ worlds: 2 }))
    const oranje = as('oranje')
    for (const name of ['a', 'b', 'b']) expect((await oranje('put', `/worlds/${name}`, {})).status).toBeLessThan(300)
    expect(await oranje('post', '/worlds', {})).toMatchObject({ status: 429, code: 'too-many' })
    expect((await as('blauw')('post', '/worlds', {})).status).toBe(201)
    await oranje('delete', '/worlds/a')
    expect((await oranje('post', '/worlds', {})).status).toBe(201)
  })

  test('requests: beyond it is refused with when to ask again, by the services too, and others go on', async () => {
    const { as, app } = shared(teams({ requestsPerSecond: 0.1 }))
    const oranje = as('oranje')
    expect((await oranje('put', '/worlds/a', {})).status).toBe(201)
    const refused = await oranje('get', '/worlds')
    expect(refused).toMatchObject({
      status: 429,
      code: 'too-much',
      headers: { 'retry-after': expect.stringMatching(/^\d+$/) },
    })
    expect((await supertest(app).get('/w/a/uwlr/leerlinggegevens?wsdl')).status).toBe(429)
    expect((await as('blauw')('get', '/worlds')).status).toBe(200)
  })

  test('bytes: a large answer is given, and the next waits until it is made up for', async () => {
    const { as } = shared(teams({ megabytesPerMinute: 0.01 }))
    expect((await as('oranje')('get', '/openapi.json')).status).toBe(200)
    const refused = await as('oranje')('get', '/worlds')
    expect(refused).toMatchObject({ status: 429, code: 'too-much', said: { detail: expect.stringContaining('bytes') } })
  })

  test('bytes that are kept: beyond it nothing more comes in, by the services neither, until something is dropped', async () => {
    const { as, simulator, app } = shared(teams({ megabytesStored: 0.05 }))
    const oranje = as('oranje')
    expect((await oranje('put', '/worlds/a', { copyOf: 'default' })).status).toBe(201)
    const kept = simulator.heldBy('oranje')
    expect(kept).toBeGreaterThan(10_000)
    expect((await oranje('put', '/worlds/a/snapshots/voor')).status).toBe(201)
    expect(simulator.heldBy('oranje')).toBeGreaterThan(kept + 8_000)
    const fetchSchool = () =>
      supertest(app)
        .post('/w/a/uwlr/leerlinggegevens')
        .set({ 'content-type': 'text/xml', soapaction: '' })
        .send(exampleEnvelope(aansluitingenOf(simulator.world('a')!)[0]!))
    for (let turn = 0; turn < 9; turn++) await fetchSchool()
    const refused = await oranje('put', '/worlds/a/schools/90AB00', { generate: { pupils: 5 } })
    expect(refused).toMatchObject({
      status: 507,
      code: 'too-much-stored',
      said: { next: expect.stringContaining('journal') },
    })
    expect((await fetchSchool()).status).toBe(507)
    expect((await oranje('get', '/worlds/a')).status).toBe(200)
    expect((await as('blauw')('put', '/worlds/b', {})).status).toBe(201)
    for (const path of ['/worlds/a/journal', '/worlds/a/snapshots/voor'])
      expect((await oranje('delete', path)).status).toBe(204)
    expect((await fetchSchool()).status).toBe(200)
    const [told] = (await oranje('get', '/worlds/a/journal')).said.entries
    expect(told.why[0]).toMatch(/Opgeslagen: 0\.\d van 0\.05 MB\.$/)
  })

  test('bytes that are kept are known again after a restart, and gone with the world', async () => {
    const store = createMemoryStore()
    const before = shared(teams(), store)
    await before.as('oranje')('put', '/worlds/a', { copyOf: 'default' })
    const { simulator, as } = shared(teams(), store)
    const rows = simulator.heldBy('oranje')
    expect(rows).toBeGreaterThan(10_000)
    expect(rows).toBeLessThanOrEqual(before.simulator.heldBy('oranje'))
    await as('oranje')('delete', '/worlds/a')
    expect(simulator.heldBy('oranje')).toBe(0)
  })
})
