import { describe, expect, test } from '@jest/globals'
import type { World } from '../../simulator/world.ts'
import type { Toets } from '../../src/school/leerresultaat.ts'
import type { School } from '../../src/school/school.ts'
import type { SendOptions } from '../../src/testcentrum/results/send.ts'
import type { Testcentrum } from '../../src/testcentrum/testcentrum.ts'
import { had, imported, importedAndApplied, linked, pupils, smallSchool } from './world.ts'

const rekenen: Toets = {
  toetscode: { waarde: 'REK-M5' },
  toetsnaam: 'Rekenen M5',
  vakgebied: {
    waarde: 'Rekenen en wiskunde',
    vocabulaire: 'http://purl.edustandaard.nl/concept/328cc12a-87b2-41c4-aef8-853595f9f9dd',
  },
  normering: {
    normen: [
      { term: 'laag', beginnormwaarde: 0, eindnormwaarde: 49 },
      { term: 'hoog', beginnormwaarde: 50, eindnormwaarde: 100 },
    ],
  },
}

/** A linked, imported school of ten. */
async function settled(school: School = smallSchool(), start = {}) {
  const world = linked(school, start)
  await importedAndApplied(world.centrum, world.koppeling)
  return world
}
const idOf = (centrum: Testcentrum, key: string) =>
  centrum.state().leerling.find((leerling) => leerling.key === key)!.id
const norm = (
  centrum: Testcentrum,
  leerling: string,
  score = 60,
  more: { toets?: Toets; afnamedatum?: string } = {},
) => {
  const outcome = centrum.normeer({
    leerling,
    toets: rekenen,
    afnamedatum: '2026-11-20',
    uitslag: { kind: 'score', score },
    ...more,
  })
  if (outcome.kind !== 'ok') throw new Error(JSON.stringify(outcome))
  return outcome.resultaat.id
}
const send = async (centrum: Testcentrum, koppeling = '99QQ00', options?: SendOptions) => {
  const outcome = await centrum.send(koppeling, options)
  if (outcome.kind === 'geweigerd') throw new Error(JSON.stringify(outcome))
  return outcome
}
/** What ESIS has: key, pupil, score, and how often it came. */
const received = (world: World) =>
  [...world.state().resultaten.values()].map(({ key, versies }) => {
    const { leerlingid, resultaat } = versies.at(-1)!
    return [key, leerlingid, resultaat.uitslag.kind === 'score' ? resultaat.uitslag.score : undefined, versies.length]
  })
const statuses = (centrum: Testcentrum) => centrum.resultaten().map(({ status }) => status)

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

describe('a result of a pupil with a dummy key', () => {
  test('is not sent under it: by now it may be that of another child (A05)', () => {
    const { centrum } = linked(smallSchool(), { leerling: [had('los', 'Los', 'Kind', '2015-05-05', { key: '#005' })] })
    norm(centrum, 'los')
    expect(statuses(centrum)).toEqual(['zonder-nummer'])
  })
})

