import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createMemoryStore } from '../../../src/testcentrum/store.ts'
import { bothSystems } from './calling.ts'

type Both = Awaited<ReturnType<typeof bothSystems>>

/** Everything up to an active koppeling: the preparation and steps 1 to 3. */
async function linked({ centrum, esis }: Both): Promise<void> {
  const { body: mail } = await centrum.post('/postbus', { naam: 'De Handleiding', brincode: '99QQ' })
  expect((await centrum.post(`/postbus/${mail.id}/goedkeuren`)).body.status).toBe('goedgekeurd')
  expect((await centrum.post('/koppelingen/99QQ00/verwijder-nummers')).body).toEqual({ aantal: 3 })
  const velden = { type: 'ESIS UWLR', brincode: '99QQ' }
  expect((await centrum.post('/koppelingen', { omgeving: 'school-99QQ', ...velden })).status).toBe(201)
  expect((await centrum.post('/koppelingen/99QQ00/goedkeuren')).body.koppeling.status).toBe('goedgekeurd')
  const { body } = await esis.post('/koppelingen/boom-99QQ00/activate', {
    rol: 'Directie',
    verificatiecode: '99QQ001234567890abcd',
    akkoord: true,
  })
  const saved = await centrum.patch('/koppelingen/99QQ00', { ...velden, autorisatiesleutel: body.autorisatiesleutel })
  expect(saved.body.koppeling.status).toBe('actief')
}

