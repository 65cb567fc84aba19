import { expect, test } from '@jest/globals'
import { diagnose } from '../../../scenarios/diagnosis/diagnosis.ts'
import { parseScenarios } from '../../../scenarios/language/parse.ts'
import type { Profiel } from '../../../scenarios/profile/profiel.ts'
import { sayInProfile, showsOfNobody, withoutBareFindings } from '../../../scenarios/report/shows-nobody.ts'
import { tell } from '../../../scenarios/run/tell.ts'
import { story } from '../stage.ts'
import { ours, stage } from './stage.ts'

const groups = 'toont-wie-in-welke-groep-zit'

const [told] = parseScenarios(
  story(`school: { school: { brincode: 99XX }, erbij: klas }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - regel: { aantallen: { leerlingen: 5 }, records: [{ leerling: { van: { key: 11 } }, groepNaam: 3A }] }
`),
  'verhaal.yaml',
)

/** Shows of nobody a field. */
const bare = (field: 'groepen' | 'eckid' = 'groepen') =>
  ours({
    calls: (own) => ({
      toestand: async () => {
        const { leerlingen, ...rest } = await own.toestand()
        return { ...rest, leerlingen: leerlingen.map(({ [field]: _, ...one }) => one) }
      },
    }),
  })

const verdictOf = (kenmerken: Profiel['kenmerken'], system = bare()) =>
  tell(told!, { ...stage, system, profiel: { kenmerken } })

test('a system that shows nobody in a group fails by it, unless its profile says that it does not', async () => {
  const without = await verdictOf({ [groups]: false })
  expect(without.verdict).toBe('geslaagd')
  expect(without.nietBeoordeeld.map(({ reden }) => reden)).toEqual([
    'geldt niet voor dit systeem: het profiel zegt "toont-wie-in-welke-groep-zit: nee"',
  ])
  expect(without.wetten.find(({ law }) => law.name === 'everyone-sits-where-the-las-says')).toMatchObject({
    kind: 'niet-aan-de-orde',
  })
  for (const kenmerken of [{}, { [groups]: true }]) {
    const { verdict, bevindingen } = await verdictOf(kenmerken)
    expect(verdict).toBe('gezakt')
    expect(bevindingen.map(({ wet }) => wet)).toContain('everyone-sits-where-the-las-says')
  }
})

test('so does one that keeps no ECK iD', async () => {
  const [known] = parseScenarios(
    story(`school:
  school: { brincode: 99XX }
  leerlingen: [{ key: "11", eckid: https://ketenid.nl/pilot/noor, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }]
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - regel: { records: [{ leerling: { van: { key: "11" } }, velden: { eckid: "https://ketenid.nl/pilot/noor", roepnaam: Noor } }] }
`),
    'verhaal.yaml',
  )
  const toldOf = (kenmerken: Profiel['kenmerken']) =>
    tell(known!, { ...stage, system: bare('eckid'), profiel: { kenmerken } })
  const without = await toldOf({ 'bewaart-eckid': false })
  expect([without.verdict, without.nietBeoordeeld.length, without.bevindingen]).toEqual(['geslaagd', 1, []])
  const unsaid = await toldOf({})
  expect(unsaid.bevindingen.map(({ wet, ernst }) => `${wet} ${ernst}`).sort()).toEqual([
    'numbers-are-kept-byte-for-byte S2',
    'undefined S3',
  ])
  expect(showsOfNobody([unsaid], undefined)).toEqual(['bewaart-eckid'])
  expect(diagnose(withoutBareFindings([unsaid], ['bewaart-eckid'])).gezakt).toBe(0)
  expect(sayInProfile('exec:x', { kenmerken: {} }, 'bewaart-eckid')).toMatchObject({
    en: expect.stringContaining('your system shows the ECK iD of no child: put in the profile `bewaart-eckid: nee`'),
  })
})

/** The whole name of a pupil as one text. */
const inOneField = () =>
  ours({
    calls: (own) => ({
      toestand: async () => {
        const { leerlingen, ...rest } = await own.toestand()
        const joined = leerlingen.map(({ roepnaam, voorvoegsel, voorletters: _, achternaam, ...one }) => ({
          ...one,
          achternaam: [roepnaam, voorvoegsel, achternaam].filter(Boolean).join(' '),
        }))
        return { ...rest, leerlingen: joined }
      },
    }),
  })

