import { describe, expect, test } from '@jest/globals'
import { mijnGroepen } from '../../../simulator/results/mijn-groep.ts'
import type { Resultaat, Toets, Uitslag } from '../../../src/school/leerresultaat.ts'
import { callingOf } from './calling.ts'

const at = '/worlds/default'
const school = `${at}/schools/99QQ00`
const rekenen: Toets = {
  toetscode: { waarde: 'REK' },
  toetsnaam: 'Rekenen',
  vakgebied: { waarde: 'Rekenen en wiskunde' },
  normering: {
    normen: [
      { term: 'laag', beginnormwaarde: 0, eindnormwaarde: 49 },
      { term: 'hoog', beginnormwaarde: 50, eindnormwaarde: 100 },
    ],
  },
}
const ongenormeerd: Toets = { toetscode: { waarde: 'VRIJ' } }
const score = (points: number): Uitslag => ({ kind: 'score', score: points })

/** A simulator in which results can be brought in, each message on its own. */
function withResultaten() {
  const calling = callingOf()
  const world = calling.simulator.world()!
  let messages = 0
  const bring = (
    leerlingid: string,
    afnamedatum: string,
    uitslag: Uitslag,
    toets = rekenen,
    over: Partial<Resultaat> = {},
  ) => {
    messages++
    const resultaat = { key: `r${messages}`, afnamedatum, toetscode: toets.toetscode.waarde, uitslag, ...over }
    world.acceptResultaten('99QQ00', 'EA', messages, [
      { ontvangen: world.clock.now(), aanmaakdatum: '2026-12-01T12:00:00', leerlingid, resultaat, toets },
    ])
  }
  const groep = async (naam: string) =>
    (await calling.get(`${school}/mijn-groep`)).body.groepen.find((each: { naam: string }) => each.naam === naam)
  return { ...calling, world, bring, groep }
}

describe('results that were received', () => {
  test('are read with the history of each key, and found by what they are about', async () => {
    const { get, bring } = withResultaten()
    bring('1000', '2026-12-01', score(40), rekenen, { key: 'zelfde' })
    bring('1000', '2026-12-01', score(45), rekenen, { key: 'zelfde' })
    bring('1001', '2026-12-01', score(60), ongenormeerd)
    const all = (await get(`${at}/resultaten`)).body.resultaten
    expect(all.map(({ versies }: { versies: unknown[] }) => versies.length)).toEqual([2, 1])
    expect(all[0].versies.map(({ resultaat }: { resultaat: Resultaat }) => resultaat.uitslag)).toEqual([
      score(40),
      score(45),
    ])
    for (const [query, found] of [
      ['leerlingid=1001', 1],
      ['toetscode=REK', 1],
      ['key=zelfde', 1],
      ['school=99QQ00&klantcode=EA', 2],
      ['school=99CP00', 0],
    ] as const)
      expect((await get(`${at}/resultaten?${query}`)).body.resultaten).toHaveLength(found)
  })
})

