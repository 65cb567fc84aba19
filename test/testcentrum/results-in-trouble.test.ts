import { describe, expect, test } from '@jest/globals'
import { idOf, norm, received, send, settled, statuses } from './normed.ts'
import { had, imported, importedAndApplied, linked, pupils, smallSchool } from './world.ts'

describe('a result of a pupil with a dummy key', () => {
  test('is not sent under it: by now it may be that of another child (A05)', () => {
    const { centrum } = linked(smallSchool(), { leerling: [had('los', 'Los', 'Kind', '2015-05-05', { key: '#005' })] })
    norm(centrum, 'los')
    expect(statuses(centrum)).toEqual(['zonder-nummer'])
  })
})

describe('a koppeling that the school stops while results go', () => {
  test('gets no message more, and the sending says that it was stopped', async () => {
    let stop = () => {}
    const { centrum, world, koppeling } = linked(
      smallSchool(),
      {},
      {
        around: (transport) => async (request) => {
          const answer = await transport(request)
          if (request.body?.includes('leerresultaten_verzoek')) stop()
          return answer
        },
      },
    )
    await importedAndApplied(centrum, koppeling)
    for (const key of ['1', '2', '3']) norm(centrum, idOf(centrum, key))
    stop = () => void centrum.stopKoppeling(koppeling)
    const rapport = await send(centrum, koppeling, { perBericht: 1 })
    expect(rapport).toMatchObject({ kind: 'gestopt', berichten: 1, verzonden: [expect.any(String)], apart: [] })
    expect(received(world)).toHaveLength(1)
    expect(await centrum.send(koppeling)).toMatchObject({ kind: 'geweigerd' })
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

  test('leaves alone whoever stands under the same number with an ECK iD of their own', async () => {
    const [noor, sam] = ['noor', 'sam'].map((name) => `https://ketenid.nl/pilot/${name}`) as [string, string]
    const leerlingen = pupils(2).map((one, place) => ({ ...one, eckid: place === 0 ? noor : sam }))
    const leerling = [
      had('noor', 'Noor', 'Vos', '2018-03-04', { key: '1', eckid: noor }),
      had('sam', 'Sam', 'Boer', '2018-06-21', { key: '1', eckid: sam }),
    ]
    const { centrum, world } = linked(smallSchool({ leerlingen }), { leerling })
    const [good, wrong] = [norm(centrum, 'noor', 80), norm(centrum, 'sam', 40)]
    const rapport = await send(centrum)
    expect(rapport.apart).toMatchObject([{ id: wrong, faultcode: 'Client.LeerlingOngeldig' }])
    expect(received(world)).toEqual([[good, '1', 80, 1]])
  })

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
