import { describe, expect, test } from '@jest/globals'
import { aansluitingenOf, exampleEnvelope } from '../../../simulator/index.ts'
import { callingOf } from './calling.ts'

const at = '/worlds/default'

function fetching(calling: ReturnType<typeof callingOf>) {
  const [aansluiting] = aansluitingenOf(calling.simulator.world()!)
  return (over: Partial<NonNullable<typeof aansluiting>> = {}) =>
    calling.wire
      .post('/uwlr/leerlinggegevens')
      .set('content-type', 'text/xml; charset=utf-8')
      .send(exampleEnvelope({ ...aansluiting!, ...over }))
}

describe('faults on demand', () => {
  test('are injected, counted, and taken away again', async () => {
    const calling = callingOf()
    const { get, post, put, delete: drop } = calling
    const fetch = fetching(calling)
    const made = await post(`${at}/storingen`, {
      soort: 'fault',
      faultcode: 'Server.TijdelijkNietBeschikbaar',
      when: { operation: 'HaalLeerlinggegevens', call: 2 },
    })
    expect(made).toMatchObject({ status: 201, body: { id: 's1', calls: 0, strikes: 0 } })
    const statuses = [await fetch(), await fetch(), await fetch()].map(({ status }) => status)
    expect(statuses).toEqual([200, 500, 200])
    expect((await get(`${at}/storingen`)).body.storingen).toMatchObject([{ id: 's1', calls: 3, strikes: 1 }])
    expect((await put(`${at}/storingen/s1`, { soort: 'http-status', status: 503 })).status).toBe(200)
    expect((await fetch()).status).toBe(503)
    expect((await put(`${at}/storingen/onderhoud`, { soort: 'html', status: 200 })).status).toBe(201)
    for (const status of [204, 204]) expect((await drop(`${at}/storingen/s1`)).status).toBe(status)
    expect((await fetch()).type).toBe('text/html')
    expect((await drop(`${at}/storingen`)).status).toBe(204)
    expect((await get(`${at}/storingen`)).body.storingen).toEqual([])
    expect((await fetch()).status).toBe(200)
  })

  test.each([
    [{ soort: 'fault', faultcode: 'Server.TijdelijkNietBeschikbaar', faultstring: 'Even weg' }],
    [{ soort: 'http-status', status: 502, when: { times: 3 } }],
    [{ soort: 'vertraging', ms: 1, when: { every: 2 } }],
    [{ soort: 'afgekapt', bytes: 10, when: { school: '99QQ00' } }],
    [{ soort: 'afgekapt', deel: 0.5, when: { klantcode: 'X' } }],
    [{ soort: 'reset', when: { from: 2, to: 3 } }],
    [{ soort: 'verkeerd-content-type', contentType: 'text/html', when: { probability: 0.5 } }],
    [{ soort: 'html', status: 503 }],
    [{ soort: 'verouderd', dagen: 3 }],
    [{ soort: 'verouderd', op: '2026-10-01' }],
    [{ soort: 'gedeeltelijk', deel: 0.25 }],
  ])('take %j and give it back', async (storing) => {
    const { put } = callingOf()
    const { status, body } = await put(`${at}/storingen/een`, storing)
    expect({ status, body }).toEqual({ status: 201, body: { when: {}, ...storing, id: 'een', calls: 0, strikes: 0 } })
  })

  test.each([
    [{ soort: 'fault', faultcode: 'Client.Onzin' }],
    [{ soort: 'http-status', status: 200 }],
    [{ soort: 'vertraging', ms: -1 }],
    [{ soort: 'afgekapt' }],
    [{ soort: 'afgekapt', bytes: 1, deel: 0.5 }],
    [{ soort: 'verkeerd-content-type', contentType: 'a\r\nset-cookie: b' }],
    [{ soort: 'verouderd' }],
    [{ soort: 'gedeeltelijk', deel: 2 }],
    [{ soort: 'reset', when: { call: 0 } }],
    [{ soort: 'reset', when: { operation: 'HaalAlles' } }],
    [{ soort: 'aardbeving' }],
    [{}],
  ])('refuse %j', async (storing) => {
    const { put, get } = callingOf()
    expect((await put(`${at}/storingen/een`, storing)).status).toBe(422)
    expect((await get(`${at}/storingen`)).body.storingen).toEqual([])
  })
})

describe('the journal', () => {
  test('is read, searched, opened and cleared', async () => {
    const calling = callingOf()
    const { get, delete: drop } = calling
    const fetch = fetching(calling)
    await fetch().set('accept-encoding', 'gzip')
    await fetch({ brincode: '99ZZ' })
    await calling.wire.get('/nergens')
    const { entries } = (await get(`${at}/journal`)).body
    expect(entries.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['gegevens', 'fault', 'refused'])
    const reasons = entries.map(({ why, strictWouldRefuse }: { why: string[]; strictWouldRefuse: string[] }) => [
      why,
      strictWouldRefuse,
    ])
    expect(JSON.stringify(reasons)).not.toContain(aansluitingenOf(calling.simulator.world()!)[0]!.autorisatiesleutel)
    const numbers = async (query: string) =>
      (await get(`${at}/journal?${query}`)).body.entries.map(({ number }: { number: number }) => number)
    expect(await numbers('search=sleutel-opens-school+99ZZ')).toEqual([2])
    expect(await numbers('outcome=gegevens')).toEqual([1])
    expect(await numbers('operation=HaalLeerlinggegevens&school=99QQ00')).toEqual([1])
    expect(await numbers('after=1&limit=1')).toEqual([3])
    const opened = (await get(`${at}/journal/1`)).body
    expect(opened.request.body).toContain('leerlinggegevens_verzoek')
    expect(opened.answer.body).toContain('leerlinggegevens_antwoord')
    for (const status of [204, 204]) expect((await drop(`${at}/journal`)).status).toBe(status)
    expect((await get(`${at}/journal`)).body.entries).toEqual([])
    expect((await get(`${at}/journal/1`)).status).toBe(404)
    expect((await get(`${at}/journal/een`)).status).toBe(404)
  })

  test('shows bytes that are no text as base64', async () => {
    const calling = callingOf()
    await calling.wire
      .post('/uwlr/leerlinggegevens')
      .set('content-type', 'text/xml')
      .send(Buffer.from([0xff, 0xc0, 0x01]))
    const { request } = (await calling.get(`${at}/journal/1`)).body
    expect(request).toMatchObject({ base64: '/8AB' })
  })
})
