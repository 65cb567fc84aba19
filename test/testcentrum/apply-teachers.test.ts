import { describe, expect, test } from '@jest/globals'
import type { School } from '../../src/school/school.ts'
import { twoGroups } from './settled.ts'
import { imported, importedAndApplied, lineOf, linked } from './world.ts'

describe('teachers', () => {
  const joke = { key: '1', roepnaam: 'Joke', achternaam: 'Terpstra', emailadres: 'joke@school.example' }
  const lia = { key: '2', roepnaam: 'Lia', achternaam: 'Hofkamp', emailadres: 'lia@school.example' }
  const inG = { groepen: [{ soort: 'groep' as const, key: 'g' }] }
  const staffed = (...leerkrachten: NonNullable<School['leerkrachten']>) => twoGroups({ leerkrachten })

  test('are invited once each, after applying and not before (E24)', async () => {
    const { centrum, koppeling, world } = linked(staffed({ ...joke, ...inG }, { ...lia, ...inG }))
    const { import: id } = await imported(centrum, koppeling)
    expect(centrum.uitnodigingen()).toEqual([])
    centrum.apply(id)
    centrum.apply(id)
    world.changeSchool(koppeling, () =>
      staffed({ ...joke, ...inG, emailadres: 'nieuw@school.example' }, { ...lia, ...inG }),
    )
    await importedAndApplied(centrum, koppeling)
    expect(centrum.uitnodigingen().map(({ emailadres }) => emailadres)).toEqual([joke.emailadres, lia.emailadres])
    expect(centrum.state().leerkracht.map(({ emailadres }) => emailadres)).toEqual([
      'nieuw@school.example',
      lia.emailadres,
    ])
  })

  test('keep the e-mail address that was typed, whatever ESIS sends later (E07)', async () => {
    const { emailadres: _, ...silent } = { ...joke, ...inG }
    const { centrum, koppeling, world } = linked(staffed(silent))
    const { import: id } = await imported(centrum, koppeling)
    centrum.choose(id, { kind: 'email', index: 0, emailadres: 'getypt@school.example' })
    centrum.apply(id)
    for (const next of [silent, { ...silent, emailadres: 'oud@esis.example' }]) {
      world.changeSchool(koppeling, () => staffed(next))
      await importedAndApplied(centrum, koppeling)
      expect(centrum.state().leerkracht.map(({ emailadres }) => emailadres)).toEqual(['getypt@school.example'])
    }
  })

  test('set to niet importeren stay out the next time, without account and without mail (E17)', async () => {
    const { centrum, koppeling, world } = linked(staffed({ ...joke, ...inG }))
    const first = await imported(centrum, koppeling)
    centrum.choose(first.import, { kind: 'niet-importeren', soort: 'leerkracht', index: 0 })
    centrum.apply(first.import)
    world.changeSchool(koppeling, (school) => ({ ...school, leerlingen: school.leerlingen.slice(1) }))
    const second = await imported(centrum, koppeling)
    expect(lineOf(second, 'leerkracht', '1')).toMatchObject({ category: 'niet-importeren' })
    centrum.apply(second.import)
    expect([centrum.state().leerkracht, centrum.uitnodigingen()]).toEqual([[], []])
    // Until somebody presses "nieuw".
    const third = await imported(centrum, koppeling, true)
    centrum.choose(third.import, { kind: 'nieuw', soort: 'leerkracht', index: 0 })
    centrum.apply(third.import)
    expect(lineOf(await imported(centrum, koppeling, true), 'leerkracht', '1')).toMatchObject({ category: 'bestaand' })
  })

  test('who did not come are out of the imported groups, and keep their account (E23)', async () => {
    const { centrum, koppeling, world } = linked(staffed({ ...joke, ...inG }, { ...lia, ...inG }))
    await importedAndApplied(centrum, koppeling)
    world.changeSchool(koppeling, () => staffed({ ...joke, ...inG }))
    const rapport = await importedAndApplied(centrum, koppeling)
    const [, gone] = centrum.state().leerkracht
    expect(rapport.uitGroep).toEqual([gone!.id])
    expect(gone).toMatchObject({ achternaam: 'Hofkamp', groepen: [] })
    expect(gone?.actief).toBeUndefined()
  })

  test('stay as they are when ESIS sends no teachers at all (E22)', async () => {
    const { centrum, koppeling, world } = linked(staffed({ ...joke, ...inG }))
    await importedAndApplied(centrum, koppeling)
    const before = centrum.state().leerkracht
    world.changeSchool(koppeling, () => twoGroups())
    await importedAndApplied(centrum, koppeling)
    expect(centrum.state().leerkracht).toEqual(before)
  })

  test('of two schools have one account, with a number at each (E09)', async () => {
    const there = {
      id: 'joke',
      school: '99RR00',
      key: '15',
      roepnaam: 'Joke',
      achternaam: 'Terpstra',
      emailadres: joke.emailadres,
    }
    const { centrum, koppeling } = linked(staffed({ ...joke, ...inG }), { leerkracht: [there] })
    const scherm = await imported(centrum, koppeling)
    expect(lineOf(scherm, 'leerkracht', '1')).toMatchObject({ category: 'nieuw', moetKijken: true })
    centrum.choose(scherm.import, { kind: 'koppel', soort: 'leerkracht', index: 0, id: 'joke', verhuizen: true })
    centrum.apply(scherm.import)
    expect(centrum.state().leerkracht).toMatchObject([
      { id: 'joke', school: '99RR00', key: '15', ookBij: [{ school: koppeling, key: '1' }] },
    ])
    expect(centrum.uitnodigingen()).toEqual([])
    expect(lineOf(await imported(centrum, koppeling, true), 'leerkracht', '1')).toMatchObject({ category: 'bestaand' })
  })

  test('who take over the number of a substitute do not become that substitute (E18)', async () => {
    const { centrum, koppeling, world } = linked(staffed({ ...joke, ...inG }))
    await importedAndApplied(centrum, koppeling)
    world.changeSchool(koppeling, () => staffed({ ...lia, key: '1', ...inG }))
    const scherm = await imported(centrum, koppeling)
    expect(lineOf(scherm, 'leerkracht', '1')).toMatchObject({ category: 'nieuw', moetKijken: true })
    centrum.choose(scherm.import, { kind: 'nieuw', soort: 'leerkracht', index: 0 })
    const outcome = centrum.apply(scherm.import)
    const { leerkracht } = centrum.state()
    expect(leerkracht.map(({ achternaam, key, groepen }) => [achternaam, key, groepen?.length])).toEqual([
      ['Terpstra', undefined, 0],
      ['Hofkamp', '1', 1],
    ])
    expect(outcome).toMatchObject({ rapport: { nummerVervallen: [leerkracht[0]!.id] } })
  })

  test('never share an address with somebody else (E02)', async () => {
    const shared = 'onderbouw@school.example'
    const { centrum, koppeling } = linked(
      staffed({ ...joke, ...inG, emailadres: shared }, { ...lia, ...inG, emailadres: shared }),
    )
    const { import: id } = await imported(centrum, koppeling)
    for (const index of [0, 1]) centrum.choose(id, { kind: 'nieuw', soort: 'leerkracht', index })
    centrum.choose(id, { kind: 'email', index: 1, emailadres: 'lia@school.example' })
    centrum.apply(id)
    expect(centrum.state().leerkracht.map(({ emailadres }) => emailadres)).toEqual([shared, 'lia@school.example'])
  })
})
