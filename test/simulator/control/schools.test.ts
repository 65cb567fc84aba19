import { describe, expect, test } from '@jest/globals'
import { generateSchool } from '../../../simulator/index.ts'
import { writeSchoolFile } from '../../../simulator/school-file/write.ts'
import { callingOf } from './calling.ts'

const school = generateSchool({ seed: 3, schooljaar: '2026-2027', pupils: 6, brincode: '99XX' })
const at = '/worlds/default/schools'
const places = (body: { errors: { where: string }[] }) => body.errors.map(({ where }) => where).sort()

describe('a school', () => {
  test('is loaded as it is, by generator or from a file, and read back', async () => {
    const { get, post, put } = callingOf()
    expect(await post(at, { school })).toMatchObject({ status: 201, body: { id: '99XX00', versions: 1 } })
    expect((await get(`${at}/99XX00`)).body.school).toEqual(school)
    const made = await put(`${at}/99YY01`, { generate: { seed: 5, pupils: 9 }, settings: { profiel: 'lvs-set' } })
    expect(made).toMatchObject({
      status: 201,
      body: { brincode: '99YY', dependancecode: '01', aantallen: { leerlingen: 9 }, settings: { profiel: 'lvs-set' } },
    })
    for (const file of [writeSchoolFile(school), JSON.parse(writeSchoolFile(school, 'json'))]) {
      expect((await put(`${at}/99XX00`, { file })).status).toBe(200)
      expect((await get(`${at}/99XX00`)).body.school).toMatchObject({ leerlingen: school.leerlingen })
    }
    const all = (await get(at)).body.schools.map(({ id }: { id: string }) => id)
    expect(all).toEqual(['99CP00', '99QQ00', '99XX00', '99YY01'])
    const [first] = (await get(`${at}?counts=false`)).body.schools
    expect(first).toMatchObject({ id: '99CP00', naam: 'De Brug' })
    expect(first).not.toHaveProperty('aantallen')
  })

  test('is loaded from a file with its koppelingen and what happens on later days', async () => {
    const { get, put } = callingOf()
    await put('/worlds/default/clock', { now: '2026-11-23', frozen: true })
    const leerling = { key: '1', roepnaam: 'Noor', achternaam: 'Vos' }
    const groep = { key: '11', naam: '3', jaargroep: '3' }
    const file = {
      school: { brincode: '99XX' },
      koppelingen: [{ klantcode: 'EA', klantnaam: 'Een EA', autorisatiesleutel: 'afgesproken' }, { actief: false }],
      groepen: [groep],
      leerlingen: [leerling, { key: '2', roepnaam: 'Bo', groep: '11' }],
      gebeurtenissen: [
        { soort: 'uitstroom', datum: '2026-10-01', leerling: { key: '2' } },
        { soort: 'leerling-wijzigt', datum: '2026-12-01', leerling: { key: '1' }, velden: { key: '9' } },
      ],
    }
    await put(`${at}/99XX00`, { file })
    const keysOn = async (day: string) =>
      (await get(`${at}/99XX00/leerlingen?at=${day}`)).body.records.map(({ key }: { key: string }) => key)
    expect(await keysOn('2026-09-01')).toEqual(['1', '2'])
    expect(await keysOn('2026-11-23')).toEqual(['1'])
    expect(await keysOn('2026-12-01')).toEqual(['9'])
    const { koppelingen } = (await get('/worlds/default/koppelingen')).body
    const own = koppelingen.filter(({ scholen }: { scholen: string[] }) => scholen.includes('99XX00'))
    expect(own).toMatchObject([
      { klantcode: 'EA', status: 'actief', autorisatiesleutel: 'afgesproken' },
      { status: 'klaargezet' },
    ])
  })

  test('is a file too, with how it is served, that can be changed and put back', async () => {
    const { get, put, patch, post } = callingOf()
    await put(`${at}/99XX00`, { school })
    await patch(`${at}/99XX00/settings`, { modus: 'strict', quirks: ['teachers-without-eckid'] })
    const { file } = (await get(`${at}/99XX00/file`)).body
    expect((await post('/school-file/check', { file })).body.problems).toEqual([])
    await patch(`${at}/99XX00/settings`, { modus: 'lenient', quirks: [] })
    const { settings } = (await put(`${at}/99XX00`, { file: file.replace(school.naam, 'Anders') })).body
    expect(settings).toMatchObject({ modus: 'strict', quirks: ['teachers-without-eckid'] })
    expect((await get(`${at}/99XX00`)).body.school).toEqual({ ...school, naam: 'Anders' })
  })

  test('is written with help: what is wrong at which place, and which words fit where', async () => {
    const { post } = callingOf()
    const file = 'school: { brincode: 99XX }\nmodes: strict\n'
    const { problems } = (await post('/school-file/check', { file })).body
    expect(problems).toMatchObject([{ line: 2, column: 1, what: expect.stringContaining('modus') }])
    const { from, words } = (await post('/school-file/words', { file: 'modu', line: 1, column: 5 })).body
    expect([from, words]).toMatchObject([1, [{ word: 'modus', insert: 'modus: ' }]])
  })

  test('that is there already is replaced by PUT only, and goes by DELETE', async () => {
    const { post, put, get, delete: drop } = callingOf()
    expect((await post(at, { generate: { brincode: '99QQ', pupils: 3 } })).status).toBe(409)
    expect((await put(`${at}/99XX00`, { school: { ...school, brincode: '99YY' } })).status).toBe(409)
    for (const status of [204, 204]) expect((await drop(`${at}/99QQ00`)).status).toBe(status)
    expect((await get(`${at}/99QQ00`)).status).toBe(404)
    expect((await get(at)).body.schools).toHaveLength(1)
  })

  test('that cannot be is refused with every place that is wrong, and nothing is loaded', async () => {
    const { post, get } = callingOf()
    const before = (await get('/worlds/default')).body.aantallen
    const wrong = async (body: object) => {
      const answer = await post(at, body)
      expect(answer.status).toBe(422)
      return places(answer.body)
    }
    expect(await wrong({})).toEqual(['body'])
    expect(await wrong({ school, generate: {} })).toEqual(['body'])
    expect(await wrong({ school: { schooljaar: '2026-2027', brincode: '99xx', leerlingen: [{ key: 7 }] } })).toEqual([
      'body/school/brincode',
      'body/school/leerlingen/0/key',
    ])
    expect(await wrong({ generate: { pupils: 0 } })).toEqual(['body/generate/pupils'])
    expect(await wrong({ file: 'school: {brincode: 99OI5}\nleerling: []' })).toEqual(['leerling', 'school.brincode'])
    expect(await wrong({ file: { school: { brincode: '99XX' }, gebeurtenissen: [{ soort: 'feest' }] } })).toEqual([
      'gebeurtenissen[0]',
      'gebeurtenissen[0].soort',
    ])
    expect(await wrong({ school, settings: { dialect: 'latijn', quirks: ['raar'] } })).toEqual([
      'settings/dialect',
      'settings/quirks',
    ])
    expect((await get('/worlds/default')).body.aantallen).toEqual(before)
  })

  test('has settings that change one by one', async () => {
    const { patch } = callingOf()
    const strict = await patch(`${at}/99QQ00/settings`, {
      modus: 'strict',
      versies: ['2.2'],
      quirks: ['fault-with-status-200'],
    })
    expect(strict.body.settings).toMatchObject({ modus: 'strict', versies: ['2.2'], dialect: 'wcf' })
    const loose = await patch(`${at}/99QQ00/settings`, { modus: null, dialect: 'cxf' })
    expect(loose.body.settings).toEqual({
      profiel: 'geen',
      versies: ['2.2'],
      dialect: 'cxf',
      quirks: ['fault-with-status-200'],
    })
    expect((await patch(`${at}/99QQ00/settings`, { dialect: 'latijn' })).status).toBe(422)
    expect((await patch(`${at}/99ZZ00/settings`, { dialect: 'cxf' })).status).toBe(404)
  })

  test('has fields of its own, and each change is a version', async () => {
    const { patch, put, post, get } = callingOf()
    await put('/worlds/default/clock', { now: '2026-12-01', frozen: true })
    await patch(`${at}/99QQ00`, { naam: 'De Nieuwe Naam', commentaar: 'proef' })
    await post('/worlds/default/clock/advance', { days: 1 })
    expect((await patch(`${at}/99QQ00`, { commentaar: null })).body.naam).toBe('De Nieuwe Naam')
    expect((await get(`${at}/99QQ00`)).body.school.commentaar).toBeUndefined()
    expect((await get(`${at}/99QQ00?at=2026-12-01`)).body.school.commentaar).toBe('proef')
    const { versions } = (await get(`${at}/99QQ00/versions`)).body
    expect(versions.map(({ from }: { from: string }) => from).slice(-2)).toEqual([
      '2026-11-30T23:00:00.000Z',
      '2026-12-01T23:00:00.000Z',
    ])
  })
})

