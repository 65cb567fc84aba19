import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { generateSchool } from '../../simulator/index.ts'
import type { School } from '../../src/school/school.ts'
import {
  imported,
  importedAndApplied,
  linesOf,
  linked,
  people,
  pupils,
  ordinarySchool as school,
  schooljaar,
  score,
  smallSchool,
} from './world.ts'

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