describe('the dashboard Mijn Groep', () => {
  test('shows the last normed score of each pupil, taken together, and no pupil by name or key', async () => {
    const { get, bring, groep } = withResultaten()
    // Group 3 of the manual's school has pupil 1000 and three others.
    const { records } = (await get(`${school}/leerlingen`)).body
    const [first, second] = records.filter(({ groep: key }: { groep: string }) => key === '8803')
    bring(first.key, '2026-11-01', score(20))
    bring(first.key, '2026-12-01', score(70))
    bring(first.key, '2026-10-01', score(10))
    bring(second.key, '2026-11-15', score(41))
    const three = await groep('3')
    expect(three).toEqual({
      key: '8803',
      naam: '3',
      soort: 'groep',
      jaargroep: '3',
      leerlingen: 4,
      toetsen: [
        {
          toetscode: 'REK',
          toetsnaam: 'Rekenen',
          vakgebied: 'Rekenen en wiskunde',
          afnamedatum: '2026-12-01',
          aantal: 2,
          gemiddelde: 55.5,
          verdeling: [
            { term: 'laag', aantal: 1 },
            { term: 'hoog', aantal: 1 },
          ],
        },
      ],
    })
    const everything = JSON.stringify((await get(`${school}/mijn-groep`)).body)
    for (const { key, achternaam } of records) {
      expect(everything).not.toContain(`"${key}"`)
      expect(everything).not.toContain(achternaam)
    }
    expect((await groep('4')).toetsen).toEqual([])
  })

  test('leaves out scores without a norm, and shows reference scores of OSO results', async () => {
    const { bring, groep } = withResultaten()
    bring('1000', '2026-12-01', score(20), ongenormeerd)
    expect((await groep('3')).toetsen).toEqual([])
    const referentiescores = [{ codereferentiescore: 'niveau', codevergelijkingsgroep: 'A', waarde: 'II' }]
    bring('1000', '2026-12-01', { kind: 'oso', referentiescores }, ongenormeerd)
    bring('1000', '2026-12-02', { kind: 'oso', referentiescores: [] }, ongenormeerd)
    bring('1000', '2026-12-03', { kind: 'ander', tekst: 'x' }, ongenormeerd)
    expect((await groep('3')).toetsen).toEqual([
      { toetscode: 'VRIJ', afnamedatum: '2026-12-01', aantal: 1, verdeling: [{ term: 'niveau II', aantal: 1 }] },
    ])
  })

  test('keeps parts of a test apart from its total', async () => {
    const { bring, groep } = withResultaten()
    const onderdelen = [{ volgnummer: 1, code: { waarde: 'A' }, normering: rekenen.normering! }]
    bring('1000', '2026-12-01', score(20), { ...rekenen, onderdelen })
    bring('1000', '2026-12-01', score(80), { ...rekenen, onderdelen }, { toetsonderdeelcode: 'A' })
    const toetsen = (await groep('3')).toetsen as { toetsonderdeelcode?: string; gemiddelde: number }[]
    expect(toetsen.map(({ toetsonderdeelcode, gemiddelde }) => [toetsonderdeelcode, gemiddelde])).toEqual([
      [undefined, 20],
      ['A', 80],
    ])
  })

  test('follows a pupil to another group and through a change of every key', async () => {
    const { bring, groep, patch, post } = withResultaten()
    bring('1000', '2026-12-01', score(20))
    await patch(`${school}/leerlingen/1000`, { groep: '8804' })
    expect([(await groep('3')).toetsen.length, (await groep('4')).toetsen.length]).toEqual([0, 1])
    await post(`${school}/changes`, { changes: [{ soort: 'las-migratie' }] })
    expect((await groep('4')).toetsen).toHaveLength(1)
  })

  test('is of one school and one moment', () => {
    const { world, bring } = withResultaten()
    bring('1000', '2026-12-01', score(20))
    const other = world.findSchool('99CP00')!
    const shown = mijnGroepen(other, world.state().resultaten.values(), world.clock.now())
    expect(shown.flatMap(({ toetsen }) => toetsen)).toEqual([])
  })
})

describe('Toetsresultaten invoeren', () => {
  test('takes a DLE by hand and keeps it with the pupil, through a change of key', async () => {
    const { get, post, patch, put, delete: drop } = callingOf()
    await put(`${at}/clock`, { now: '2026-12-01', frozen: true })
    const made = await post(`${school}/toetsresultaten`, { leerling: '1001', toets: 'Rekenen M5', dle: 27 })
    expect(made).toMatchObject({
      status: 201,
      body: { school: '99QQ00', leerling: '99QQ/leerling/1', afnamedatum: '2026-12-01', dle: 27 },
    })
    await post(`${school}/toetsresultaten`, {
      leerling: '1002',
      toets: 'Rekenen M5',
      dle: 30,
      afnamedatum: '2026-11-01',
    })
    await patch(`${school}/leerlingen/1001`, { key: 'nieuw' })
    expect((await get(`${school}/toetsresultaten?leerling=nieuw`)).body.toetsresultaten).toEqual([made.body])
    expect((await get(`${school}/toetsresultaten`)).body.toetsresultaten).toHaveLength(2)
    const own = made.headers.location!.replace('/control', '')
    for (const status of [204, 204]) expect((await drop(own)).status).toBe(status)
    expect((await get(`${school}/toetsresultaten`)).body.toetsresultaten).toHaveLength(1)
    expect((await get(`${at}/schools/99CP00/toetsresultaten`)).body.toetsresultaten).toEqual([])
  })

  test.each([
    [{ leerling: '1001', toets: 'x', dle: 61 }, 422],
    [{ leerling: '1001', toets: 'x', dle: 12.5 }, 422],
    [{ leerling: '1001', toets: '', dle: 12 }, 422],
    [{ leerling: '1001', toets: 'x', dle: 12, afnamedatum: '2026-13-01' }, 422],
    [{ leerling: 'niemand', toets: 'x', dle: 12 }, 404],
    [{ toets: 'x', dle: 12 }, 422],
  ])('refuses %j', async (input, status) => {
    const { post, get } = callingOf()
    expect((await post(`${school}/toetsresultaten`, input)).status).toBe(status)
    expect((await get(`${school}/toetsresultaten`)).body.toetsresultaten).toEqual([])
  })
})