describe('a pupil, teacher or group', () => {
  test('is changed by key or id, and a field that is null goes', async () => {
    const { patch, get } = callingOf()
    const changed = await patch(`${at}/99QQ00/leerlingen/1001`, { roepnaam: 'Bastiaan', voornamen: null })
    expect(changed.body).toMatchObject({ key: '1001', roepnaam: 'Bastiaan' })
    expect(changed.body.voornamen).toBeUndefined()
    expect((await get(`${at}/99QQ00/leerlingen/${encodeURIComponent('99QQ/leerling/1')}`)).body).toEqual(changed.body)
    await patch(`${at}/99QQ00/leerkrachten/4040`, { emailadres: 'nieuw@school.example' })
    expect((await get(`${at}/99QQ00/leerkrachten/4040`)).body.emailadres).toBe('nieuw@school.example')
  })

  test('that gets another key takes what points at it along', async () => {
    const { patch, get } = callingOf()
    const { records } = (await get(`${at}/99QQ00/leerlingen`)).body
    const inThree = records.filter(({ groep }: { groep?: string }) => groep === '8803').length
    await patch(`${at}/99QQ00/groepen/8803`, { key: 'drie' })
    const after = (await get(`${at}/99QQ00/leerlingen`)).body.records
    expect(after.filter(({ groep }: { groep?: string }) => groep === 'drie')).toHaveLength(inThree)
    expect(inThree).toBeGreaterThan(0)
  })

  test('is added and removed', async () => {
    const { post, get, delete: drop } = callingOf()
    const added = await post(`${at}/99QQ00/leerlingen`, { key: 'n1', roepnaam: 'Nieuw', groep: '8803' })
    expect(added.status).toBe(201)
    const own = added.headers.location!.replace('/control', '')
    expect((await get(own)).body).toEqual(added.body)
    expect((await post(`${at}/99QQ00/leerlingen`, { id: added.body.id, key: 'n2', roepnaam: 'X' })).status).toBe(409)
    for (const status of [204, 204]) expect((await drop(own)).status).toBe(status)
    expect((await get(own)).status).toBe(404)
    expect((await get(`${at}/99QQ00/leerlingen`)).body.records).toHaveLength(22)
  })

  test('keeps to the lists and forms of the standard, unless it is wrong on purpose', async () => {
    const { patch, post } = callingOf()
    const refused = await patch(`${at}/99QQ00/leerlingen/1001`, {
      geslacht: 'M',
      geboortedatum: '2013-02-30',
      klas: '4',
    })
    expect(refused.status).toBe(422)
    expect(places(refused.body)).toEqual(['body/geboortedatum', 'body/geslacht', 'body/klas'])
    expect((await patch(`${at}/99QQ00/leerlingen/1001`, { geslacht: 'M', bewust: true })).body.geslacht).toBe('M')
    expect(places((await post(`${at}/99QQ00/leerlingen`, { key: 'n1' })).body)).toEqual(['body'])
    expect(places((await patch(`${at}/99QQ00/leerlingen/1001`, { id: 'ander' })).body)).toEqual(['body/id'])
  })

  test('with a key that two have is pointed at by id', async () => {
    const { patch, get } = callingOf()
    await patch(`${at}/99QQ00/leerlingen/1002`, { key: '1001', bewust: true })
    expect((await get(`${at}/99QQ00/leerlingen/1001`)).status).toBe(409)
    expect((await get(`${at}/99QQ00/leerlingen/${encodeURIComponent('99QQ/leerling/2')}`)).body.key).toBe('1001')
    expect((await get(`${at}/99QQ00/vestigingen`)).status).toBe(404)
  })

  test('removed on purpose leaves references dangling', async () => {
    const { get, delete: drop } = callingOf()
    await drop(`${at}/99QQ00/groepen/8803?bewust=true`)
    const { records } = (await get(`${at}/99QQ00/leerlingen`)).body
    expect(records.some(({ groep }: { groep?: string }) => groep === '8803')).toBe(true)
  })
})

