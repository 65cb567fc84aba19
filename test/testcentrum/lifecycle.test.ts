import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { generateSchool } from '../../simulator/index.ts'
import type { School } from '../../src/school/school.ts'
import type { Testcentrum } from '../../src/testcentrum/testcentrum.ts'
import { had, imported, importedAndApplied, lineOf, linesOf, linked, pupils, schooljaar, smallSchool } from './world.ts'

const school = (): School => generateSchool({ seed: 3, schooljaar, pupils: 60, brincode: '99QQ', eckid: 'all' })
const people = (centrum: Testcentrum) => {
  const { leerling, leerkracht, groep } = centrum.state()
  return { leerling, leerkracht, groep }
}
const toets = { toetscode: { waarde: 'REK' }, toetsnaam: 'Rekenen' }
const score = (centrum: Testcentrum, leerling: string, value = 7) =>
  centrum.normeer({ leerling, toets, afnamedatum: '2026-11-20', uitslag: { kind: 'score', score: value } })

describe('importing again', () => {
  test('with everything as it was changes nobody, and needs no second yes', async () => {
    const { centrum, koppeling } = linked(school())
    await importedAndApplied(centrum, koppeling)
    const before = people(centrum)
    const { import: id } = await imported(centrum, koppeling, true)
    expect(centrum.apply(id)).toMatchObject({ kind: 'verwerkt', rapport: { waarschuwingen: [], gedeactiveerd: [] } })
    expect(people(centrum)).toEqual(before)
  })

  test('gives the same people in whatever order they come', async () => {
    const { centrum, koppeling, world } = linked(school())
    await importedAndApplied(centrum, koppeling)
    const before = people(centrum)
    const reversed = school()
    world.changeSchool(koppeling, () => ({
      ...reversed,
      groepen: [...reversed.groepen!].reverse(),
      leerlingen: [...reversed.leerlingen].reverse(),
      leerkrachten: [...reversed.leerkrachten!].reverse(),
    }))
    await importedAndApplied(centrum, koppeling)
    expect(people(centrum)).toEqual(before)
  })

  test('asks only for what changed since what was applied, and for everything after an import that was left', async () => {
    const { centrum, koppeling, world } = linked(school())
    const left = await imported(centrum, koppeling)
    centrum.abort(left.import)
    expect((await centrum.importGegevens(koppeling)).kind).toBe('controle')
    await importedAndApplied(centrum, koppeling)
    expect((await centrum.importGegevens(koppeling)).kind).toBe('geenwijzigingen')
    world.changeSchool(koppeling, (now) => ({ ...now, leerlingen: now.leerlingen.slice(1) }))
    expect((await centrum.importGegevens(koppeling)).kind).toBe('controle')
  })

  test('leaves one review open at a time', async () => {
    const { centrum, koppeling } = linked(school())
    const [first, second] = [await imported(centrum, koppeling), await imported(centrum, koppeling)]
    expect(centrum.apply(first.import)).toMatchObject({ redenen: [{ code: 'import-gesloten' }] })
    expect(centrum.apply(second.import).kind).toBe('verwerkt')
  })

  test('in three questions gives the same review as in one', async () => {
    const { centrum, koppeling } = linked(school())
    const staged = await centrum.importGegevens(koppeling, { getrapt: true })
    expect(staged.kind === 'controle' && centrum.summarise(staged.import)?.tellingen).toEqual(
      centrum.summarise((await imported(centrum, koppeling)).import)?.tellingen ?? 'none',
    )
  })
})

describe('a new school year', () => {
  test('has new groups with the same names (D01), known pupils, and leavers who are shown and stay (G10)', async () => {
    const first = smallSchool({
      groepen: [
        { soort: 'groep', key: '1', naam: '7', jaargroep: '7' },
        { soort: 'groep', key: '2', naam: '8', jaargroep: '8' },
      ],
      leerlingen: [...pupils(6, '1'), ...pupils(6, '2', 11)],
    })
    const { centrum, koppeling, world, clock } = linked(first)
    await importedAndApplied(centrum, koppeling)
    const leavers = centrum.state().leerling.filter(({ key }) => Number(key) > 10)
    clock.set('2027-08-20T08:00:00Z')
    world.changeSchool(koppeling, () => ({
      ...first,
      schooljaar: '2027-2028',
      groepen: [{ soort: 'groep', key: '2', naam: '8', jaargroep: '8' }],
      leerlingen: pupils(6, '2'),
    }))
    const { import: id, tabs } = await imported(centrum, koppeling)
    expect(tabs.groep.categorieen.nieuw.regels).toHaveLength(1)
    expect(tabs.leerling.categorieen.bestaand.regels).toHaveLength(6)
    const outcome = centrum.apply(id)
    expect(outcome).toMatchObject({
      kind: 'verwerkt',
      rapport: { gedeactiveerd: [], nietGezien: leavers.map((one) => one.id) },
    })
    const { groep, leerling, koppeling: kept } = centrum.state()
    expect(groep.map(({ naam, schooljaar: year }) => [naam, year])).toEqual([
      ['7', '2026-2027'],
      ['8', '2026-2027'],
      ['8', '2027-2028'],
    ])
    expect(leerling[0]?.groepen).toEqual([groep[0]!.id, groep[2]!.id])
    expect(kept[0]?.schooljaar).toBe('2027-2028')
    // The person who manages the pupils decides about the leavers.
    for (const one of leavers) centrum.setActief(one.id, false)
    expect(centrum.findLeerlingen(koppeling, { actief: true })).toHaveLength(6)
  })

  test('that ESIS has not made yet stops the import and deactivates nobody (G09)', async () => {
    const { centrum, koppeling, clock } = linked(school())
    await importedAndApplied(centrum, koppeling)
    const before = people(centrum)
    clock.set('2027-08-02T08:00:00Z')
    const outcome = await centrum.importGegevens(koppeling)
    expect(['mislukt', 'geengegevens']).toContain(outcome.kind)
    expect(people(centrum)).toEqual(before)
  })
})