describe('a result that ESIS refuses', () => {
  test.each([1, 2, 3])(
    'is set apart with its reason when %i pupils have left there, and all others go (H02)',
    async (gone) => {
      const { centrum, world, koppeling } = await settled(smallSchool({ leerlingen: pupils(30) }))
      const ids = Array.from({ length: 30 }, (_, place) => norm(centrum, idOf(centrum, String(place + 1))))
      const left = ['7', '19', '30'].slice(0, gone)
      world.changeSchool(koppeling, (school) => ({
        ...school,
        leerlingen: school.leerlingen.filter(({ key }) => !left.includes(key!)),
      }))
      const rapport = await send(centrum)
      expect(rapport.apart.map(({ id, faultcode }) => [id, faultcode]).sort()).toEqual(
        left.map((key) => [ids[Number(key) - 1], 'Client.LeerlingOngeldig']).sort(),
      )
      expect([rapport.kind, rapport.verzonden.length, received(world).length]).toEqual(['klaar', 30 - gone, 30 - gone])
      expect(rapport.berichten).toBeLessThan(2 + 2 * 5 * gone)
      // It does not go again by itself, and everything does when the pupil is back and somebody asks.
      expect(await send(centrum)).toMatchObject({ berichten: 0, over: 0 })
      world.changeSchool(koppeling, () => smallSchool({ leerlingen: pupils(30) }))
      expect((await send(centrum, koppeling, { ookApart: true })).verzonden).toHaveLength(gone)
      expect(received(world)).toHaveLength(30)
    },
  )

  test('for its score leaves the pupil’s other results alone', async () => {
    const { centrum, world } = await settled()
    const good = norm(centrum, idOf(centrum, '1'), 80)
    const wrong = norm(centrum, idOf(centrum, '1'), 101, { afnamedatum: '2026-11-21' })
    const other = norm(centrum, idOf(centrum, '2'), 80)
    const rapport = await send(centrum)
    expect(rapport.apart).toMatchObject([{ id: wrong, faultcode: 'Client.ScoreOngeldig' }])
    expect(
      received(world)
        .map(([key]) => key)
        .sort(),
    ).toEqual([good, other].sort())
  })

  test('because its ECK iD is another there is set apart too (H07)', async () => {
    const eckid = (sign: string) => `https://ketenid.nl/pilot/${sign.repeat(128)}`
    const [one, two] = pupils(2)
    const { centrum, world, koppeling } = await settled(
      smallSchool({ leerlingen: [{ ...one!, eckid: eckid('a') }, two!] }),
    )
    const ids = ['1', '2'].map((key) => norm(centrum, idOf(centrum, key)))
    world.changeSchool(koppeling, (school) => ({ ...school, leerlingen: [{ ...one!, eckid: eckid('b') }, two!] }))
    expect(await send(centrum)).toMatchObject({
      verzonden: [ids[1]],
      apart: [{ id: ids[0], faultcode: 'Client.LeerlingOngeldig' }],
    })
  })

  test('because of the key of the koppeling holds everything back, and loses nothing (F19)', async () => {
    const { centrum, world, koppeling } = await settled()
    norm(centrum, idOf(centrum, '1'))
    const [las] = [...world.state().koppelingen.values()]
    world.putKoppeling({ ...las!, autorisatiesleutel: 'vernieuwd' })
    expect(await send(centrum)).toMatchObject({
      kind: 'gestopt',
      over: 1,
      oorzaak: { faultcode: 'Client.AutorisatieOngeldig' },
    })
    centrum.saveKoppeling(koppeling, { type: 'ESIS', autorisatiesleutel: 'vernieuwd' })
    expect(await send(centrum)).toMatchObject({ kind: 'klaar', over: 0 })
    expect(received(world)).toHaveLength(1)
  })
})