describe('things that happen', () => {
  test('happen on their day, and the truth keeps who is who', async () => {
    const { put, post, get } = callingOf()
    await put('/worlds/default/clock', { now: '2026-12-01T12:00:00+01:00', frozen: true })
    const answer = await post(`${at}/99QQ00/changes`, {
      changes: [
        { soort: 'las-migratie', datum: '2027-01-15', sleutels: 'guid' },
        { soort: 'naamswijziging', leerling: { key: '1001' }, achternaam: 'Anders' },
      ],
    })
    expect(answer.status).toBe(200)
    expect((await get(`${at}/99QQ00/leerlingen/1001`)).body.achternaam).toBe('Anders')
    await put('/worlds/default/clock', { now: '2027-02-01' })
    expect((await get(`${at}/99QQ00/leerlingen/1001`)).status).toBe(404)
    const { leerlingen } = (await get('/worlds/default/truth?school=99QQ00')).body
    const periods = leerlingen.find(({ id }: { id: string }) => id === '99QQ/leerling/1').periods
    expect(periods).toMatchObject([
      { key: '1001', until: '2027-01-14T23:00:00.000Z' },
      { from: '2027-01-14T23:00:00.000Z' },
    ])
    expect(periods[1].key).toMatch(/^[0-9a-f-]{36}$/i)
    expect(leerlingen).toHaveLength(22)
  })

  test('happen all or not at all', async () => {
    const { post, get } = callingOf()
    const before = (await get(`${at}/99QQ00`)).body
    const nobody = await post(`${at}/99QQ00/changes`, {
      changes: [
        { soort: 'uitstroom', leerling: { key: '1001' } },
        { soort: 'uitstroom', leerling: { key: 'niemand' } },
      ],
    })
    expect(nobody).toMatchObject({ status: 422, body: { code: 'refused' } })
    const unknown = await post(`${at}/99QQ00/changes`, { changes: [{ soort: 'uitstroom' }, { soort: 'feest' }] })
    expect(places(unknown.body)).toEqual(['body/changes/0', 'body/changes/1/soort'])
    const later = await post(`${at}/99QQ00/changes`, {
      changes: [{ soort: 'uitstroom', datum: '2099-01-01', leerling: { key: 'niemand' } }],
    })
    expect(later).toMatchObject({ status: 422, body: { code: 'refused' } })
    expect((await get(`${at}/99QQ00/versions`)).body).toMatchObject({ gepland: [], mislukt: [] })
    expect((await get(`${at}/99QQ00`)).body).toEqual(before)
  })

  test('are seen by who asks what changed since the last fetch', async () => {
    const { put, post, simulator } = callingOf()
    await put('/worlds/default/clock', { now: '2026-12-01T12:00:00Z', frozen: true })
    const world = simulator.world()!
    world.noteAnswer()
    const fetched = world.clock.now()
    for (const datum of ['2026-12-01', '2026-11-01']) {
      await post(`${at}/99QQ00/changes`, { changes: [{ soort: 'instroom', datum }] })
      expect(world.findSchool('99QQ00')!.versions.at(-1)!.from).toBeGreaterThan(fetched)
    }
  })

  test('leave a clock that was turned back where it is', async () => {
    const { put, post, get, simulator } = callingOf()
    await put('/worlds/default/clock', { now: '2027-03-01', frozen: true })
    simulator.world()!.noteAnswer()
    const back = (await put('/worlds/default/clock', { now: '2026-12-01' })).body
    await post(`${at}/99QQ00/changes`, { changes: [{ soort: 'instroom' }] })
    expect((await get('/worlds/default/clock')).body).toEqual(back)
  })

  test('to two schools: after a fusie they go by the new brincode, and the truth follows', async () => {
    const { put, post, get } = callingOf()
    await put('/worlds/default/clock', { now: '2026-12-01', frozen: true })
    await put(`${at}/99XX00`, { school })
    const merged = await post(`${at}/99QQ00/changes`, {
      changes: [{ soort: 'fusie', datum: '2026-12-02', met: { brincode: '99XX' }, brincode: '99YY', naam: 'De Fusie' }],
    })
    expect(merged.body).toMatchObject({ aantallen: { leerlingen: 22 } })
    expect((await get(`${at}/99QQ00/leerlingen?at=2026-12-02`)).body.records).toHaveLength(28)
    expect((await get(`${at}/99QQ00/versions`)).body.gepland).toMatchObject([{ soort: 'fusie' }])
    await post(`${at}/99XX00/changes`, { changes: [{ soort: 'opheffing', datum: '2026-12-03' }] })
    await put('/worlds/default/clock', { now: '2026-12-03' })
    expect((await get(`${at}/99YY00`)).body.school).toMatchObject({ brincode: '99YY', naam: 'De Fusie' })
    const { leerlingen } = (await get('/worlds/default/truth')).body
    const own = leerlingen.find(({ id }: { id: string }) => id === school.leerlingen[0]!.id)
    expect(own.periods).toMatchObject([
      { school: '99XX00', until: '2026-12-02T23:00:00.000Z' },
      { from: '2026-12-01T23:00:00.000Z' },
    ])
  })
})
