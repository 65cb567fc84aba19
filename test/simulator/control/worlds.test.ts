import { describe, expect, test } from '@jest/globals'
import { callingOf } from './calling.ts'

describe('worlds', () => {
  test('are made, found and dropped, each under its own path', async () => {
    const { get, put, delete: drop, wire } = callingOf()
    expect((await get('/worlds')).body.worlds.map(({ name }: { name: string }) => name)).toEqual(['default'])
    const made = await put('/worlds/test-7', { seed: 7, modus: 'strict' })
    expect(made).toMatchObject({ status: 201, body: { base: '/w/test-7', seed: '7', modus: 'strict' } })
    expect((await wire.get(`${made.body.leerlinggegevens}?wsdl`)).status).toBe(200)
    expect((await drop('/worlds/test-7')).status).toBe(204)
    expect((await drop('/worlds/test-7')).status).toBe(204)
    expect((await get('/worlds/test-7')).status).toBe(404)
    expect((await wire.get(`${made.body.leerlinggegevens}?wsdl`)).status).toBe(404)
  })

  test('put twice are the same world; with another seed it is refused', async () => {
    const { put } = callingOf()
    await put('/worlds/a', { seed: 1 })
    await put('/worlds/a/schools/99XX00', { generate: { pupils: 5 } })
    expect(await put('/worlds/a', { seed: 1 })).toMatchObject({ status: 200, body: { aantallen: { scholen: 1 } } })
    expect((await put('/worlds/a', { seed: 2 })).status).toBe(409)
  })

  test('get a free name when they are given none', async () => {
    const { post } = callingOf()
    expect((await post('/worlds')).headers.location).toBe('/control/worlds/w1')
    expect((await post('/worlds', { copyOf: 'default' })).body).toMatchObject({ name: 'w2', aantallen: { scholen: 2 } })
    expect((await post('/worlds', { name: 'w2' })).status).toBe(409)
    expect((await post('/worlds', { copyOf: 'nergens' })).status).toBe(404)
  })

  test('never meet: what happens in one is not seen in another', async () => {
    const { get, post, delete: drop } = callingOf()
    await post('/worlds', { name: 'copy', copyOf: 'default' })
    await drop('/worlds/copy/schools/99QQ00/leerlingen/1001')
    expect((await get('/worlds/copy/schools/99QQ00/leerlingen/1001')).status).toBe(404)
    expect((await get('/worlds/default/schools/99QQ00/leerlingen/1001')).status).toBe(200)
  })

  test('are told how strictly to read', async () => {
    const { patch, get } = callingOf()
    expect((await patch('/worlds/default', { modus: 'strict' })).body.modus).toBe('strict')
    expect((await get('/worlds/default')).body.modus).toBe('strict')
    expect((await patch('/worlds/default', { modus: 'soepel' })).body.errors).toEqual([
      { where: 'body/modus', what: 'must be one of strict, lenient' },
    ])
  })

  test('cannot have just any name, and the default one stays', async () => {
    const { put, post, delete: drop } = callingOf()
    expect((await put('/worlds/a%20b')).status).toBe(422)
    expect((await post('/worlds', { name: '../etc' })).status).toBe(422)
    expect((await drop('/worlds/default')).status).toBe(409)
  })

  test('go back to how they began, with an empty journal and their own clock', async () => {
    const { get, put, post, wire } = callingOf()
    const before = (await get('/worlds/default/schools/99QQ00')).body
    await put('/worlds/default/clock', { now: '2027-03-01', frozen: true })
    await put('/worlds/default/schools/99QQ00', { generate: { pupils: 3 } })
    await put('/worlds/default/schools/99XX00', { generate: { pupils: 3 } })
    await post('/worlds/default/storingen', { soort: 'reset' })
    await wire.get('/nergens')
    const reset = await post('/worlds/default/reset')
    expect(reset.body.aantallen).toEqual({ scholen: 2, koppelingen: 2, resultaten: 0, storingen: 0, journal: 0 })
    expect(reset.body.clock.frozen).toBe(false)
    expect((await get('/worlds/default/schools/99QQ00')).body).toEqual(before)
  })
})

describe('the clock', () => {
  test('is set, frozen, turned on and let run', async () => {
    const { get, put, post } = callingOf()
    const set = await put('/worlds/default/clock', { now: '2027-02-01', frozen: true })
    expect(set.body).toEqual({
      now: '2027-01-31T23:00:00.000Z',
      dutch: '2027-02-01T00:00:00+01:00',
      schooljaar: '2026-2027',
      frozen: true,
    })
    expect((await get('/worlds/default/clock')).body).toEqual(set.body)
    const later = await post('/worlds/default/clock/advance', { days: 200, hours: 1 })
    expect(later.body).toMatchObject({ now: '2027-08-20T00:00:00.000Z', schooljaar: '2027-2028' })
    expect((await put('/worlds/default/clock', { frozen: false })).body.frozen).toBe(false)
  })

  test('takes moments that exist, within reach', async () => {
    const { put, post } = callingOf()
    for (const now of ['morgen', '2027-13-01', '2027-02-31T25:00:00Z', 5])
      expect((await put('/worlds/default/clock', { now })).status).toBe(422)
    expect((await put('/worlds/default/clock', {})).status).toBe(422)
    expect((await post('/worlds/default/clock/advance', { days: 1e9 })).status).toBe(422)
  })
})

describe('snapshots', () => {
  test('bring back schools, koppelingen and clock as they were', async () => {
    const { get, put, post, patch, delete: drop } = callingOf()
    await put('/worlds/default/clock', { now: '2026-12-01', frozen: true })
    expect((await put('/worlds/default/snapshots/voor')).status).toBe(201)
    await patch('/worlds/default/schools/99QQ00/leerlingen/1001', { roepnaam: 'Bastiaan' })
    await drop('/worlds/default/koppelingen/demo-99QQ00')
    await put('/worlds/default/clock', { now: '2027-01-01', frozen: false })
    expect((await put('/worlds/default/snapshots/na')).status).toBe(201)
    const names = (await get('/worlds/default/snapshots')).body.snapshots
    expect(names.map(({ name }: { name: string }) => name)).toEqual(['na', 'voor'])
    const restored = await post('/worlds/default/snapshots/voor/restore')
    expect(restored.body).toMatchObject({
      aantallen: { koppelingen: 2 },
      clock: { now: '2026-11-30T23:00:00.000Z', frozen: true },
    })
    expect((await get('/worlds/default/schools/99QQ00/leerlingen/1001')).body.roepnaam).toBe('Bas')
    await post('/worlds/default/snapshots/na/restore')
    expect((await get('/worlds/default/schools/99QQ00/leerlingen/1001')).body.roepnaam).toBe('Bastiaan')
    expect((await put('/worlds/default/snapshots/na')).status).toBe(200)
    expect((await drop('/worlds/default/snapshots/na')).status).toBe(204)
    expect((await post('/worlds/default/snapshots/na/restore')).status).toBe(404)
  })
})
