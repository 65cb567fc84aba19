import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createSimulator, type Listening, listen, manualSchool, type Simulator } from '../../simulator/index.ts'
import { createSoapClient } from '../../src/testcentrum/client/soap-client.ts'
import { createTestcentrum, type Testcentrum } from '../../src/testcentrum/testcentrum.ts'
import { handClock, klant, linesOf, threeKnown } from './world.ts'

// "Een UWLR-koppeling met ESIS", from its first step to its last, over real HTTP. Each test is a step and needs the ones before it.

const clock = handClock('2020-11-23T09:00:00Z')
const schooljaar = '2020-2021'
let simulator: Simulator
let listening: Listening
let centrum: Testcentrum
let autorisatiesleutel = ''
let importId = ''

beforeAll(async () => {
  simulator = createSimulator({ clock, schools: [] })
  simulator.world()!.loadSchool(manualSchool(schooljaar))
  listening = await listen(simulator)
  centrum = createTestcentrum({
    clock,
    connect: ({ autorisatiesleutel: sleutel }) =>
      createSoapClient({
        autorisatie: { ...klant, autorisatiesleutel: sleutel },
        adressen: {
          leerlinggegevens: `${listening.url}/uwlr2.2.svc`,
          leerresultaten: `${listening.url}/uwlr2.2.svc/leerresultaten`,
        },
      }),
  })
  centrum.reset({
    omgeving: [{ id: 'handleiding', naam: 'De Handleiding' }],
    leerling: threeKnown.map((leerling, index) => ({ ...leerling, key: `oud-${index}` })),
  })
  // A result of long ago, that must never go to ESIS by itself.
  clock.set('2020-06-12T09:00:00Z')
  norm('max', 40, '2020-06-11')
  clock.set('2020-11-23T09:00:00Z')
})
afterAll(() => listening.close())

const toets = {
  toetscode: { waarde: 'REK-M' },
  toetsnaam: 'Rekenen midden',
  normering: { normen: [{ term: 'DLE', beginnormwaarde: 0, eindnormwaarde: 100 }] },
}
const norm = (leerling: string, score: number, afnamedatum: string) =>
  centrum.normeer({ leerling, toets, afnamedatum, uitslag: { kind: 'score', score } })
const velden = { type: 'ESIS UWLR', brincode: '99QQ', dependancecode: '' }

test('step 1: the koppeling is requested, with the external numbers emptied, and approved', () => {
  expect(centrum.requestKoppeling('handleiding', velden)).toMatchObject({
    koppeling: { schooljaar, status: 'aangevraagd' },
    letOp: [{ code: 'nummers-niet-leeg' }],
  })
  expect(centrum.removeNummers('99QQ00')).toBe(3)
  expect(centrum.resultaten()).toHaveLength(1)
  expect(centrum.approveKoppeling('99QQ00')).toMatchObject({ koppeling: { status: 'goedgekeurd' } })
})

