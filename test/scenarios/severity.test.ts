import { describe, expect, test } from '@jest/globals'
import type { Regel, Toestand } from '../../contracts/adapter/adapter.ts'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { told } from './stage.ts'

/** A story of which anything may be as bad as it is. */
const story = (stappen: string) => `titel: Een verhaal om te proeven
waarom: Omdat het anders nergens op slaat.
thema: proef
ernst: S1
dekt: [A01]
scoreTelt: false
school:
  school: { brincode: 99XX }
  groepen: [{ id: a, key: "31", naam: 3A, jaargroep: "3" }, { id: b, key: "41", naam: 3B, jaargroep: "3" }]
  leerkrachten:
    - { key: L1, achternaam: Kramer, emailadres: els@school.example, groepen: ["31"] }
    - { key: L2, achternaam: Dekker, emailadres: kim@school.example, groepen: ["41"] }
  leerlingen:
    - { id: noor, key: "11", roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04, groep: "31" }
    - { id: sam, key: "12", roepnaam: Sam, achternaam: Boer, geboortedatum: 2018-06-21, groep: "31" }
ea: { groepen: { heeft: alles }, leerkrachten: { heeft: alles }, leerlingen: { heeft: alles }, resultaten: geen }
stappen:
  - activeer
  - koppel
  - importeer
${stappen}`

type Bent = { readonly regel?: Partial<Regel>; readonly toestand?: (toestand: Toestand) => Toestand }

/** Our testcentrum, of which the line of Noor, or what it holds after the import, is bent. */
function bent({ regel, toestand = (same) => same }: Bent) {
  const own = openTestcentrum()
  let isImported = false
  return systemOf({
    ...own,
    reset: async (start) => {
      isImported = false
      await own.reset(start)
    },
    importeer: async (koppeling) => {
      const answer = await own.importeer(koppeling)
      isImported = true
      return answer.kind !== 'voorstel' || regel === undefined
        ? answer
        : {
            ...answer,
            leerlingen: answer.leerlingen.map((one) => (one.inkomend.key === '11' ? { ...one, ...regel } : one)),
          }
    },
    toestand: async () => {
      const now = await own.toestand()
      return isImported ? toestand(now) : now
    },
  })
}

const found = async (stappen: string, bend: Bent) =>
  (await told(story(stappen), { system: bent(bend) }))[0]!.bevindingen
const line = '  - verwacht: { regels: [{ leerling: { id: noor }, is: bestaand, met: { ea: ea-noor } }] }\n'

describe('how bad a line is that is wrong', () => {
  test.each([
    ['linked to the record of another', { beslissing: 'bestaand', bestaand: 'ea-sam' }, 'S1'],
    ['made a second time', { beslissing: 'nieuw' }, 'S2'],
    ['left out', { beslissing: 'niet-importeren' }, 'S2'],
    ['asked without need', { beslissing: 'nieuw', twijfel: true }, 'S3'],
  ] as const)('%s', async (_, regel, ernst) => {
    const [first] = await found(line, { regel })
    expect(first).toMatchObject({ ernst, klasse: 'regel', bewijs: { regel } })
  })

  test('no worse than its story says', async () => {
    const text = story(line).replace('ernst: S1', 'ernst: S3')
    const [verdict] = await told(text, { system: bent({ regel: { beslissing: 'bestaand', bestaand: 'ea-sam' } }) })
    expect(verdict!.bevindingen.find(({ wet }) => wet === undefined)).toMatchObject({ ernst: 'S3' })
  })

  test('a right link where a question was expected is work, no more', async () => {
    const text = '  - verwacht: { regels: [{ leerling: { id: noor }, is: twijfel }] }\n'
    expect(await found(text, {})).toMatchObject([{ ernst: 'S3', verwacht: 'twijfel', gevonden: 'bestaand' }])
  })

  test('a question that shows a person another card says so, and is called no link', async () => {
    const text = '  - verwacht: { regels: [{ leerling: { id: noor }, is: twijfel, met: { ea: ea-noor } }] }\n'
    const regel = { beslissing: 'nieuw', twijfel: true, bestaand: 'ea-sam', kandidaten: ['ea-sam'] } as const
    expect((await found(text, { regel })).map(({ wat }) => wat)).toContain(
      'de regel van leerling Noor Vos (11): wie een mens te zien krijgt',
    )
  })
})

describe('who is recognised', () => {
  const expecting = (kind: string) => `  - verwacht: { herkenning: { ${kind}: [noor, sam] } }\n`
  const asked = { beslissing: 'nieuw', twijfel: true } as const

  test('by itself, each on the card that is theirs', async () => {
    expect(await found(expecting('vanzelf'), {})).toEqual([])
  })

  test.each([
    ['vanzelf', { beslissing: 'bestaand', bestaand: 'ea-sam' }, 'van een ander', 'S1'],
    ['vanzelf', asked, 'twijfel', 'S3'],
    ['herkend', { beslissing: 'nieuw' }, 'nieuw', 'S2'],
    ['herkend', { ...asked, bestaand: 'ea-sam', kandidaten: ['ea-sam'] }, 'twijfel zonder de eigen kaart', 'S3'],
  ] as const)('is expected %s, and the line is %j: %s', async (kind, regel, what, ernst) => {
    const all = await found(expecting(kind), { regel })
    expect(all.find(({ wet }) => wet === undefined)).toMatchObject({
      verwacht: 2,
      gevonden: `1; niet noor: ${what}`,
      ernst,
    })
  })

  test.each(['gevraagd', 'los', 'nieuw'])('who is linked by itself is not %s', async (kind) => {
    expect(await found(expecting(kind), {})).toMatchObject([
      { gevonden: '0; niet noor: eigen, sam: eigen', ernst: 'S3' },
    ])
  })

  test('a question that shows the own card among others will do', async () => {
    expect(await found(expecting('herkend'), { regel: { ...asked, kandidaten: ['ea-sam', 'ea-noor'] } })).toEqual([])
  })
})

