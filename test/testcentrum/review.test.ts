import { describe, expect, test } from '@jest/globals'
import { manualSchool } from '../../simulator/index.ts'
import { had, imported, lineOf, linesOf, linked, schooljaar, smallSchool, threeKnown } from './world.ts'

const manual = () => linked(manualSchool(schooljaar), { leerling: threeKnown })
const titles = (scherm: Awaited<ReturnType<typeof imported>>) =>
  Object.values(scherm.tabs).map(({ titel, categorieen }) => [
    titel,
    ...Object.values(categorieen).map((category) => category.titel),
  ])

describe('the review of the manual’s school', () => {
  test('has the three tabs of the manual, with its numbers, and says which school it is (F15)', async () => {
    const { centrum, koppeling } = manual()
    const scherm = await imported(centrum, koppeling)
    expect(scherm.kop).toMatchObject({ schooljaar, brincode: '99QQ', dependancecode: '', schoolkey: '' })
    expect(titles(scherm)).toEqual([
      ['Groepen (25)', 'Nieuwe groepen toevoegen (25)', 'Bestaande groepen koppelen (0)', 'Niet importeren (0)'],
      [
        'Leerkrachten (4)',
        'Nieuwe leerkrachten toevoegen (4)',
        'Bestaande leerkrachten koppelen (0)',
        'Niet importeren (0)',
      ],
      [
        'Leerlingen (22)',
        'Nieuwe leerlingen toevoegen (19)',
        'Bestaande leerlingen koppelen (3)',
        'Niet importeren (0)',
      ],
    ])
  })

  test('shows the known pupils as the manual prints them', async () => {
    const { centrum, koppeling } = manual()
    const lines = linesOf(await imported(centrum, koppeling), 'leerling', 'bestaand')
    expect(
      lines.map(({ naam, geboortedatum, jaargroep, groepen, bestaand }) => [
        naam,
        geboortedatum,
        jaargroep,
        groepen,
        bestaand?.naam,
      ]),
    ).toEqual([
      ['Beacher, Max', '4-3-2014', 'Jaargroep_1', ['3'], 'Max Beacher'],
      ['Junior, Bas', '1-6-2013', 'Jaargroep_4', ['Albatros 26-27'], 'Bas Junior'],
      ['Wilson, Wade', '13-7-2012', 'Jaargroep_4', ['ZeroPunctuation'], 'Wade Wilson'],
    ])
    expect(lines[0]?.acties).toEqual(['Koppeling opheffen', 'Koppeling aanpassen', 'Niet importeren'])
  })

  test('sums up to what the manual prints, and changes nothing by it', async () => {
    const { centrum, koppeling } = manual()
    const scherm = await imported(centrum, koppeling)
    const before = centrum.state()
    const { tellingen } = centrum.summarise(scherm.import)!
    const row = ({ nieuw, teWijzigen }: { nieuw: number; teWijzigen: number }) => [nieuw, teWijzigen]
    expect([row(tellingen.groep), row(tellingen.leerkracht), row(tellingen.leerling)]).toEqual([
      [25, 0],
      [4, 0],
      [19, 3],
    ])
    expect(centrum.state()).toEqual(before)
  })

  test('left by "import afbreken" has changed nothing and is closed (G17)', async () => {
    const { centrum, koppeling } = manual()
    const before = centrum.state()
    const scherm = await imported(centrum, koppeling)
    expect(centrum.abort(scherm.import)).toEqual({ kind: 'ok' })
    expect(centrum.abort(scherm.import)).toEqual({ kind: 'ok' })
    const { import: _, levering: __, tellers: ___, ...after } = centrum.state()
    const { import: ____, levering: _____, tellers: ______, ...was } = before
    expect(after).toEqual(was)
    expect(centrum.apply(scherm.import)).toMatchObject({ kind: 'geweigerd', redenen: [{ code: 'import-gesloten' }] })
  })
})