/** What a person does in ESIS, over its control API. */
const esis = async (method: string, path: string, body?: object) => {
  const response = await fetch(`${listening.url}/control/worlds/default${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: JSON.parse(await response.text()) }
}

test('step 2: in ESIS the koppeling is activated, and the autorisatiesleutel appears', async () => {
  await esis('PUT', '/koppelingen/boom', { ...klant, scholen: ['99QQ00'] })
  const activate = (rol: string, verificatiecode: string, akkoord: boolean) =>
    esis('POST', '/koppelingen/boom/activate', { rol, verificatiecode, akkoord })
  expect((await activate('Leerkracht', '99QQ001234567890abcd', true)).status).toBe(422)
  expect((await activate('Directie', '9901001234567890abcd', true)).status).toBe(422)
  expect((await activate('Directie', '99QQ001234567890abcd', false)).status).toBe(422)
  const activated = await activate('Applicatiebeheerder', '99QQ001234567890abcd', true)
  expect(activated).toMatchObject({ status: 200, body: { status: 'actief' } })
  autorisatiesleutel = activated.body.autorisatiesleutel
})

test('step 3: the key is pasted, SchoolKey stays empty, and the data is imported', async () => {
  const saved = centrum.saveKoppeling('99QQ00', {
    type: 'ESIS',
    brincode: '99QQ',
    dependancecode: '',
    autorisatiesleutel: ` ${autorisatiesleutel}\n`,
    schoolkey: '',
  })
  expect(saved).toMatchObject({ kind: 'ok', koppeling: { status: 'actief', autorisatiesleutel } })
  const outcome = await centrum.importGegevens('99QQ00')
  if (outcome.kind !== 'controle') throw new Error(JSON.stringify(outcome))
  importId = outcome.import
  const { kop, tabs } = outcome.scherm
  expect(kop).toMatchObject({ schooljaar: '2020-2021', brincode: '99QQ', dependancecode: '', schoolkey: '' })
  expect([tabs.groep.titel, tabs.leerkracht.titel, tabs.leerling.titel]).toEqual([
    'Groepen (25)',
    'Leerkrachten (4)',
    'Leerlingen (22)',
  ])
  expect(Object.values(tabs.groep.categorieen).map(({ titel }) => titel)).toEqual([
    'Nieuwe groepen toevoegen (25)',
    'Bestaande groepen koppelen (0)',
    'Niet importeren (0)',
  ])
})

test('step 4: the screens show what the manual shows', () => {
  const scherm = centrum.review(importId)!
  const groepen = linesOf(scherm, 'groep', 'nieuw')
  for (const naam of ['2020-2021 - 3', '2020-2021 - 4', '2020-2021 - 5', '2020-2021 - 6'])
    expect(groepen).toContainEqual(
      expect.objectContaining({ naam, acties: ['Koppel met bestaande groep', 'Niet importeren'] }),
    )
  expect(
    linesOf(scherm, 'leerling', 'bestaand').map(({ naam, geboortedatum, jaargroep, groepen: names, bestaand }) =>
      [naam, geboortedatum, jaargroep, names?.join(), bestaand?.naam].join(' | '),
    ),
  ).toEqual([
    'Beacher, Max | 4-3-2014 | Jaargroep_1 | 3 | Max Beacher',
    'Junior, Bas | 1-6-2013 | Jaargroep_4 | Albatros 20-21 | Bas Junior',
    'Wilson, Wade | 13-7-2012 | Jaargroep_4 | ZeroPunctuation | Wade Wilson',
  ])
})

test('step 4: all four teachers are set to niet importeren and taken back, as on the third screen', () => {
  for (const index of [0, 1, 2, 3]) centrum.choose(importId, { kind: 'niet-importeren', soort: 'leerkracht', index })
  const lines = linesOf(centrum.review(importId)!, 'leerkracht', 'niet-importeren')
  expect(lines.map(({ naam, groepen, acties }) => [naam, groepen?.join(', '), acties])).toEqual([
    ['Albatros, Julia', 'Albatros 20-21', ['Nieuw']],
    ['Drone, Schoolkassa', 'Schoolkassa Bovenbouw, Schoolkassa Onderbouw, Schoolkassa muziekles', ['Nieuw']],
    ['Fransman, Marijke', '8', ['Nieuw']],
    ['Leeuwerik, Tessa', '8', ['Nieuw']],
  ])
  for (const index of [0, 1, 2, 3]) centrum.choose(importId, { kind: 'nieuw', soort: 'leerkracht', index })
  expect(linesOf(centrum.review(importId)!, 'leerkracht', 'nieuw')).toHaveLength(4)
})

test('step 4: the summary says 25/0, 4/0 and 19/3, and importing does just that', () => {
  const { tellingen } = centrum.summarise(importId)!
  expect(Object.values(tellingen).map(({ nieuw, teWijzigen }) => [nieuw, teWijzigen])).toEqual([
    [25, 0],
    [4, 0],
    [19, 3],
  ])
  expect(centrum.uitnodigingen()).toEqual([])
  expect(centrum.apply(importId)).toMatchObject({ kind: 'verwerkt', rapport: { tellingen } })
  const { groep, leerkracht, leerling } = centrum.state()
  expect([groep.length, leerkracht.length, leerling.length]).toEqual([25, 4, 22])
  expect(centrum.uitnodigingen()).toHaveLength(4)
})

test('after step 4: what is normed from now on goes to ESIS, and nothing of before', async () => {
  const pupils = centrum.findLeerlingen('99QQ00')
  const groepOf = (naam: string) => centrum.state().groep.find((groep) => groep.naam === naam)!.id
  const inAlbatros = pupils.filter(({ groepen }) => groepen?.includes(groepOf('Albatros 20-21')))
  inAlbatros.forEach(({ id }, index) => void norm(id, 50 + index, '2020-11-23'))
  expect(inAlbatros.length).toBeGreaterThan(0)
  expect(await centrum.send('99QQ00')).toMatchObject({ kind: 'klaar', over: 0, apart: [] })
  const got = [...simulator.world()!.state().resultaten.values()]
  expect(got.map(({ versies }) => versies[0]?.leerlingid).sort()).toEqual(inAlbatros.map(({ key }) => key).sort())
  expect(got.map(({ versies }) => versies[0]?.resultaat.afnamedatum)).not.toContain('2020-06-11')
  expect(centrum.resultaten()[0]).toMatchObject({ leerling: 'max', status: 'voor-activering' })
})

test('after step 4: Mijn Groep in ESIS shows the last normed scores of the group, and of no single pupil', async () => {
  const { body } = await esis('GET', '/schools/99QQ00/mijn-groep')
  const albatros = body.groepen.find(({ naam }: { naam: string }) => naam === 'Albatros 20-21')
  const scores = centrum.resultaten().filter(({ status }) => status === 'verzonden')
  expect(albatros.toetsen).toMatchObject([
    { toetscode: 'REK-M', toetsnaam: 'Rekenen midden', afnamedatum: '2020-11-23', aantal: scores.length },
  ])
  expect(JSON.stringify(body)).not.toMatch(/Junior|Beacher|Wilson|"100\d"/)
  const others = body.groepen.filter(
    ({ naam, soort }: { naam: string; soort: string }) => soort === 'groep' && naam !== 'Albatros 20-21',
  )
  expect(others.flatMap(({ toetsen }: { toetsen: unknown[] }) => toetsen)).toEqual([])
})

test('after step 4: the DLE of one pupil is typed in by hand under Toetsresultaten invoeren', async () => {
  const typed = await esis('POST', '/schools/99QQ00/toetsresultaten', { leerling: '1001', toets: 'REK-M', dle: 34 })
  expect(typed.status).toBe(201)
  const { body } = await esis('GET', '/schools/99QQ00/toetsresultaten')
  expect(JSON.stringify(body)).toContain('"dle":34')
})

test('later: a pupil who is gone from an imported group is deactivated and found under leerlingen beheren', async () => {
  simulator.world()!.changeSchool('99QQ00', (school) => ({
    ...school,
    leerlingen: school.leerlingen.filter(({ achternaam }) => achternaam !== 'Wilson'),
  }))
  const outcome = await centrum.importGegevens('99QQ00')
  if (outcome.kind !== 'controle') throw new Error(JSON.stringify(outcome))
  centrum.apply(outcome.import, { bevestigd: true })
  expect(centrum.findLeerlingen('99QQ00', { actief: false }).map(({ id }) => id)).toEqual(['wade'])
})
