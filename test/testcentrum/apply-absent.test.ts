import { describe, expect, test } from '@jest/globals'
import { byKey, inactive, settled, twoGroups, without } from './settled.ts'
import { had, imported, importedAndApplied, lineOf, linked, pupils } from './world.ts'

describe('applying, to who is absent', () => {
  test('deactivates who is absent from an imported existing group, and keeps them findable (G01)', async () => {
    const { centrum, koppeling, change } = await settled()
    change(without(['1', '11']))
    const { import: id } = await imported(centrum, koppeling)
    const outcome = centrum.apply(id)
    expect(outcome).toMatchObject({ kind: 'verwerkt', rapport: { waarschuwingen: [] } })
    expect(inactive(centrum)).toEqual([
      ['1', 'niet-geleverd'],
      ['11', 'niet-geleverd'],
    ])
  })

  test('moves who is in another group now, and deactivates nobody for it (G02)', async () => {
    const { centrum, koppeling, change } = await settled()
    change((school) => ({
      ...school,
      leerlingen: school.leerlingen.map((leerling) => (leerling.key === '1' ? { ...leerling, groep: 'h' } : leerling)),
    }))
    const rapport = await importedAndApplied(centrum, koppeling)
    const moved = byKey(centrum, '1')
    const groepen = centrum.state().groep
    expect(inactive(centrum)).toEqual([])
    expect(rapport.verplaatst).toEqual([moved.id])
    expect(moved.groepen?.map((id) => groepen.find((groep) => groep.id === id)?.naam)).toEqual(['5b'])
  })

  test('leaves the pupils of a group that is not imported alone (G03), and shows them', async () => {
    const { centrum, koppeling, change } = await settled()
    change(without(['1', '2', '11']))
    const scherm = await imported(centrum, koppeling)
    centrum.choose(scherm.import, {
      kind: 'niet-importeren',
      soort: 'groep',
      index: lineOf(scherm, 'groep', 'g').index,
    })
    const outcome = centrum.apply(scherm.import, { bevestigd: true })
    expect(inactive(centrum)).toEqual([['11', 'niet-geleverd']])
    expect(outcome).toMatchObject({ rapport: { nietGezien: [byKey(centrum, '1').id, byKey(centrum, '2').id] } })
    expect(byKey(centrum, '3').groepen).toHaveLength(1)
  })

  test('does not deactivate a pupil who came but was set to niet importeren (G04)', async () => {
    const { centrum, koppeling } = await settled()
    const scherm = await imported(centrum, koppeling, true)
    const before = centrum.state().leerling
    const { index } = lineOf(scherm, 'leerling', '1')
    centrum.choose(scherm.import, { kind: 'niet-importeren', soort: 'leerling', index })
    centrum.apply(scherm.import)
    expect(centrum.state().leerling).toEqual(before)
    // And neither the next time, when it stays out because it did before.
    await importedAndApplied(centrum, koppeling)
    expect(centrum.state().leerling).toEqual(before)
  })

  test('deactivates nobody for a group that is new (G05)', async () => {
    const { centrum } = await (async () => {
      const world = linked(twoGroups(), { leerling: [had('oud', 'Oude', 'Bekende', '2015-01-02', { key: '900' })] })
      await importedAndApplied(world.centrum, world.koppeling)
      return world
    })()
    expect(inactive(centrum)).toEqual([])
  })

  test('asks for a second yes before more than a fifth of a group goes (G06), with the numbers', async () => {
    const { centrum, koppeling, change } = await settled()
    change(without(['1', '2']))
    const few = await imported(centrum, koppeling)
    expect(centrum.summarise(few.import)).toMatchObject({ perGroep: [{ naam: '5a', gedeactiveerd: 2, van: 10 }] })
    change(without(['3']))
    const many = await imported(centrum, koppeling)
    const before = centrum.state()
    const outcome = centrum.apply(many.import)
    expect(outcome).toMatchObject({
      kind: 'bevestigen',
      waarschuwingen: [{ code: 'veel-deactiveren', tekst: 'In groep 5a worden 3 van de 10 leerlingen gedeactiveerd.' }],
    })
    expect(centrum.state()).toEqual(before)
    expect(centrum.apply(many.import, { bevestigd: true }).kind).toBe('verwerkt')
    expect(inactive(centrum)).toHaveLength(3)
  })

  test('asks for a second yes when almost nobody is recognised (A24)', async () => {
    const { centrum, koppeling, change } = await settled()
    change((school) => ({ ...school, leerlingen: pupils(20, 'g', 300) }))
    const { import: id } = await imported(centrum, koppeling)
    const outcome = centrum.apply(id)
    expect(outcome.kind === 'bevestigen' && outcome.waarschuwingen.map(({ code }) => code)).toContain('weinig-herkend')
  })

  test('deactivates who has left according to ESIS (G11), and never creates them', async () => {
    const { centrum, koppeling, change } = await settled()
    const [stranger] = pupils(1, 'g', 50)
    change((school) => ({
      ...school,
      leerlingen: [
        ...school.leerlingen.map((leerling) =>
          leerling.key === '1'
            ? { ...leerling, uitstroomdatum: '2026-10-01' }
            : leerling.key === '2'
              ? { ...leerling, uitstroomdatum: '2027-02-01' }
              : leerling,
        ),
        { ...stranger!, uitstroomdatum: '2026-09-01' },
      ],
    }))
    await importedAndApplied(centrum, koppeling)
    expect(inactive(centrum)).toEqual([['1', 'uitgestroomd']])
    expect(byKey(centrum, '50')).toBeUndefined()
  })

  test('reactivates who comes back, as the same record (G14)', async () => {
    const { centrum, koppeling, change } = await settled()
    const gone = byKey(centrum, '1')
    change(without(['1']))
    await importedAndApplied(centrum, koppeling)
    change(() => twoGroups())
    const rapport = await importedAndApplied(centrum, koppeling)
    expect(rapport.geheractiveerd).toEqual([gone.id])
    expect(byKey(centrum, '1')).toEqual(gone)
  })
})