describe('a count that is wrong', () => {
  test('against the truth says what that is, and of whom', async () => {
    const gone = ({ leerlingen, ...rest }: Toestand) => ({
      ...rest,
      leerlingen: leerlingen.filter(({ id }) => id !== 'ea-noor'),
    })
    const text = story('  - verwerk: { bevestigd: true }\n').replace('scoreTelt: false\n', '')
    const [verdict] = await told(text, { system: bent({ toestand: gone }) })
    expect(verdict!.bevindingen.find(({ wat }) => wat === 'tegen de waarheid: kwijt')?.omdat).toBe(
      'Een record van eerder is weg: Noor Vos (11)',
    )
  })

  test('of lines says who they are, and what the others are', async () => {
    const [first] = await found('  - verwacht: { leerlingen: { bestaand: 2 } }\n', { regel: { beslissing: 'nieuw' } })
    expect(first).toMatchObject({
      verwacht: 2,
      gevonden: '1: Sam Boer (12)',
      ernst: 'S2',
      bewijs: { daarnaast: 'Noor Vos (11): nieuw' },
    })
  })

  test('of records says who is missing', async () => {
    const toestand = ({ leerlingen, ...rest }: Toestand) => ({
      ...rest,
      leerlingen: leerlingen.filter(({ id }) => id !== 'ea-noor'),
    })
    const all = await found('  - verwacht: { aantallen: { leerlingen: 2 } }\n', { toestand })
    expect(all.find(({ wet }) => wet === undefined)).toMatchObject({
      wat: 'leerlingen in de EA',
      gevonden: '1: Sam Boer (12)',
      ernst: 'S2',
      bewijs: { ontbreekt: 'Noor Vos (11)' },
    })
  })
})

describe('a record that is wrong', () => {
  const changed =
    (change: object) =>
    ({ leerlingen, ...rest }: Toestand) => ({
      ...rest,
      leerlingen: leerlingen.map((one) => (one.id === 'ea-noor' ? { ...one, ...change } : one)),
    })
  const seen = async (wish: string, change: object) => {
    const text = `  - verwacht: { records: [{ leerling: { ea: ea-noor }, ${wish} }] }\n`
    return (await found(text, { toestand: changed(change) })).filter(({ wet }) => wet === undefined)
  }

  test.each([
    ['with another teacher', 'groepNaam: 3A', { groepen: ['ea-b'] }, 'S1'],
    ['in no class', 'groepNaam: 3A', { groepen: [] }, 'S2'],
    ['wrongly deactivated', 'actief: true', { actief: false }, 'S2'],
    ['with the number of another child', 'velden: { key: "11" }', { key: '12' }, 'S1'],
    ['with another name', 'velden: { roepnaam: Noor }', { roepnaam: 'Noortje' }, 'S3'],
    ['that only looks wrong', 'velden: { roepnaam: Noor }', { roepnaam: 'Nóór' }, 'S4'],
  ])('%s', async (_, wish, change, ernst) => {
    expect(await seen(wish, change)).toMatchObject([{ ernst }])
  })

  test.each([
    ['in other capitals', 'velden: { achternaam: Vos }', { achternaam: 'VOS' }],
    ['with a voorvoegsel in front of it', 'velden: { achternaam: Vos }', { achternaam: 'de Vos' }],
  ])('a name %s is against a gewoonte and no rule', async (_, wish, change) => {
    const stappen = `  - verwacht: { records: [{ leerling: { ea: ea-noor }, ${wish} }] }\n`
    const [verdict] = await told(story(stappen), { system: bent({ toestand: changed(change) }) })
    const own = verdict!.opmerkingen.filter(({ wet }) => wet === undefined)
    expect(own).toMatchObject([{ klasse: 'gewoonte', ernst: expect.stringMatching(/^S[34]$/) }])
    expect(await seen(wish, change)).toEqual([])
  })

  test('another name behind small words is no such name', async () => {
    expect(await seen('velden: { achternaam: Vos }', { achternaam: 'Boer Vos' })).toMatchObject([{ ernst: 'S3' }])
  })

  test('where nothing should have changed: which field of whom, and no whole state', async () => {
    const all = await found('  - verwacht: { nietsVeranderd: true }\n', { toestand: changed({ achternaam: 'Ander' }) })
    expect(all.find(({ wet }) => wet === undefined)).toMatchObject({
      verwacht: 'niets',
      gevonden: ['leerling ea-noor (Noor Vos (11)): achternaam "Vos" → "Ander"'],
      ernst: 'S3',
    })
  })
})