describe('another LAS', () => {
  /** The same children under other numbers, as after a migration. */
  const renumbered = (before: School): School => ({
    ...before,
    groepen: before.groepen?.map((groep) => ({ ...groep, key: `nieuw-${groep.key}` })),
    leerlingen: before.leerlingen.map(({ groep, samengesteldeGroepen, ...leerling }, index) => ({
      ...leerling,
      key: String(500_000 + index),
      groep: `nieuw-${groep}`,
      ...(samengesteldeGroepen && { samengesteldeGroepen: samengesteldeGroepen.map((key) => `nieuw-${key}`) }),
    })),
    leerkrachten: before.leerkrachten?.map((leerkracht, index) => ({
      ...leerkracht,
      key: String(900_000 + index),
      groepen: leerkracht.groepen?.map((groep) => ({ ...groep, key: `nieuw-${groep.key}` })),
    })),
  })

  test('with other numbers finds everybody by ECK iD, and results follow the child', async () => {
    const { centrum, koppeling, world } = linked(school())
    await importedAndApplied(centrum, koppeling)
    const [pupil] = centrum.state().leerling
    score(centrum, pupil!.id)
    centrum.removeNummers(koppeling)
    world.changeSchool(koppeling, renumbered)
    const { import: id, tabs } = await imported(centrum, koppeling)
    expect(tabs.leerling.categorieen.bestaand.regels).toHaveLength(60)
    expect(centrum.apply(id).kind).toBe('verwerkt')
    expect(centrum.state().leerling[0]).toMatchObject({ id: pupil!.id, key: '500000' })
    expect(centrum.resultaten()).toMatchObject([{ leerling: pupil!.id, status: 'te-verzenden' }])
  })

  test('without ECK iDs never makes everybody new in silence (A24)', async () => {
    const bare = generateSchool({ seed: 4, schooljaar, pupils: 60, brincode: '99QQ', eckid: 'none' })
    const { centrum, koppeling, world } = linked(bare)
    await importedAndApplied(centrum, koppeling)
    centrum.removeNummers(koppeling)
    world.changeSchool(koppeling, renumbered)
    const { import: id } = await imported(centrum, koppeling)
    const { nieuw, teWijzigen, open } = centrum.summarise(id)!.tellingen.leerling
    expect([nieuw, teWijzigen + open]).toEqual([0, 60])
    centrum.apply(id, { bevestigd: true })
    expect(centrum.state().leerling).toHaveLength(60)
  })
})

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

describe('several locations of one school', () => {
  test('have their own koppeling and their own pupils, though numbers and names are the same (A22, F09)', async () => {
    const other = smallSchool({
      dependancecode: '01',
      leerlingen: pupils(10, 'g', 21).map((one, index) => ({ ...one, key: String(index + 1) })),
    })
    const { centrum, koppeling, world } = linked(smallSchool())
    await importedAndApplied(centrum, koppeling)
    const first = centrum.findLeerlingen('99QQ00')
    const live = world.loadSchool(other)
    const [las] = [...world.state().koppelingen.values()]
    world.putKoppeling({ ...las!, scholen: [...las!.scholen, live.id] })
    const velden = { type: 'ESIS UWLR', brincode: '99QQ', dependancecode: '01' }
    centrum.requestKoppeling('school', velden)
    centrum.approveKoppeling('99QQ01')
    centrum.saveKoppeling('99QQ01', { ...velden, autorisatiesleutel: las!.autorisatiesleutel! })
    await importedAndApplied(centrum, '99QQ01')
    expect(centrum.findLeerlingen('99QQ00')).toEqual(first)
    expect(centrum.findLeerlingen('99QQ01')).toHaveLength(10)
  })
})