test('and one that holds a name as one text, of whom nobody is gone for that', async () => {
  const [known] = parseScenarios(
    story(`school: { school: { brincode: 99XX }, erbij: klas }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - regel: { aantallen: { leerlingen: 5 }, records: [{ leerling: { roepnaam: Noor }, velden: { key: "11" } }] }
  - regel: { records: [{ leerling: { van: { key: "11" } }, velden: { achternaam: Vos, key: "11" } }] }
`),
    'verhaal.yaml',
  )
  const toldOf = (kenmerken: Profiel['kenmerken']) =>
    tell(known!, { ...stage, system: inOneField(), profiel: { kenmerken } })
  const without = await toldOf({ 'toont-namen-apart': false })
  expect([without.verdict, without.nietBeoordeeld.length, without.bevindingen]).toEqual(['geslaagd', 2, []])
  const unsaid = await toldOf({})
  expect(unsaid.bevindingen.map(({ wet, wat }) => wet ?? wat)).toContain('what-came-is-what-is-held')
  expect(showsOfNobody([unsaid], undefined)).toEqual(['toont-namen-apart'])
  expect(diagnose(withoutBareFindings([unsaid], ['toont-namen-apart'])).gezakt).toBe(0)
})

test('is said once what to do, where nobody was seen in a group and no profile says so', async () => {
  const verdicts = [await verdictOf({})]
  expect(showsOfNobody(verdicts, undefined)).toEqual([groups])
  expect(showsOfNobody(verdicts, { kenmerken: { [groups]: true } })).toEqual([])
  expect(showsOfNobody([...verdicts, await verdictOf({}, ours())], undefined)).toEqual([])
  expect(sayInProfile('exec:x', undefined, groups)).toMatchObject({
    nl: expect.stringContaining('uw systeem toont bij geen enkel kind een groep: `koppelproef profile --sut "exec:x"'),
  })
})

test('is no evidence of any mistake', async () => {
  expect(diagnose(withoutBareFindings([await verdictOf({})], [groups])).gezakt).toBe(0)
})

test.each([
  ['leerkrachten', 'neemt-leerkrachten-over', 'leerkracht: { key: L1 }'],
  ['groepen', 'neemt-groepen-over', 'groep: { key: "31" }'],
] as const)(
  'a system that takes no %s over is asked nothing of them, where its profile says so',
  async (lijst, trait, wie) => {
    const [known] = parseScenarios(
      story(`school:
  school: { brincode: 99XX }
  groepen: [{ key: "31", naam: 3A, jaargroep: "3" }]
  leerlingen: [{ key: "11", roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }]
  leerkrachten: [{ key: L1, roepnaam: Eva, achternaam: Kuipers, emailadres: eva@school.example }]
ea: { ${lijst}: { heeft: alles } }
stappen:
  - activeer
  - koppel
  - importeer
  - regel: { ${lijst}: { bestaand: 1 }, regels: [{ ${wie}, is: bestaand }] }
  - verwerk
  - regel: { aantallen: { leerlingen: 1, ${lijst}: 1 } }
  - beslis: { ${wie}, actie: niet-importeren }
`),
      'verhaal.yaml',
    )
    const own = () =>
      ours({
        delivery: (school) => ({ ...school, [lijst]: [] }),
        calls: (all) => ({ reset: (start) => all.reset({ ...start, toestand: { ...start.toestand, [lijst]: [] } }) }),
      })
    const toldOf = (kenmerken: Profiel['kenmerken']) =>
      tell(known!, { ...stage, system: own(), profiel: { kenmerken } })
    const without = await toldOf({ [trait]: false, 'toont-wie-in-welke-groep-zit': false })
    expect([without.verdict, without.reden, without.bevindingen]).toEqual([
      'overgeslagen',
      `het systeem heeft geen ${lijst}`,
      [],
    ])
    expect((await toldOf({})).verdict).toBe('gezakt')
  },
)