describe('every button of the review', () => {
  test('can be taken back until applying (G19)', async () => {
    const { centrum, koppeling } = manual()
    const start = await imported(centrum, koppeling)
    const { index } = lineOf(start, 'leerling', '1000')
    const about = { soort: 'leerling', index } as const
    const at = () => lineOf(centrum.review(start.import)!, 'leerling', '1000')
    centrum.choose(start.import, { kind: 'ontkoppel', ...about })
    expect(at()).toMatchObject({ category: 'nieuw', moetKijken: false })
    centrum.choose(start.import, { kind: 'koppel', ...about, id: 'max' })
    expect(at()).toMatchObject({ category: 'bestaand', bestaand: { id: 'max' } })
    centrum.choose(start.import, { kind: 'niet-importeren', ...about })
    expect(at()).toMatchObject({ category: 'niet-importeren', acties: ['Nieuw'] })
    centrum.choose(start.import, { kind: 'herstel', ...about })
    expect(centrum.review(start.import)).toEqual(start)
  })

  test('“nieuw” brings somebody who looks like a known pupil back as a question, not as a silent double', async () => {
    const { centrum, koppeling } = manual()
    const { import: id, ...scherm } = await imported(centrum, koppeling)
    const { index } = lineOf({ import: id, ...scherm }, 'leerling', '1000')
    const about = { soort: 'leerling', index } as const
    centrum.choose(id, { kind: 'niet-importeren', ...about })
    centrum.choose(id, { kind: 'nieuw', ...about })
    expect(lineOf(centrum.review(id)!, 'leerling', '1000')).toMatchObject({ category: 'nieuw', moetKijken: true })
    expect(centrum.summarise(id)!.tellingen.leerling).toEqual({ nieuw: 19, teWijzigen: 2, nietImporteren: 0, open: 1 })
    centrum.choose(id, { kind: 'nieuw', ...about })
    expect(centrum.summarise(id)!.tellingen.leerling).toEqual({ nieuw: 20, teWijzigen: 2, nietImporteren: 0, open: 0 })
  })

  test('“nieuw” after a link was taken off still says from whom', async () => {
    const { centrum, koppeling } = manual()
    const scherm = await imported(centrum, koppeling)
    const about = { soort: 'leerling', index: lineOf(scherm, 'leerling', '1000').index } as const
    centrum.choose(scherm.import, { kind: 'ontkoppel', ...about })
    centrum.choose(scherm.import, { kind: 'nieuw', ...about })
    centrum.apply(scherm.import)
    expect(centrum.state().onthouden).toEqual([expect.objectContaining({ decision: 'not-the-same', id: 'max' })])
  })

  test('links one existing record once (G19)', async () => {
    const { centrum, koppeling } = manual()
    const scherm = await imported(centrum, koppeling)
    const { index } = lineOf(scherm, 'leerling', '1001')
    const outcome = centrum.choose(scherm.import, { kind: 'koppel', soort: 'leerling', index, id: 'max' })
    expect(outcome).toMatchObject({ kind: 'geweigerd', redenen: [{ code: 'record-al-gekoppeld' }] })
    expect(centrum.review(scherm.import)).toEqual(scherm)
  })

  test('refuses a record of another school, unless the person moves', async () => {
    const elsewhere = had('elders', 'Kim', 'Elders', '2015-02-02', { school: '99RR00', key: '77' })
    const { centrum, koppeling } = linked(smallSchool(), { leerling: [elsewhere] })
    const { import: id } = await imported(centrum, koppeling)
    const koppel = { kind: 'koppel', soort: 'leerling', index: 0, id: 'elders' } as const
    expect(centrum.choose(id, koppel)).toMatchObject({ redenen: [{ code: 'record-van-andere-school' }] })
    expect(centrum.choose(id, { ...koppel, verhuizen: true })).toMatchObject({ kind: 'ok' })
    centrum.apply(id, { bevestigd: true })
    expect(centrum.state().leerling.find((leerling) => leerling.id === 'elders')).toMatchObject({
      school: koppeling,
      key: '1',
    })
  })

  test('never links a group of another year, or of the other kind', async () => {
    const groep = { school: '99QQ00', soort: 'groep', naam: '5', schooljaar } as const
    const { centrum, koppeling } = linked(smallSchool(), {
      groep: [
        { ...groep, id: 'vorig', schooljaar: '2025-2026' },
        { ...groep, id: 'plus', soort: 'samengesteldeGroep' },
      ],
    })
    const { import: id } = await imported(centrum, koppeling)
    const codes = ['vorig', 'plus', 'weg'].map((target) => {
      const outcome = centrum.choose(id, { kind: 'koppel', soort: 'groep', index: 0, id: target })
      return outcome.kind === 'geweigerd' ? outcome.redenen[0]?.code : outcome.kind
    })
    expect(codes).toEqual(['groep-van-ander-jaar', 'groep-van-andere-soort', 'record-onbekend'])
    expect(centrum.suggest(id, 'groep', 0)).toEqual([])
  })

  test('offers for a choice by hand only who is plausible and free, or whoever is asked for by name', async () => {
    const others = [had('pim', 'Pim', 'Junior', '2016-01-01'), had('ver', 'Sara', 'Yilmaz', '2010-10-10')]
    const { centrum, koppeling } = linked(manualSchool(schooljaar), { leerling: [...threeKnown, ...others] })
    const scherm = await imported(centrum, koppeling)
    const { index } = lineOf(scherm, 'leerling', '1001')
    const offered = (zoek?: string) => centrum.suggest(scherm.import, 'leerling', index, zoek).map(({ id }) => id)
    expect(offered()).toEqual(['bas', 'pim'])
    expect(offered('yilm')).toEqual(['ver'])
    expect(offered('beacher')).toEqual([])
  })
})