describe('the testcentrum as a service', () => {
  let both: Both
  let importId = ''
  beforeAll(async () => {
    both = await bothSystems()
  })
  afterAll(() => both.close())

  test('tells where to begin, and what it is', async () => {
    expect((await both.api.get('/')).body.description).toBe('/testcentrum/openapi.json')
    expect((await both.api.get('/openapi.json')).body.info.title).toBe('Koppelproef testcentrum')
    const { body } = await both.centrum.get('')
    expect(body.omgevingen).toContainEqual({ id: 'school-99QQ', naam: 'De Handleiding' })
    expect((await both.api.get('/worlds/nergens')).status).toBe(404)
    expect((await both.centrum.get('/nergens')).status).toBe(404)
  })

  test('the preparation: what is wrong with an aanvraag is mailed back, and a good one prepares the koppeling in ESIS', async () => {
    const { body: wrong } = await both.centrum.post('/postbus', { naam: '', brincode: '9900' })
    const refused = await both.centrum.post(`/postbus/${wrong.id}/goedkeuren`)
    expect(refused.status).toBe(422)
    expect(refused.body.reasons.map(({ code }: { code: string }) => code)).toEqual(['naam-leeg', 'brincode-verwisseld'])
    const { body: nobody } = await both.centrum.post('/postbus', { naam: 'Elders', brincode: '90ZZ' })
    expect((await both.centrum.post(`/postbus/${nobody.id}/goedkeuren`)).body.reasons[0].code).toBe('school-onbekend')
    expect((await both.centrum.post(`/postbus/${nobody.id}/goedkeuren`)).status).toBe(409)
    const { body: third } = await both.centrum.post('/postbus', { naam: 'Later', brincode: '99QQ' })
    const no = await both.centrum.post(`/postbus/${third.id}/afwijzen`, { reden: 'Bel ons eerst.' })
    expect(no.body).toMatchObject({ status: 'afgewezen', redenen: [{ tekst: 'Bel ons eerst.' }] })
    expect((await both.centrum.get('/postbus')).body.berichten.map(({ soort }: { soort: string }) => soort)).toEqual([
      'aanvraag',
      'afwijzing',
      'aanvraag',
      'afwijzing',
      'aanvraag',
      'afwijzing',
    ])
    expect((await both.esis.get('/koppelingen/boom-99QQ00')).status).toBe(404)
    await linked(both)
    expect((await both.esis.get('/koppelingen/boom-99QQ00')).body.status).toBe('actief')
  })

  test('a request that is refused says every reason, and a koppeling that is not there is not found', async () => {
    const again = await both.centrum.post('/koppelingen', { omgeving: 'school-99QQ', type: 'ESIS', brincode: '99QQ' })
    expect(again.body.reasons[0].code).toBe('koppeling-bestaat')
    expect((await both.centrum.get('/koppelingen/90AA00')).status).toBe(404)
    const wrong = await both.centrum.patch('/koppelingen/99QQ00', {
      type: 'ESIS',
      autorisatiesleutel: '',
      schoolkey: 'x',
    })
    expect(wrong.body.reasons.map(({ code }: { code: string }) => code)).toEqual([
      'sleutel-leeg',
      'schoolkey-niet-leeg',
    ])
  })

  test('fetching over HTTP gives the screens of the manual', async () => {
    const { body } = await both.centrum.post('/koppelingen/99QQ00/importeren', {})
    expect(body.kind).toBe('controle')
    importId = body.import
    const { body: shown } = await both.centrum.get(`/imports/${importId}`)
    expect(Object.values(shown.scherm.tabs).map((tab) => (tab as { titel: string }).titel)).toEqual([
      'Groepen (25)',
      'Leerkrachten (4)',
      'Leerlingen (22)',
    ])
    expect((await both.centrum.get('/koppelingen/99QQ00/imports')).body.open).toBe(importId)
  })

  test('a line says what was weighed, and offers whom it may be linked with', async () => {
    const { body } = await both.centrum.get(`/imports/${importId}/regels/leerling/0`)
    expect(body).toMatchObject({ category: 'bestaand', bestaand: { id: 'max' }, kandidaten: [{ id: 'max' }] })
    expect(body.kandidaten[0].evidence.length).toBeGreaterThan(3)
    const { body: found } = await both.centrum.get(`/imports/${importId}/regels/leerling/0/suggesties?zoek=max`)
    expect(found.suggesties).toMatchObject([{ id: 'max', naam: 'Max Beacher' }])
    expect((await both.centrum.get(`/imports/${importId}/regels/leerling/99`)).status).toBe(404)
  })

  test('every button of the review does what it says', async () => {
    const choose = (actie: object) => both.centrum.post(`/imports/${importId}/keuzes`, actie)
    const categoryOf = async () =>
      (await both.centrum.get(`/imports/${importId}/regels/leerling/0`)).body.category as string
    const on = { soort: 'leerling', index: 0 }
    for (const [kind, category] of [
      ['ontkoppel', 'nieuw'],
      ['koppel', 'bestaand'],
      ['niet-importeren', 'niet-importeren'],
      ['nieuw', 'nieuw'],
      ['herstel', 'bestaand'],
    ] as const) {
      expect((await choose({ kind, ...on, ...(kind === 'koppel' && { id: 'max' }) })).status).toBe(200)
      expect([kind, await categoryOf()]).toEqual([kind, category])
    }
    const wrong = await choose({ kind: 'email', index: 0, emailadres: 'geen adres' })
    expect(wrong.body.reasons[0].code).toBe('email-ongeldig')
    expect((await choose({ kind: 'email', index: 0, emailadres: 'j@dehandleiding.example' })).status).toBe(200)
    expect((await choose({ kind: 'verzin', ...on })).status).toBe(422)
  })

  test('Gegevens overnemen counts 25 0, 4 0 and 19 3, and applying does just that, once', async () => {
    const { body } = await both.centrum.get(`/imports/${importId}/samenvatting`)
    const counts = Object.values(body.rapport.tellingen) as readonly { nieuw: number; teWijzigen: number }[]
    expect(counts.map(({ nieuw, teWijzigen }) => [nieuw, teWijzigen])).toEqual([
      [25, 0],
      [4, 0],
      [19, 3],
    ])
    expect((await both.centrum.post(`/imports/${importId}/verwerken`, {})).body).toMatchObject({ alEerder: false })
    expect((await both.centrum.post(`/imports/${importId}/verwerken`, {})).body).toMatchObject({ alEerder: true })
    expect((await both.centrum.post(`/imports/${importId}/afbreken`)).body.reasons[0].code).toBe('import-gesloten')
    expect((await both.centrum.get('/uitnodigingen')).body.uitnodigingen).toHaveLength(4)
    expect((await both.centrum.get('/groepen')).body.groepen).toHaveLength(25)
    expect((await both.centrum.get('/leerkrachten')).body.leerkrachten).toHaveLength(4)
  })

  test('what is normed goes to ESIS at once, and stands in Mijn Groep', async () => {
    expect((await both.centrum.get('/toetsen')).body.toetsen[0].toetscode.waarde).toBe('REK-M')
    const scores = [
      { leerling: 'bas', score: 71 },
      { leerling: 'max', score: 18 },
    ]
    const { body } = await both.centrum.post('/resultaten', { toets: 'REK-M', scores })
    expect(body.verzonden).toMatchObject([{ koppeling: '99QQ00', verslag: { kind: 'klaar', over: 0 } }])
    expect(body.resultaten.map(({ letter, status }: Record<string, string>) => [letter, status])).toEqual([
      ['II', 'verzonden'],
      ['V', 'verzonden'],
    ])
    const { body: esis } = await both.esis.get('/schools/99QQ00/mijn-groep')
    expect(JSON.stringify(esis)).toContain('Rekenen midden')
    const unknown = await both.centrum.post('/resultaten', { toets: 'REK-M', scores: [{ leerling: 'x', score: 1 }] })
    expect(unknown.body.reasons[0].code).toBe('record-onbekend')
    expect((await both.centrum.post('/resultaten', { toets: 'NIETS', scores })).status).toBe(404)
  })

  test('a result goes to the pupil whose it is, or away; what waits is sent when asked', async () => {
    const { body } = await both.centrum.post('/resultaten', {
      toets: { toetscode: { waarde: 'EIGEN' } },
      scores: [{ leerling: 'wade', score: 3 }],
      verzenden: false,
    })
    const { id } = body.resultaten[0]
    expect((await both.centrum.patch(`/resultaten/${id}`, { leerling: 'bas' })).body.leerling).toBe('bas')
    expect((await both.centrum.post('/koppelingen/99QQ00/verzenden', {})).body).toMatchObject({ verzonden: [id] })
    expect((await both.centrum.delete(`/resultaten/${id}`)).status).toBe(204)
    expect((await both.centrum.delete(`/resultaten/${id}`)).status).toBe(404)
  })

  test('Leerlingen beheren: deactivated, found, merged', async () => {
    expect((await both.centrum.patch('/leerlingen/wade', { actief: false })).body.actief).toBe(false)
    const { body } = await both.centrum.get('/leerlingen?school=99QQ00&actief=false')
    expect(body.leerlingen.map(({ id }: { id: string }) => id)).toEqual(['wade'])
    expect((await both.centrum.post('/leerlingen/max/samenvoegen', { gaatOp: 'max' })).status).toBe(422)
    expect((await both.centrum.post('/leerlingen/max/samenvoegen', { gaatOp: 'wade' })).body.id).toBe('max')
  })

  test('a warning waits for a second yes, an import is broken off, and the last one is undone', async () => {
    const { body } = await both.esis.get('/schools/99QQ00/leerlingen')
    const inGroup = body.records.filter(({ groep }: { groep: string }) => groep === body.records[1].groep)
    for (const { id } of inGroup.slice(0, 2))
      await both.esis.delete(`/schools/99QQ00/leerlingen/${encodeURIComponent(id)}`)
    const first = (await both.centrum.post('/koppelingen/99QQ00/importeren', {})).body
    expect((await both.centrum.post(`/imports/${first.import}/afbreken`)).status).toBe(204)
    const second = (await both.centrum.post('/koppelingen/99QQ00/importeren', { alles: true })).body
    const asked = await both.centrum.post(`/imports/${second.import}/verwerken`, {})
    expect(asked.body.kind).toBe('bevestigen')
    expect(asked.body.waarschuwingen[0].code).toBe('veel-deactiveren')
    const yes = await both.centrum.post(`/imports/${second.import}/verwerken`, { bevestigd: true })
    expect(yes.body.kind).toBe('verwerkt')
    expect(Object.keys(yes.body.namen).length).toBeGreaterThan(0)
    expect((await both.centrum.post(`/imports/${second.import}/ongedaan-maken`)).body).toHaveProperty('gebleven')
  })

  test('everything can be read, put back, and begun again', async () => {
    expect((await both.centrum.post('/koppelingen/99QQ00/stoppen')).body.koppeling.status).toBe('gestopt')
    const { body: all } = await both.centrum.get('/toestand')
    expect((await both.centrum.post('/opnieuw')).status).toBe(204)
    expect((await both.centrum.get('/koppelingen')).body.koppelingen).toEqual([])
    expect((await both.centrum.put('/toestand', all)).body).toEqual(all)
  })
})

test('what the testcentrum has outlives it where it is kept, and a world that is dropped takes it along', async () => {
  const store = createMemoryStore()
  const clock = { now: () => Date.parse('2026-11-23T09:00:00Z') }
  const before = await bothSystems({ clock }, { store })
  await linked(before)
  await before.close()
  const after = await bothSystems({ clock }, { store })
  expect((await after.centrum.get('/koppelingen/99QQ00')).body.status).toBe('actief')
  expect((await after.centrum.get('/postbus')).body.berichten.length).toBeGreaterThan(1)
  const one = { brincode: '99XX', dependancecode: '00', schooljaar: '2026-2027', leerlingen: [] }
  for (const naam of ['Eerste', 'Tweede']) {
    after.simulator.addWorld({ name: 'w', seed: '1' }).loadSchool({ ...one, naam })
    expect((await after.api.get('/worlds/w')).body.omgevingen).toEqual([{ id: 'school-99XX', naam }])
    after.simulator.dropWorld('w')
  }
  await after.close()
})
