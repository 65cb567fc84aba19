import { describe, expect, test } from '@jest/globals'
import { byKey, inactive, settled, twoGroups, without } from './settled.ts'
import { had, imported, importedAndApplied, lineOf, linked, pupils, smallSchool } from './world.ts'

describe('applying', () => {
  test('never renames a pupil into the child that took the seat and the number (G15, A04)', async () => {
    const { centrum, koppeling, change } = await settled()
    const first = byKey(centrum, '1')
    const other = { ...pupils(1, 'g', 77)[0]!, key: '1' }
    change((school) => ({ ...school, leerlingen: [...without(['1'])(school).leerlingen, other] }))
    const scherm = await imported(centrum, koppeling)
    const line = lineOf(scherm, 'leerling', '1')
    expect(line).toMatchObject({ category: 'nieuw', moetKijken: true })
    // Undecided, nothing happens to either child.
    expect(centrum.summarise(scherm.import)).toMatchObject({ gedeactiveerd: [], open: [{ index: line.index }] })
    centrum.choose(scherm.import, { kind: 'nieuw', soort: 'leerling', index: line.index })
    const outcome = centrum.apply(scherm.import)
    expect(outcome).toMatchObject({ rapport: { gedeactiveerd: [{ id: first.id }] } })
    const [was, is] = [centrum.state().leerling.find(({ id }) => id === first.id), byKey(centrum, '1')]
    expect([was?.actief, was?.key, was?.achternaam]).toEqual([false, undefined, first.achternaam])
    expect(is).toMatchObject({ achternaam: other.achternaam, roepnaam: other.roepnaam })
  })

  test('twice is once (G16)', async () => {
    const { centrum, koppeling } = linked(twoGroups())
    const { import: id } = await imported(centrum, koppeling)
    const first = centrum.apply(id)
    const after = centrum.state()
    expect(centrum.apply(id)).toEqual({ ...first, alEerder: true })
    expect(centrum.state()).toEqual(after)
  })

  test('applies what was reviewed, not what ESIS has by then, and says when that is old (G18)', async () => {
    const { centrum, koppeling, change, clock } = await settled()
    change(without(['1']))
    const { import: id } = await imported(centrum, koppeling)
    change(() => twoGroups({ leerlingen: [] }))
    clock.advance(30 * 3_600_000)
    expect(centrum.apply(id)).toMatchObject({
      kind: 'verwerkt',
      rapport: { waarschuwingen: [{ code: 'controle-verouderd', bevestigen: false }] },
    })
    expect(inactive(centrum)).toEqual([['1', 'niet-geleverd']])
  })

  test('refuses a review of which a chosen record was merged away meanwhile', async () => {
    const double = [had('anna1', 'Anna', 'Zandstra', '2016-03-14'), had('anna2', 'Anna', 'Zandstra', '2016-03-14')]
    const { centrum, koppeling } = linked(smallSchool(), { leerling: double })
    const { import: id } = await imported(centrum, koppeling)
    centrum.choose(id, { kind: 'koppel', soort: 'leerling', index: 0, id: 'anna2' })
    centrum.merge('anna1', 'anna2')
    const before = centrum.state()
    expect(centrum.apply(id)).toMatchObject({ redenen: [{ code: 'intussen-gewijzigd' }] })
    expect(centrum.state()).toEqual(before)
  })

  test('counts every line once, whatever was chosen (G20)', async () => {
    const { centrum, koppeling } = await settled()
    const scherm = await imported(centrum, koppeling, true)
    centrum.choose(scherm.import, { kind: 'niet-importeren', soort: 'leerling', index: 3 })
    centrum.choose(scherm.import, { kind: 'ontkoppel', soort: 'leerling', index: 4 })
    const { leerling } = centrum.summarise(scherm.import)!.tellingen
    expect(leerling).toEqual({ nieuw: 1, teWijzigen: 18, nietImporteren: 1, open: 0 })
  })

  test('stores no dummy number (A05), and none that came twice (A07)', async () => {
    const [a, b, c] = pupils(3)
    const school = smallSchool({
      leerlingen: [
        { ...a!, key: '#001' },
        { ...b!, key: '77' },
        { ...c!, key: '77' },
      ],
    })
    const { centrum, koppeling } = linked(school)
    const scherm = await imported(centrum, koppeling)
    for (const index of [0, 1, 2]) centrum.choose(scherm.import, { kind: 'nieuw', soort: 'leerling', index })
    centrum.apply(scherm.import)
    expect(centrum.state().leerling.map(({ key }) => key)).toEqual([undefined, undefined, undefined])
  })

  test('keeps a key byte for byte (H01), and an ECK iD that is no longer sent (A13)', async () => {
    const [a] = pupils(1)
    const eckid = `https://ketenid.nl/pilot/${'a'.repeat(128)}`
    const { centrum, koppeling, world } = linked(smallSchool({ leerlingen: [{ ...a!, key: ' 0042 ', eckid }] }))
    await importedAndApplied(centrum, koppeling)
    world.changeSchool(koppeling, (school) => ({ ...school, leerlingen: [{ ...a!, key: ' 0042 ' }] }))
    await importedAndApplied(centrum, koppeling)
    expect(centrum.state().leerling).toMatchObject([{ key: ' 0042 ', eckid }])
  })

  test('takes over a whole name, and keeps what the LAS does not send', async () => {
    const known = had('anna', 'Anna', 'Vries', '2016-03-14', {
      voorvoegsel: 'de',
      key: '1',
      voorletters: 'A',
      geslacht: '2',
    })
    const comes = { key: '1', roepnaam: 'Anna', achternaam: 'Jansen', geboortedatum: '2016-03-14', groep: 'g' }
    const { centrum, koppeling } = linked(smallSchool({ leerlingen: [comes] }), { leerling: [known] })
    await importedAndApplied(centrum, koppeling)
    const [anna] = centrum.state().leerling
    expect(anna).toMatchObject({ id: 'anna', achternaam: 'Jansen', voorletters: 'A', geslacht: '2', jaargroep: '5' })
    expect(anna).not.toHaveProperty('voorvoegsel')
  })

  test('keeps pupils in an instruction group that ESIS no longer shows (D19)', async () => {
    const plus = { soort: 'samengesteldeGroep', key: 'p', naam: 'Plus' } as const
    const withPlus = twoGroups({
      groepen: [...twoGroups().groepen!, plus],
      leerlingen: twoGroups().leerlingen.map((leerling) => ({ ...leerling, samengesteldeGroepen: ['p'] })),
    })
    const { centrum, koppeling, change } = await settled(withPlus)
    const places = byKey(centrum, '1').groepen
    change(() => twoGroups())
    await importedAndApplied(centrum, koppeling)
    expect([byKey(centrum, '1').groepen, inactive(centrum)]).toEqual([places, []])
  })

  test('gives the number of a group that became another group to that one only', async () => {
    const { centrum, koppeling, change } = await settled()
    change((school) => ({
      ...school,
      groepen: [school.groepen![0]!, { soort: 'groep', key: 'h', naam: 'Muizen', jaargroep: '1' }],
    }))
    const scherm = await imported(centrum, koppeling)
    const { index, moetKijken } = lineOf(scherm, 'groep', 'h')
    expect(moetKijken).toBe(true)
    centrum.choose(scherm.import, { kind: 'nieuw', soort: 'groep', index })
    centrum.apply(scherm.import)
    expect(centrum.state().groep.map(({ naam, key }) => [naam, key])).toEqual([
      ['5a', 'g'],
      ['5b', undefined],
      ['Muizen', 'h'],
    ])
    expect(inactive(centrum)).toEqual([])
  })

  test('takes in a child who comes next month (G13), and a guest of another school (F12), whose own school keeps it (F11)', async () => {
    const [soon, guest] = pupils(2)
    const there = had('daar', guest!.roepnaam!, guest!.achternaam!, guest!.geboortedatum!, {
      school: '99RR00',
      key: '5',
    })
    const school = smallSchool({ leerlingen: [{ ...soon!, instroomdatum: '2026-12-01' }, guest!] })
    const { centrum, koppeling } = linked(school, { leerling: [there] })
    const scherm = await imported(centrum, koppeling)
    expect(lineOf(scherm, 'leerling', '1')).toMatchObject({ category: 'nieuw', moetKijken: false })
    expect(lineOf(scherm, 'leerling', '2')).toMatchObject({ category: 'nieuw', moetKijken: true })
    centrum.choose(scherm.import, { kind: 'nieuw', soort: 'leerling', index: 1 })
    centrum.apply(scherm.import)
    expect(centrum.findLeerlingen(koppeling).map(({ key }) => key)).toEqual(['1', '2'])
    expect(centrum.findLeerlingen('99RR00')).toEqual([there])
  })

  test('imports a pupil without group (D14) and one whose group is unknown (D15)', async () => {
    const [a, b] = pupils(2)
    const { groep: _, ...loose } = a!
    const { centrum, koppeling } = linked(smallSchool({ leerlingen: [loose, { ...b!, groep: '99' }] }))
    await importedAndApplied(centrum, koppeling)
    expect(centrum.state().leerling.map(({ groepen }) => groepen)).toEqual([[], []])
  })
})
