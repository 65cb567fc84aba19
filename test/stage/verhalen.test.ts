import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Method } from '../../simulator/control/route.ts'
import { createSimulator, type Listening, listen } from '../../simulator/index.ts'
import { readVerhalenContract } from '../../stage/verhalen/api.ts'
import { verhalenOf } from '../../stage/verhalen/mount.ts'
import { verhalenRoutes } from '../../stage/verhalen/routes.ts'
import { aFarm } from '../console/farm-walk.ts'

const contract = readVerhalenContract()
const bugs: unknown[] = []
let listening: Listening

beforeAll(async () => {
  const simulator = createSimulator({ clock: { now: () => Date.parse('2026-11-23T09:00:00Z') } })
  simulator.onBug((error) => bugs.push(error))
  const address = () => listening.url
  listening = await listen(simulator, {
    mounts: [
      verhalenOf(simulator, { address, verhalen: ['scenarios/catalogue/antwoorden'], farm: async () => aFarm() }),
    ],
  })
})
afterAll(() => listening.close())

/** What the answers hold that is looked at here; each call gives some of it. */
type Told = Partial<{
  readonly catalogus: string
  readonly tekst: string
  readonly id: string
  readonly klaar: boolean
  readonly gevallen: readonly unknown[]
  readonly geval: { readonly tijdlijn: readonly unknown[] }
  readonly uitwisselingen: readonly unknown[]
  readonly rondes: readonly unknown[]
  readonly problemen: readonly unknown[]
  readonly van: number
  readonly woorden: readonly unknown[]
  readonly stappen: readonly { readonly naam: string }[]
  readonly bezig: boolean
  readonly verteld: number
  readonly fout: string
  readonly verkenningen: readonly { readonly nummer: number }[]
  readonly wetten: readonly unknown[]
}>