describe('whatever happens in a year', () => {
  test('one record is one child: nobody has the number of another, and nobody who came is inactive', async () => {
    const step = fc.record({
      drop: fc.array(fc.nat(29), { maxLength: 4 }),
      add: fc.nat(3),
      swap: fc.boolean(),
      bevestigd: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        const { centrum, koppeling, world } = linked(smallSchool({ leerlingen: pupils(30) }))
        await importedAndApplied(centrum, koppeling)
        let next = 40
        for (const { drop, add, swap, bevestigd } of steps) {
          world.changeSchool(koppeling, (now) => {
            const stay = now.leerlingen.filter((_, index) => !drop.includes(index))
            const [a, b, ...rest] = stay
            const mixed = swap && a && b ? [{ ...a, key: b.key }, { ...b, key: a.key }, ...rest] : stay
            const leerlingen = [...mixed, ...pupils(add, 'g', next)]
            next += add
            return { ...now, leerlingen }
          })
          const scherm = await imported(centrum, koppeling, true)
          const outcome = centrum.apply(scherm.import, { bevestigd })
          if (outcome.kind !== 'verwerkt') continue
          const here = centrum.findLeerlingen(koppeling)
          const keys = here.flatMap(({ key }) => key ?? [])
          expect(new Set(keys).size).toBe(keys.length)
          const linkedTo = outcome.rapport.gekoppeld.filter(({ soort }) => soort === 'leerling').map(({ id }) => id)
          expect(new Set(linkedTo).size).toBe(linkedTo.length)
          for (const id of linkedTo) expect(here.find((one) => one.id === id)?.actief).toBeUndefined()
          const { nieuw, teWijzigen, nietImporteren, open } = outcome.rapport.tellingen.leerling
          expect(nieuw + teWijzigen + nietImporteren + open).toBe(
            linesOf(scherm, 'leerling', 'nieuw').length + linesOf(scherm, 'leerling', 'bestaand').length,
          )
        }
      }),
      { numRuns: 15 },
    )
  })
})

test('a record that was taken off a pupil is not proposed for it again', async () => {
  const { centrum, koppeling } = linked(smallSchool({ leerlingen: pupils(1) }), {
    leerling: [had('ander', 'Bram', 'Zandstra', '2016-02-03')],
  })
  const scherm = await imported(centrum, koppeling)
  expect(lineOf(scherm, 'leerling', '1')).toMatchObject({ category: 'bestaand', bestaand: { id: 'ander' } })
  centrum.choose(scherm.import, { kind: 'ontkoppel', soort: 'leerling', index: 0 })
  centrum.apply(scherm.import, { bevestigd: true })
  const [, made] = centrum.state().leerling
  expect(lineOf(await imported(centrum, koppeling, true), 'leerling', '1')).toMatchObject({
    bestaand: { id: made!.id },
  })
})

test('the open review and the last apply can be asked for, and old deliveries are thrown away', async () => {
  const { centrum, koppeling, world } = linked(smallSchool())
  expect([centrum.openImport(koppeling), centrum.lastApplied(koppeling)]).toEqual([undefined, undefined])
  const first = await imported(centrum, koppeling)
  expect(centrum.openImport(koppeling)).toBe(first.import)
  centrum.apply(first.import)
  world.changeSchool(koppeling, (now) => ({ ...now, leerlingen: now.leerlingen.slice(1) }))
  const second = await imported(centrum, koppeling)
  expect([centrum.openImport(koppeling), centrum.lastApplied(koppeling)]).toEqual([second.import, first.import])
  expect(centrum.review(first.import)).toBeUndefined()
  expect(centrum.state().levering.map(({ id }) => id)).toEqual([second.import])
  expect(centrum.undo(first.import).kind).toBe('ongedaan')
})

test('a line is explained in words, with the evidence per field', async () => {
  const { centrum, koppeling } = linked(smallSchool({ leerlingen: pupils(1) }), {
    leerling: [had('bekend', 'Bram', 'Zandstra', '2016-02-03')],
  })
  const { import: id } = await imported(centrum, koppeling)
  const told = centrum.explain(id, 'leerling', 0)
  expect(told).toContain('Mogelijk is dit bekend')
  expect(told).toMatch(/geboortedatum .*\[2016-02-03 \| 2016-02-03\]/)
  expect(centrum.explain(id, 'leerling', 0, 'en')).toContain('birth date')
  expect([centrum.explain(id, 'leerling', 9), centrum.explain('import-9', 'leerling', 0)]).toEqual([
    undefined,
    undefined,
  ])
})

test('nothing is applied once the school stopped the koppeling', async () => {
  const { centrum, koppeling } = linked(smallSchool())
  const { import: id } = await imported(centrum, koppeling)
  centrum.stopKoppeling(koppeling)
  expect(centrum.apply(id)).toMatchObject({ redenen: [{ code: 'koppeling-niet-actief' }] })
  expect(centrum.state().leerling).toEqual([])
})
