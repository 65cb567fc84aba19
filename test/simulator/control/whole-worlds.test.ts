import { expect, test } from '@jest/globals'
import { callingOf } from './calling.ts'

test('a world as a file is the same world again, and a file that was changed is refused', async () => {
  const { get, put, post } = callingOf()
  await post('/worlds/default/schools/99QQ00/changes', { changes: [{ soort: 'las-migratie' }] })
  await put('/worlds/default/storingen/traag', { soort: 'vertraging', ms: 5 })
  const { body: file } = await get('/worlds/default/file')
  expect((await put('/worlds/copy/file', file)).status).toBe(201)
  expect((await put('/worlds/copy/file', file)).status).toBe(200)
  for (const path of ['/schools', '/schools/99QQ00', '/koppelingen', '/storingen'])
    expect((await get(`/worlds/copy${path}`)).body).toEqual((await get(`/worlds/default${path}`)).body)
  const rows = file.rows.map((row: { id: string }, at: number) => (at === 0 ? { ...row, id: `${row.id}x` } : row))
  expect((await put('/worlds/copy/file', { ...file, rows })).body.detail).toContain('damaged')
  expect((await put('/worlds/copy/file', { ...file, format: 'iets' })).status).toBe(422)
  expect((await get('/worlds/copy')).body.aantallen.koppelingen).toBe(
    file.rows.filter((row: { collection: string }) => row.collection === 'koppeling').length,
  )
})

test('what an EA must fill in comes with a request that works', async () => {
  const { get, wire } = callingOf()
  const { body } = await get('/worlds/default/aansluitingen')
  const [first] = body.aansluitingen
  const answer = await wire
    .post('/uwlr/leerlinggegevens')
    .set({ 'content-type': 'text/xml; charset=utf-8', soapaction: '' })
    .send(first.verzoek)
  expect(answer.text).toContain('<leerling ')
})

test('what can happen is listed with an example that can be done', async () => {
  const { get } = callingOf()
  const { body } = await get('/kinds')
  expect(body.changes.find(({ soort }: { soort: string }) => soort === 'uitstroom').points).toEqual({
    leerling: 'leerling',
  })
  expect(body.anomalies.length).toBeGreaterThan(100)
})
