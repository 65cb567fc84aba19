import { describe, expect, test } from '@jest/globals'
import { idOf, norm, received, rekenen, send, settled, statuses } from './normed.ts'
import { had, importedAndApplied, linked, pupils, smallSchool } from './world.ts'

describe('normed results', () => {
  test('go to ESIS in one message, once, with the definition of the test, of those who have one (H09)', async () => {
    const { centrum, world } = await settled()
    const ids = ['1', '2', '3'].map((key) => norm(centrum, idOf(centrum, key), 50 + Number(key)))
    expect(await send(centrum)).toMatchObject({ kind: 'klaar', verzonden: ids, berichten: 1, over: 0, apart: [] })
    expect(received(world)).toEqual([
      [ids[0], '1', 51, 1],
      [ids[1], '2', 52, 1],
      [ids[2], '3', 53, 1],
    ])
    const [first] = [...world.state().resultaten.values()]
    expect(first?.versies[0]?.toets).toMatchObject({
      toetsnaam: 'Rekenen M5',
      vakgebied: { waarde: 'Rekenen en wiskunde' },
      normering: { normen: [{ term: 'laag' }, { term: 'hoog', beginnormwaarde: 50 }] },
    })
    expect(await send(centrum)).toMatchObject({ verzonden: [], berichten: 0 })
    expect(statuses(centrum)).toEqual(['verzonden', 'verzonden', 'verzonden'])
  })

  test('go one by one when asked', async () => {
    const { centrum, world } = await settled()
    for (const key of ['1', '2', '3']) norm(centrum, idOf(centrum, key))
    expect(await send(centrum, '99QQ00', { perBericht: 1 })).toMatchObject({ berichten: 3, over: 0 })
    expect(received(world)).toHaveLength(3)
  })

  test('normed again go again under the same key, and replace (H05)', async () => {
    const { centrum, world } = await settled()
    const id = norm(centrum, idOf(centrum, '1'), 40)
    await send(centrum)
    expect(norm(centrum, idOf(centrum, '1'), 70)).toBe(id)
    await send(centrum)
    expect(received(world)).toEqual([[id, '1', 70, 2]])
  })

  test('corrected lose the parts that the test no longer has, and keep those of which it says nothing (H06)', async () => {
    const { centrum, world } = await settled()
    const parts = (...codes: string[]) => ({
      ...rekenen,
      onderdelen: codes.map((waarde, index) => ({ volgnummer: index + 1, code: { waarde } })),
    })
    const [noor, sam] = [idOf(centrum, '1'), idOf(centrum, '2')]
    const whole = norm(centrum, noor, 50, { toets: parts('getallen', 'meten') })
    const kept = norm(centrum, noor, 30, { toets: parts('getallen', 'meten'), toetsonderdeelcode: 'getallen' })
    norm(centrum, noor, 20, { toets: parts('getallen', 'meten'), toetsonderdeelcode: 'meten' })
    const other = norm(centrum, sam, 20, { toets: parts('getallen', 'meten'), toetsonderdeelcode: 'meten' })
    expect(norm(centrum, noor, 30, { toets: parts('getallen') })).toBe(whole)
    expect(norm(centrum, noor, 30, { toets: parts('getallen'), toetsonderdeelcode: 'getallen' })).toBe(kept)
    norm(centrum, sam, 60)
    expect(centrum.resultaten().map(({ id }) => id)).toEqual(expect.arrayContaining([whole, kept, other]))
    expect(centrum.resultaten()).toHaveLength(4)
    await send(centrum)
    expect(received(world).filter(([, pupil]) => pupil === '1')).toEqual([
      [whole, '1', 30, 1],
      [kept, '1', 30, 1],
    ])
  })

  test('of before the koppeling stay home (H03), until the operator asks', async () => {
    const { centrum, world, clock, koppeling } = await settled()
    clock.set('2026-11-01T09:00:00Z')
    const early = norm(centrum, idOf(centrum, '1'), 60, { afnamedatum: '2026-10-30' })
    clock.set('2026-11-24T09:00:00Z')
    const late = norm(centrum, idOf(centrum, '2'))
    expect(statuses(centrum)).toEqual(['voor-activering', 'te-verzenden'])
    expect((await send(centrum)).verzonden).toEqual([late])
    expect((await send(centrum, koppeling, { ookEerdere: true })).verzonden).toEqual([early])
    expect(received(world)).toHaveLength(2)
  })

  test('of last school year go in a message of that year', async () => {
    const { centrum, world } = await settled()
    norm(centrum, idOf(centrum, '1'), 60, { afnamedatum: '2026-06-01' })
    norm(centrum, idOf(centrum, '1'), 61)
    expect(await send(centrum)).toMatchObject({ kind: 'klaar', berichten: 2 })
    expect(received(world)).toHaveLength(2)
  })

  test('by two definitions of one test go in two messages', async () => {
    const { centrum } = await settled()
    norm(centrum, idOf(centrum, '1'))
    norm(centrum, idOf(centrum, '2'), 60, { toets: { ...rekenen, versie: { waarde: '2' } } })
    expect(await send(centrum)).toMatchObject({ kind: 'klaar', berichten: 2, over: 0 })
  })

  test('name the pupil byte for byte as ESIS did (H01), and the ECK iD beside it', async () => {
    const eckid = `https://ketenid.nl/pilot/${'b'.repeat(128)}`
    const [one] = pupils(1)
    const { centrum, world } = await settled(smallSchool({ leerlingen: [{ ...one!, key: ' 00A42 ', eckid }] }))
    norm(centrum, centrum.state().leerling[0]!.id)
    expect((await send(centrum)).kind).toBe('klaar')
    expect(received(world)[0]?.[1]).toBe(' 00A42 ')
  })

  test('name a pupil without key by the ECK iD, in 2.3 (A31)', async () => {
    const eckid = `https://ketenid.nl/pilot/${'c'.repeat(128)}`
    const [{ key: _, ...one }] = pupils(1) as [{ key?: string; roepnaam: string }]
    const { centrum, world, koppeling } = linked(
      smallSchool({ leerlingen: [{ ...one, eckid, groep: 'g' }] }),
      {},
      { xsdversie: '2.3' },
    )
    await importedAndApplied(centrum, koppeling)
    norm(centrum, centrum.state().leerling[0]!.id)
    expect((await send(centrum)).kind).toBe('klaar')
    expect(received(world)[0]?.[1]).toBe(eckid)
  })

  test('carry the number of the teacher who marked them, when there is one (H08)', async () => {
    const { centrum, world, koppeling } = linked(
      smallSchool({
        leerkrachten: [
          {
            key: 'L7',
            roepnaam: 'Joke',
            achternaam: 'Terpstra',
            emailadres: 'j@school.example',
            groepen: [{ soort: 'groep', key: 'g' }],
          },
        ],
      }),
    )
    await importedAndApplied(centrum, koppeling)
    const [joke] = centrum.state().leerkracht
    const afname = { toets: rekenen, afnamedatum: '2026-11-20', uitslag: { kind: 'score', score: 1 } } as const
    centrum.normeer({ ...afname, leerling: idOf(centrum, '1'), verwerker: joke!.id })
    centrum.normeer({ ...afname, leerling: idOf(centrum, '1'), afnamedatum: '2026-11-21', verwerker: 'onbekend' })
    await send(centrum)
    expect([...world.state().resultaten.values()].map(({ versies }) => versies[0]?.resultaatverwerkerid)).toEqual([
      'L7',
      undefined,
    ])
  })

  test('of a whole OSO result arrive as they were', async () => {
    const { centrum, world } = await settled()
    const uitslag = {
      kind: 'oso',
      toetsscore: {
        aantalopgaven: 50,
        aantalgoed: 41,
        vaardigheidsscore: 88.5,
        betrouwbaarheidsinterval: { bivlaag: 80, bivhoog: 96.5 },
      },
      referentiescores: [{ codereferentiescore: 'DLE', codevergelijkingsgroep: 'L', waarde: '34' }],
    } as const
    centrum.normeer({ leerling: idOf(centrum, '1'), toets: rekenen, afnamedatum: '2026-11-20', uitslag })
    expect((await send(centrum)).kind).toBe('klaar')
    expect([...world.state().resultaten.values()][0]?.versies[0]?.resultaat.uitslag).toMatchObject(uitslag)
  })

  test.each([
    ['half a point', { uitslag: { kind: 'score', score: 7.5 } }],
    ['less than nothing', { uitslag: { kind: 'score', score: -1 } }],
    ['a day that is none', { afnamedatum: '2026-02-30' }],
    ['no test', { toets: { toetscode: { waarde: '' } } }],
    ['a stranger', { leerling: 'leerling-99' }],
  ] as const)('are refused for %s: it would make a whole message invalid', async (_name, wrong) => {
    const { centrum } = await settled()
    const afname = {
      leerling: idOf(centrum, '1'),
      toets: rekenen,
      afnamedatum: '2026-11-20',
      uitslag: { kind: 'score', score: 7 },
    } as const
    expect(centrum.normeer({ ...afname, ...wrong }).kind).toBe('geweigerd')
    expect(centrum.resultaten()).toEqual([])
  })

  test('not taken, and of pupils who were never linked, stay home and say why (H06)', async () => {
    const { centrum } = await settled(smallSchool(), { leerling: [had('los', 'Los', 'Kind', '2015-05-05')] })
    const afname = { toets: rekenen, afnamedatum: '2026-11-20' }
    centrum.normeer({ ...afname, leerling: idOf(centrum, '1'), uitslag: { kind: 'ander', tekst: 'X' } })
    norm(centrum, 'los')
    expect(statuses(centrum)).toEqual(['niet-te-verzenden', 'zonder-nummer'])
    expect(await send(centrum)).toMatchObject({ berichten: 0, over: 0 })
  })
})