describe('on a bad line', () => {
  test('an answer that is lost makes no double and loses nothing', async () => {
    const { centrum, world, pauses } = await settled()
    const id = norm(centrum, idOf(centrum, '1'), 60)
    // Carried out by ESIS, but never heard: twice.
    world.putStoring({ id: 's', soort: 'afgekapt', bytes: 0, when: { operation: 'BrengLeerresultaten', to: 1 } })
    world.putStoring({ id: 't', soort: 'reset', when: { operation: 'BrengLeerresultaten', from: 2, to: 2 } })
    const first = await send(centrum)
    const second = first.kind === 'gestopt' ? await send(centrum) : first
    expect(second.kind).toBe('klaar')
    expect(received(world).map(([key, leerlingid, score]) => [key, leerlingid, score])).toEqual([[id, '1', 60]])
    expect(pauses.length).toBeGreaterThan(0)
    expect(statuses(centrum)).toEqual(['verzonden'])
  })

  test('a LAS that is down keeps everything for the next time', async () => {
    const { centrum, world, pauses } = await settled()
    for (const key of ['1', '2']) norm(centrum, idOf(centrum, key))
    world.putStoring({ id: 's', soort: 'http-status', status: 503, when: {} })
    expect(await send(centrum)).toMatchObject({ kind: 'gestopt', over: 2, oorzaak: { kind: 'onbereikbaar' } })
    expect(pauses).toEqual([1000, 4000, 10_000, 15_000])
    world.dropStoring('s')
    expect(await send(centrum)).toMatchObject({ kind: 'klaar', over: 0 })
    expect(received(world)).toHaveLength(2)
  })

  test('every attempt says a later aanmaakdatum, also when the clock stands still or goes back', async () => {
    const dates: string[] = []
    const { centrum, world, clock, koppeling } = linked(
      smallSchool(),
      {},
      {
        around: (transport) => (request) => {
          dates.push(...(/<[^>]*aanmaakdatum>(.*?)</.exec(request.body ?? '')?.slice(1) ?? []))
          return transport(request)
        },
      },
    )
    await importedAndApplied(centrum, koppeling)
    world.putStoring({
      id: 's',
      soort: 'fault',
      faultcode: 'Server.TijdelijkNietBeschikbaar',
      when: { operation: 'BrengLeerresultaten', to: 2 },
    })
    clock.advance(3_600_000)
    for (const key of ['1', '2', '3']) {
      norm(centrum, idOf(centrum, key))
      expect((await send(centrum)).kind).toBe('klaar')
      clock.advance(-60_000)
    }
    expect(dates).toHaveLength(5)
    expect([...new Set(dates)].sort()).toEqual(dates)
  })

  test('two senders at once take turns', async () => {
    const { centrum, world } = await settled()
    for (const key of ['1', '2', '3']) norm(centrum, idOf(centrum, key))
    const both = await Promise.all([send(centrum), send(centrum)])
    expect(both.map(({ verzonden }) => verzonden.length)).toEqual([3, 0])
    expect(received(world).map(([, , , times]) => times)).toEqual([1, 1, 1])
  })
})

describe('a result under the wrong child', () => {
  test('goes again under the right number once the link is put right, and replaces (H04)', async () => {
    const twins = smallSchool({ leerlingen: [pupils(1)[0]!, { ...pupils(1)[0]!, key: '2', roepnaam: 'Anne' }] })
    const { centrum, world, koppeling } = linked(twins, { leerling: [had('kind', 'An', 'Zandstra', '2016-02-03')] })
    const first = await imported(centrum, koppeling)
    centrum.choose(first.import, { kind: 'koppel', soort: 'leerling', index: 0, id: 'kind' })
    centrum.choose(first.import, { kind: 'nieuw', soort: 'leerling', index: 1 })
    centrum.apply(first.import, { bevestigd: true })
    const id = norm(centrum, 'kind')
    await send(centrum)
    expect(received(world)).toEqual([[id, '1', 60, 1]])
    centrum.undo(first.import)
    const second = await imported(centrum, koppeling, true)
    centrum.choose(second.import, { kind: 'nieuw', soort: 'leerling', index: 0 })
    centrum.choose(second.import, { kind: 'koppel', soort: 'leerling', index: 1, id: 'kind' })
    centrum.apply(second.import, { bevestigd: true })
    expect(statuses(centrum)).toEqual(['te-verzenden'])
    await send(centrum)
    expect(received(world)).toEqual([[id, '2', 60, 2]])
  })

  test('of a copy that was merged away goes under the number of the one that stays', async () => {
    const { centrum, world } = await settled(smallSchool(), { leerling: [had('kopie', 'Kopie', 'Kind', '2011-01-03')] })
    const id = norm(centrum, 'kopie')
    expect(statuses(centrum)).toEqual(['zonder-nummer'])
    centrum.merge(idOf(centrum, '1'), 'kopie')
    norm(centrum, 'kopie', 61)
    await send(centrum)
    expect(received(world)).toEqual([[id, '1', 61, 1]])
  })
})
