import { describe, expect, test } from '@jest/globals'
import { vakgebiedenVocabulaire } from '../../../simulator/results/vakgebieden.ts'
import { faultOf, openDesk, textOf } from './desk.ts'
import { keysOf, norm, type ResultatenLetter, resultaat, resultatenVan, toets } from './letters.ts'

const bring = (desk: ReturnType<typeof openDesk>, letter?: ResultatenLetter) =>
  desk.post(resultatenVan(desk, letter), {}, '/uwlr/leerresultaten')
const stored = (desk: ReturnType<typeof openDesk>) => [...desk.world.state().resultaten.values()]

describe('BrengLeerresultaten', () => {
  test('is confirmed with an empty element, and everything is kept', () => {
    const desk = openDesk()
    expect(textOf(bring(desk))).toMatch(/<leerresultaten_bevestiging xmlns="[^"]+"\/>/)
    expect(stored(desk).map(({ key, versies }) => [key, versies.length])).toEqual([
      ['r1', 1],
      ['r2', 1],
    ])
  })

  test('the same key again replaces the result and keeps its history', () => {
    const desk = openDesk()
    bring(desk)
    const [leerlingid] = keysOf(desk)
    bring(desk, {
      aanmaakdatum: '2026-11-23T10:00:01',
      resultaten: [{ leerlingid: leerlingid!, inside: resultaat('r1', 15) }],
    })
    const [first] = stored(desk)
    expect(first!.versies.map(({ resultaat: { uitslag } }) => uitslag)).toEqual([
      { kind: 'score', score: 12 },
      { kind: 'score', score: 15 },
    ])
  })

  test.each([
    ['the same moment', '2026-11-23T10:00:00'],
    ['an earlier moment', '2026-11-23T09:59:59'],
    ['the same moment in another zone', '2026-11-23T09:00:00Z'],
  ])('a message of %s as the one before is refused', (_, aanmaakdatum) => {
    const desk = openDesk()
    bring(desk)
    expect(faultOf(bring(desk, { aanmaakdatum }))).toBe('Client.OngeldigBericht')
    expect(desk.lastEntry().decided).toBe('aanmaakdatum-rises')
  })

  test('a refused message does not count as the one before', () => {
    const desk = openDesk()
    bring(desk, {
      aanmaakdatum: '2030-01-01T00:00:00',
      resultaten: [{ leerlingid: 'niemand', inside: resultaat('r1', 1) }],
    })
    expect(faultOf(bring(desk))).toBeUndefined()
  })

  test('a pupil in 2.3 may be named by ECK iD when no key was delivered', () => {
    const desk = openDesk()
    const live = desk.world.findSchool('99QQ00')!
    const eckid = `https://ketenid.nl/pilot/${'b'.repeat(128)}`
    desk.world.changeSchool(live.id, (school) => ({
      ...school,
      leerlingen: school.leerlingen.map((leerling, index) => (index === 0 ? { ...leerling, eckid } : leerling)),
    }))
    const letter = { resultaten: [{ leerlingid: eckid, inside: resultaat('r1', 12) }] }
    expect(faultOf(bring(desk, letter))).toBe('Client.LeerlingOngeldig')
    expect(faultOf(bring(desk, { ...letter, xsdversie: '2.3' }))).toBeUndefined()
  })

  const oso = (inside: string) =>
    `<resultaat key="r1"><afnamedatum>2026-11-20</afnamedatum><toetscode>T1</toetscode><osoresultaat>${inside}</osoresultaat></resultaat>`
  const toetsscore = (inside: string) =>
    oso(`<toetsscore xmlns="http://www.edustandaard.nl/oso_gegevensset/1.2/dossier">${inside}</toetsscore>`)
  const refusals: readonly { story: string; fault: string; letter: (first: string) => ResultatenLetter }[] = [
    {
      story: 'a pupil whom the school does not have',
      fault: 'Client.LeerlingOngeldig',
      letter: () => ({ resultaten: [{ leerlingid: 'niemand', inside: resultaat('r1', 1) }] }),
    },
    {
      story: 'a key that was trimmed or padded',
      fault: 'Client.LeerlingOngeldig',
      letter: (first) => ({ resultaten: [{ leerlingid: ` ${first}`, inside: resultaat('r1', 1) }] }),
    },
    {
      story: 'one unknown pupil among known ones',
      fault: 'Client.LeerlingOngeldig',
      letter: (first) => ({
        resultaten: [
          { leerlingid: first, inside: resultaat('r1', 1) },
          { leerlingid: 'niemand', inside: resultaat('r2', 1) },
        ],
      }),
    },
    {
      story: 'a score outside every norm',
      fault: 'Client.ScoreOngeldig',
      letter: (first) => ({ resultaten: [{ leerlingid: first, inside: resultaat('r1', 21) }] }),
    },
    {
      story: 'a norm that ends before it begins',
      fault: 'Client.ToetsNormeringOngeldig',
      letter: () => ({ toetsen: toets('T1', `<toetsnormering>${norm('a', 9, 0)}</toetsnormering>`) }),
    },
    {
      story: 'norms that overlap',
      fault: 'Client.ToetsNormeringOngeldig',
      letter: () => ({
        toetsen: toets('T1', `<toetsnormering>${norm('a', 0, 10)}${norm('b', 10, 20)}</toetsnormering>`),
      }),
    },
    {
      story: 'a toetsonderdeel that the test does not have',
      fault: 'Client.ToetsNormeringOngeldig',
      letter: (first) => ({
        resultaten: [
          {
            leerlingid: first,
            inside: resultaat('r1', 1).replace('<score>', '<toetsonderdeelcode>X</toetsonderdeelcode><score>'),
          },
        ],
      }),
    },
    {
      story: 'a subject that is not in the vocabulary it names',
      fault: 'Client.VocabulaireTermOngeldig',
      letter: () => ({
        toetsen: toets('T1', `<vakgebied vocabulaire="${vakgebiedenVocabulaire}">Toverkunst</vakgebied>`),
      }),
    },
    {
      story: 'an OSO result that says nothing',
      fault: 'Client.EldResultaatOngeldig',
      letter: (first) => ({ resultaten: [{ leerlingid: first, inside: oso('') }] }),
    },
    {
      story: 'an OSO result with more answers than questions',
      fault: 'Client.EldResultaatOngeldig',
      letter: (first) => ({
        resultaten: [
          {
            leerlingid: first,
            inside: toetsscore('<aantalopgaven>3</aantalopgaven><aantalgoed>2</aantalgoed><aantalfout>2</aantalfout>'),
          },
        ],
      }),
    },
    {
      story: 'the same result key twice',
      fault: 'Client.OngeldigBericht',
      letter: (first) => ({ resultaten: [{ leerlingid: first, inside: resultaat('r1', 1) + resultaat('r1', 2) }] }),
    },
    {
      story: 'a test that is not defined',
      fault: 'Client.OngeldigBericht',
      letter: (first) => ({ resultaten: [{ leerlingid: first, inside: resultaat('r1', 1, 'T9') }] }),
    },
    { story: 'a version that nobody serves', fault: 'Client.XsdVersieOngeldig', letter: () => ({ xsdversie: '8.0' }) },
  ]

  test.each(refusals)('refuses $story, as a whole, and keeps nothing', ({ fault, letter }) => {
    const desk = openDesk()
    expect(faultOf(bring(desk, letter(keysOf(desk)[0]!)))).toBe(fault)
    expect(stored(desk)).toEqual([])
  })

  test.each([
    [
      'a subject from the vocabulary',
      `<vakgebied vocabulaire="${vakgebiedenVocabulaire}">Rekenen en wiskunde</vakgebied>`,
    ],
    ['a term of a vocabulary that cannot be had', '<vakgebied vocabulaire="urn:onbekend">Toverkunst</vakgebied>'],
    ['a subject bound to nothing', '<vakgebied>Toverkunst</vakgebied>'],
  ])('accepts %s', (_, inside) => {
    const desk = openDesk()
    expect(faultOf(bring(desk, { toetsen: toets('T1', inside) }))).toBeUndefined()
  })

  test('norms say nothing about an OSO result', () => {
    const desk = openDesk()
    const letter = {
      resultaten: [
        { leerlingid: keysOf(desk)[0]!, inside: toetsscore('<vaardigheidsscore>123.4</vaardigheidsscore>') },
      ],
    }
    expect(faultOf(bring(desk, letter))).toBeUndefined()
    expect(stored(desk)[0]!.versies[0]!.resultaat.uitslag).toMatchObject({
      kind: 'oso',
      toetsscore: { vaardigheidsscore: 123.4 },
    })
  })
})
