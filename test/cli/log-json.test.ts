import { describe, expect, test } from '@jest/globals'
import { aansluitingenOf, createSimulator, exampleEnvelope, manualSchool } from 'koppelproef'
import supertest from 'supertest'
import { createApp } from '../../simulator/port/listen.ts'
import { hashOf, teamsOf } from '../../simulator/teams/teams.ts'
import { tellingFor } from '../../src/cli/serving/tell.ts'
import { createDoor } from '../../src/door.ts'

describe('serve --log json', () => {
  const school = manualSchool('2026-2027')
  const token = 'kp_teken-van-deze-test'
  const limits = { requestsPerSecond: 1.5 }
  const tokens = [{ hash: hashOf(token), may: 'turn' as const }]
  const teams = teamsOf([{ name: 'oranje', tokens, limits }], {}, () => '2026-11-29')
  let told = ''
  const simulator = createSimulator({ schools: [school] })
  const terminal = {
    out: (text: string) => {
      told += text
    },
    err: () => {},
  }
  const telling = tellingFor('json', false, terminal, () => Date.UTC(2026, 10, 29))
  simulator.onExchange(telling.exchange)
  simulator.onBug(telling.trouble)
  const app = createApp(simulator, createDoor({ callerOf: teams.callerOf }), [], {
    teams,
    onCall: telling.call,
    onTooMuch: telling.tooMuch,
  })
  const [aansluiting] = aansluitingenOf(simulator.world())
  const naam = school.leerlingen[0]!
  const { key } = naam
  const control = (method: 'put' | 'patch' | 'get', path: string) =>
    supertest(app)[method](`/control/worlds${path}`).set('authorization', `Bearer ${token}`)
  const soap = (path: string, body: string) =>
    supertest(app)
      .post(path)
      .set({ 'content-type': 'text/xml', soapaction: '', 'x-wie': String(naam.achternaam) })
      .send(body)

  test('has one line for each exchange, call and refusal, and in none of them a name, a key or a sleutel', async () => {
    const envelope = exampleEnvelope(aansluiting!)
    const { autorisatiesleutel, klantcode, klantnaam } = aansluiting!
    await soap('/uwlr/leerlinggegevens', envelope)
    await soap('/uwlr/leerlinggegevens', envelope.replace(autorisatiesleutel, `${autorisatiesleutel}x`))
    await soap('/uwlr/leerlinggegevens', envelope.replace(aansluiting!.brincode, String(naam.roepnaam)))
    await soap(`/uwlr/leerlinggegevens?wie=${key}`, '<geen xml')
    await supertest(app).get(`/uwlr/leerresultaten?${key}`)
    await soap('/uwlr/leerresultaten', envelope.replace(aansluiting!.schooljaar, String(key)))
    await control('put', '/mijn').send({ copyOf: 'default' })
    await control('patch', `/mijn/schools/99QQ00/leerlingen/${key}`).send({ roepnaam: naam.roepnaam })
    await control('put', `/mijn/snapshots/${naam.roepnaam}`)
    for (let asks = 0; asks < 20; asks++) await control('get', '')
    simulator.reportBug(new Error(`van ${naam.roepnaam} ${key}`))
    telling.flush()
    const lines = told
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const of = (event: string) => lines.filter((line) => line.event === event)
    expect([of('exchange').length, of('call').length, of('bug').length]).toEqual([6, 3, 1])
    expect(of('too-much')[0]).toMatchObject({ team: 'oranje', of: 'requests' })
    expect(of('exchange')[0]).toEqual({
      time: '2026-11-29T00:00:00.000Z',
      event: 'exchange',
      world: 'default',
      number: 1,
      operation: 'HaalLeerlinggegevens',
      school: '99QQ00',
      method: 'POST',
      status: 200,
      outcome: 'gegevens',
      decided: 'answered',
      in: expect.any(Number),
      out: expect.any(Number),
    })
    expect(of('call')[1]).toMatchObject({
      team: 'oranje',
      may: 'turn',
      method: 'patch',
      world: 'mijn',
      path: expect.stringContaining('{'),
    })
    const secrets = [
      token,
      autorisatiesleutel,
      klantcode,
      klantnaam,
      ...[...school.leerlingen, ...(school.leerkrachten ?? [])].flatMap((person) => [
        person.key,
        person.eckid,
        person.roepnaam,
        person.achternaam,
        person.voornamen,
      ]),
    ].filter((text): text is string => text !== undefined && text.length > 2)
    expect(secrets.length).toBeGreaterThan(50)
    expect(secrets.filter((secret) => told.includes(secret))).toEqual([])
  })
})