/** One call; its answer must be as described. */
async function call(method: Method, path: string, body?: object) {
  const response = await fetch(`${listening.url}/verhalen${path}`, {
    method: method.toUpperCase(),
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  const read: unknown = JSON.parse((await response.text()) || 'null')
  expect(bugs).toEqual([])
  const template = Object.keys(contract.description.paths)
    .filter((one) => new RegExp(`^${one.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path))
    .sort((a, b) => a.split('{').length - b.split('{').length)[0]!
  const validate = contract.responseValidator(method, template, response.status)
  expect({ path, problems: validate === undefined || validate(read) ? [] : validate.errors }).toEqual({
    path,
    problems: [],
  })
  return { status: response.status, body: read as Told }
}

test('the description of the stories names exactly the operations that there are', () => {
  const described = Object.entries(contract.description.paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((name) => name !== 'parameters')
      .map((method) => `${method} ${path}`),
  )
  const served = verhalenRoutes.map(({ method, path }) => `${method} ${path}`)
  expect([...served, 'get /openapi.json'].sort()).toEqual(described.sort())
})

test('a story is found, read, told, and walked step by step with what went over the line', async () => {
  expect((await call('get', '/')).body.catalogus).toBe('/verhalen/catalogus')
  const { body } = await call('get', '/catalogus')
  const naam = 'let-op-even-druk'
  expect(body).toMatchObject({
    sut: 'testcentrum',
    verhalen: expect.arrayContaining([expect.objectContaining({ naam })]),
  })
  expect((await call('get', `/catalogus/${naam}`)).body.tekst).toContain('stappen:')
  expect((await call('get', '/catalogus/nergens')).status).toBe(404)
  const { body: ronde } = await call('post', '/rondes', { verhalen: [naam] })
  expect((await call('post', '/rondes', { thema: 'nergens' })).status).toBe(404)
  let now = await call('get', `/rondes/${ronde.id}`)
  for (; !now.body.klaar; now = await call('get', `/rondes/${ronde.id}`))
    await new Promise((next) => setImmediate(next))
  expect(now.body).toMatchObject({ gedaan: 1, totaal: 1, gevallen: [{ naam, oordeel: 'geslaagd' }] })
  const { body: one } = await call('get', `/rondes/${ronde.id}/gevallen/${naam}`)
  expect(one.geval?.tijdlijn.length).toBeGreaterThan(3)
  expect(one.uitwisselingen?.length).toBeGreaterThan(1)
  expect((await call('get', '/rondes')).body.rondes).toHaveLength(1)
  expect((await call('get', '/rondes/99')).status).toBe(404)
  expect((await call('get', `/rondes/${ronde.id}/gevallen/nergens`)).status).toBe(404)
})

test('a text is checked at every place, and told only when it is right', async () => {
  const wrong = 'titel: Iets\nstapen: []\n'
  const { body } = await call('post', '/controleren', { tekst: wrong })
  expect(body.problemen).toContainEqual({
    regel: 2,
    kolom: expect.any(Number),
    wat: expect.stringContaining('stappen'),
  })
  expect((await call('post', '/vertellen', { tekst: wrong })).status).toBe(422)
  expect((await call('post', '/controleren', { tekst: '{[' })).body.problemen?.length).toBeGreaterThan(0)
  const fits = await call('post', '/aanvullen', { tekst: 'stappen:\n  - impo', regel: 2, kolom: 9 })
  expect(fits.body).toMatchObject({ van: 5, woorden: [{ woord: 'importeer', voeg: 'importeer' }] })
  expect((await call('get', '/woorden')).body.stappen?.map(({ naam }) => naam)).toContain('importeer')
})

test('what happened in a world is a story that can be told', async () => {
  const { body } = await call('post', '/vangen', { world: 'default', school: '99QQ00' })
  expect((await call('post', '/controleren', { tekst: body.tekst })).body.problemen).toEqual([])
  expect((await call('post', '/vertellen', { tekst: body.tekst })).body.gevallen).toHaveLength(1)
  expect((await call('post', '/vangen', { world: 'nergens', school: '99QQ00' })).status).toBe(422)
})

test('what no story tells yet is looked for as long as is asked, and ended by hand', async () => {
  expect((await call('get', '/verkenning')).body).toMatchObject({ bezig: false, verteld: 0 })
  expect((await call('post', '/verkenning', { minuten: 0 })).status).toBe(422)
  expect((await call('post', '/verkenning', { minuten: 5, zaad: '7' })).body).toMatchObject({ bezig: true, zaad: '7' })
  expect((await call('post', '/verkenning', { minuten: 5 })).status).toBe(409)
  let now = await call('get', '/verkenning')
  for (; Number(now.body.verteld) < 2; now = await call('get', '/verkenning'))
    await new Promise((next) => setImmediate(next))
  expect((await call('delete', '/verkenning')).status).toBe(204)
  for (; now.body.bezig; now = await call('get', '/verkenning')) await new Promise((next) => setImmediate(next))
  expect(now.body.fout).toBeUndefined()
})

test('explorations of other machines are listed, and each find is a file; without a database there are none', async () => {
  expect((await call('get', '/verkenningen')).body.verkenningen?.map(({ nummer }) => nummer)).toEqual([7, 6])
  expect((await call('get', '/verkenningen/7')).body.wetten).toHaveLength(2)
  expect((await call('get', '/verkenningen/7/vondsten/een-wet/26')).body.tekst).toContain('titel: Verhaal 26')
  expect((await call('get', '/verkenningen/5')).status).toBe(404)
  expect((await call('get', '/verkenningen/zeven')).status).toBe(404)
  expect((await call('get', '/verkenningen/7/vondsten/een-wet/1e9')).status).toBe(404)
  const simulator = createSimulator({})
  const alone = await listen(simulator, { mounts: [verhalenOf(simulator, { address: () => '' })] })
  expect(await (await fetch(`${alone.url}/verhalen/verkenningen`)).json()).toEqual({
    database: false,
    verkenningen: [],
  })
  expect((await fetch(`${alone.url}/verhalen/verkenningen/1`)).status).toBe(404)
  await alone.close()
})