describe('e-mail addresses', () => {
  const teacher = (key: string, roepnaam: string, achternaam: string, emailadres?: string) => ({
    key,
    roepnaam,
    achternaam,
    emailadres,
    groepen: [{ soort: 'groep' as const, key: 'g' }],
  })
  const joke = {
    id: 'joke',
    school: '99QQ00',
    roepnaam: 'Joke',
    achternaam: 'Terpstra',
    emailadres: 'joke@school.example',
  }

  test('are asked for (E01), must be one address (E08) that is nobody else’s (E06)', async () => {
    const school = smallSchool({ leerkrachten: [teacher('1', 'Lia', 'Hofkamp')] })
    const { centrum, koppeling } = linked(school, { leerkracht: [joke] })
    const { import: id, tabs } = await imported(centrum, koppeling)
    expect(tabs.leerkracht.categorieen.nieuw.regels[0]).toMatchObject({ probleem: { code: 'email-ontbreekt' } })
    const type = (emailadres: string) => centrum.choose(id, { kind: 'email', index: 0, emailadres })
    for (const wrong of ['jan@', 'jan de boer@school.example', 'a@b.nl; c@d.nl', 'jan', '@school.example'])
      expect([wrong, type(wrong)]).toMatchObject([wrong, { redenen: [{ code: 'email-ongeldig' }] }])
    expect(type(' JOKE@school.example ')).toMatchObject({ redenen: [{ code: 'email-van-ander' }] })
    expect(type(' lia@school.example ')).toMatchObject({ kind: 'ok' })
    expect(linesOf(centrum.review(id)!, 'leerkracht', 'nieuw')[0]).toMatchObject({ emailadres: 'lia@school.example' })
    type('')
    expect(linesOf(centrum.review(id)!, 'leerkracht', 'nieuw')[0]).toMatchObject({
      probleem: { code: 'email-ontbreekt' },
    })
  })

  test('missing for one teacher hold up that teacher only', async () => {
    const school = smallSchool({
      leerkrachten: [teacher('1', 'Lia', 'Hofkamp'), teacher('2', 'Mia', 'Kuipers', 'mia@school.example')],
    })
    const { centrum, koppeling } = linked(school)
    const { import: id } = await imported(centrum, koppeling)
    const outcome = centrum.apply(id)
    expect(outcome).toMatchObject({ kind: 'verwerkt', rapport: { open: [{ soort: 'leerkracht', index: 0 }] } })
    expect(centrum.state().leerkracht.map(({ achternaam }) => achternaam)).toEqual(['Kuipers'])
    expect(centrum.uitnodigingen().map(({ emailadres }) => emailadres)).toEqual(['mia@school.example'])
    // She is not forgotten: the next import asks again, although nothing changed in ESIS.
    expect(linesOf(await imported(centrum, koppeling), 'leerkracht', 'nieuw')).toHaveLength(1)
  })
})
