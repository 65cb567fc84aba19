import { describe, expect, test } from '@jest/globals'
import {
  had,
  imported,
  importedAndApplied,
  linked,
  people,
  pupils,
  ordinarySchool as school,
  score,
  smallSchool,
  toets,
} from './world.ts'

describe('merging two copies of a pupil', () => {
  const copies = [
    had('oud', 'Anna', 'Zandstra', '2016-03-14', { groepen: ['vorig'] }),
    had('nieuw', 'Anna', 'Zandstra', '2016-03-14', { key: '1', geslacht: '2', actief: false }),
  ]

  test('keeps the history of both under one of them', async () => {
    const { centrum, koppeling } = linked(smallSchool(), { leerling: copies })
    const first = score(centrum, 'oud')
    const second = centrum.normeer({
      leerling: 'nieuw',
      toets,
      afnamedatum: '2026-06-01',
      uitslag: { kind: 'score', score: 4 },
    })
    expect(centrum.merge('oud', 'nieuw')).toMatchObject({
      kind: 'ok',
      leerling: { id: 'oud', key: '1', geslacht: '2' },
    })
    expect(centrum.findLeerlingen('99QQ00')).toEqual([
      { ...copies[1], ...copies[0], key: '1', actief: undefined, gedeactiveerd: undefined },
    ])
    expect(centrum.resultaten().map(({ id, leerling }) => [id, leerling])).toEqual(
      [first, second].map((outcome) => [outcome.kind === 'ok' && outcome.resultaat.id, 'oud']),
    )
    const scherm = await imported(centrum, koppeling)
    expect(centrum.suggest(scherm.import, 'leerling', 0, 'Zandstra').map(({ id }) => id)).toEqual(['oud'])
  })

  test('is refused where it cannot be right', () => {
    const { centrum } = linked(smallSchool(), {
      leerling: [
        ...copies,
        had('elders', 'Anna', 'Zandstra', '2016-03-14', { school: '99RR00' }),
        had('a', 'A', 'B', '2016-01-02', { eckid: 'x' }),
        had('b', 'A', 'B', '2016-01-02', { eckid: 'y' }),
      ],
    })
    const before = centrum.state()
    for (const [keep, gone] of [
      ['oud', 'oud'],
      ['oud', 'elders'],
      ['oud', 'weg'],
      ['a', 'b'],
    ])
      expect(centrum.merge(keep!, gone!).kind).toBe('geweigerd')
    expect(centrum.state()).toEqual(before)
  })
})

describe('a choice that was remembered', () => {
  const about = { soort: 'leerling', school: '99QQ00', key: '1', wie: { roepnaam: 'Anna' } } as const

  test('of two records that are one now goes with the one that stays, unless it said that they are two', () => {
    const { centrum } = linked(school(), {
      leerling: [had('anna', 'Anna', 'B', '2016-01-02', { key: '1' }), had('kopie', 'Anna', 'B', '2016-01-02')],
      onthouden: [
        { ...about, key: '2', decision: 'bestaand', id: 'kopie' },
        { ...about, key: '3', decision: 'not-the-same', id: 'kopie' },
        { ...about, decision: 'not-the-same', id: 'kopie' },
      ],
    })
    centrum.merge('anna', 'kopie')
    expect(
      centrum.state().onthouden.map(({ key, decision, ...rest }) => [key, decision, 'id' in rest && rest.id]),
    ).toEqual([
      ['2', 'bestaand', 'anna'],
      ['3', 'not-the-same', 'anna'],
    ])
  })
})

describe('undoing the last apply', () => {
  test('puts everything back as it was', async () => {
    const { centrum, koppeling, world } = linked(school())
    await importedAndApplied(centrum, koppeling)
    const before = people(centrum)
    world.changeSchool(koppeling, (now) => ({
      ...now,
      leerlingen: [...now.leerlingen.slice(5), ...pupils(3, now.groepen![0]!.key)],
    }))
    const { import: id } = await imported(centrum, koppeling)
    centrum.apply(id, { bevestigd: true })
    expect(people(centrum)).not.toEqual(before)
    // A key that was renewed meanwhile stays the new one.
    const [las] = [...world.state().koppelingen.values()]
    world.putKoppeling({ ...las!, autorisatiesleutel: 'vernieuwd' })
    centrum.saveKoppeling(koppeling, { type: 'ESIS', autorisatiesleutel: 'vernieuwd' })
    expect(centrum.undo(id)).toEqual({ kind: 'ongedaan', import: id, gebleven: [] })
    expect(people(centrum)).toEqual(before)
    expect(centrum.undo(id)).toMatchObject({ redenen: [{ code: 'niets-ongedaan' }] })
    // And ESIS is asked for everything again.
    expect((await centrum.importGegevens(koppeling)).kind).toBe('controle')
  })

  test('takes back invitations, and what was remembered', async () => {
    const { centrum, koppeling } = linked(school())
    const scherm = await imported(centrum, koppeling)
    centrum.choose(scherm.import, { kind: 'niet-importeren', soort: 'leerkracht', index: 0 })
    centrum.apply(scherm.import)
    expect([centrum.uitnodigingen().length > 0, centrum.state().onthouden.length]).toEqual([true, 1])
    centrum.undo(scherm.import)
    expect([centrum.uitnodigingen(), centrum.state().onthouden, people(centrum)]).toEqual([
      [],
      [],
      { leerling: [], leerkracht: [], groep: [] },
    ])
  })

  test('loses no result and no later change', async () => {
    const { centrum, koppeling } = linked(smallSchool())
    const { import: id } = await imported(centrum, koppeling)
    centrum.apply(id)
    const [tested, changed] = centrum.state().leerling
    score(centrum, tested!.id)
    centrum.setActief(changed!.id, false)
    expect(centrum.undo(id)).toMatchObject({ gebleven: [changed!.id, tested!.id] })
    expect(centrum.state().leerling.map(({ id: left, actief }) => [left, actief])).toEqual([
      [tested!.id, false],
      [changed!.id, false],
    ])
    expect(centrum.resultaten()).toHaveLength(1)
    expect(centrum.state().groep).toHaveLength(1)
  })

  test('is for the last one only', async () => {
    const { centrum, koppeling, world } = linked(school())
    const { import: first } = await imported(centrum, koppeling)
    centrum.apply(first)
    world.changeSchool(koppeling, (now) => ({ ...now, leerlingen: now.leerlingen.slice(1) }))
    await importedAndApplied(centrum, koppeling)
    expect(centrum.undo(first)).toMatchObject({ redenen: [{ code: 'niet-de-laatste' }] })
    expect(centrum.undo('import-99')).toMatchObject({ redenen: [{ code: 'import-onbekend' }] })
  })
})
