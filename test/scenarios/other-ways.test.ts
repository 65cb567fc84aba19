// Long: systems that do otherwise and are right, each a bend of our own, to be read one beside the other.
import { describe, expect, test } from '@jest/globals'
import type { Adapter, ImportAntwoord, Regel, Toestand } from '../../contracts/adapter/adapter.ts'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { mayBeTold } from '../../contracts/adapter/validate.ts'
import { beginOf } from '../../scenarios/run/begin.ts'
import { recordsThatDiffer } from '../../scenarios/run/differences.ts'
import { scorePeople } from '../../scenarios/run/score.ts'
import type { Verdict } from '../../scenarios/run/tell.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import type { School } from '../../src/school/school.ts'
import { overHttp } from '../../src/testcentrum/client/transport.ts'
import { story, told } from './stage.ts'

/** A school with Noor, and an EA with what stands in `ea`. */
const aboutNoor = (ea: string, stappen: string, { noor = '' } = {}) =>
  story(`school:
  school: { brincode: 99XX, dependancecode: "01" }
  leerlingen: [{ key: "11", roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04${noor} }]
ea: ${ea}
stappen:
  - activeer
${stappen}`)

const imported = '  - koppel\n  - importeer\n'
const itself = '{ leerlingen: { heeft: alles } }'
const twoNoors = `{ leerlingen: { ook: [
    { id: ea-een, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 },
    { id: ea-twee, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }] } }`
const stranger = '{ leerlingen: { ook: [{ id: ea-oud, roepnaam: Kim, achternaam: Bos, geboortedatum: 2016-04-02 }] } }'

const bent = (bend: (own: Required<Adapter>) => Partial<Adapter>) => {
  const own = openTestcentrum() as Required<Adapter>
  return systemOf({ ...own, ...bend(own) })
}

const one = async (text: string, bend: (own: Required<Adapter>) => Partial<Adapter> = () => ({})): Promise<Verdict> =>
  (await told(text, { system: bent(bend) }))[0]!

describe('what another system does in its own way fails no story', () => {
  test('of two presses at the same time the second is refused', async () => {
    const text = aboutNoor(
      itself,
      `${imported}  - tegelijk: [verwerk, verwerk]\n  - regel: { aantallen: { leerlingen: 1 } }\n`,
      { noor: ', geslacht: 2, jaargroep: 3' },
    )
    const refusesTheSecond = (own: Required<Adapter>): Partial<Adapter> => {
      let times = 0
      return {
        verwerk: async (question) =>
          ++times === 1 ? own.verwerk(question) : { kind: 'geweigerd', redenen: ['Er is niets te verwerken.'] },
      }
    }
    const changed = text.replace(
      '  - importeer\n',
      '  - wijziging: { soort: roepnaamswijziging, leerling: { key: "11" }, roepnaam: Noortje }\n  - importeer\n',
    )
    expect(await one(changed, refusesTheSecond)).toMatchObject({ verdict: 'geslaagd' })
  })

  test('after being killed in an apply there is nothing to apply any more, or the rest of it', async () => {
    const text = aboutNoor(
      stranger,
      `${imported}  - val-uit: { tijdens: verwerk, na: 1, bevestigd: true }
  - verwerk: { bevestigd: true }
  - gewoonte: { omdat: Wat klaarstond is niet over te doen., uitkomst: ok }
  - wijziging: { soort: roepnaamswijziging, leerling: { key: "11" }, roepnaam: Noortje }
  - importeer
  - verwerk: { bevestigd: true }
  - regel: { aantallen: { leerlingen: 2 } }
`,
    )
    const throwsTheProposalAway = (own: Required<Adapter>): Partial<Adapter> => {
      let isGone = false
      return {
        valUit: async (question) => {
          isGone = true
          return own.valUit(question)
        },
        importeer: async (question) => {
          isGone = false
          return own.importeer(question)
        },
        verwerk: async (question) =>
          isGone ? { kind: 'geweigerd', redenen: ['Haal de gegevens opnieuw op.'] } : own.verwerk(question),
      }
    }
    expect(await one(text, throwsTheProposalAway)).toMatchObject({ verdict: 'geslaagd' })
    expect(await one(text)).toMatchObject({ verdict: 'geslaagd' })
  })

  test('an answer that is not about what was typed, letter by letter, is refused', async () => {
    const refuses = (own: Required<Adapter>): Partial<Adapter> => ({
      importeer: async (question) => {
        const answer = await own.importeer(question)
        return question.dependancecode === '01' && typed === '01'
          ? answer
          : { kind: 'mislukt', reden: 'Het antwoord gaat over een andere school.' }
      },
      koppel: async (question) => {
        typed = question.dependancecode
        return own.koppel(question)
      },
    })
    let typed: string | undefined
    const wrong = '  - koppel: { dependancecode: "1" }\n  - importeer\n  - regel: { nietsVeranderd: true }\n'
    expect(await one(aboutNoor(itself, wrong), refuses)).toMatchObject({ verdict: 'geslaagd' })
    const always = (): Partial<Adapter> => ({ importeer: async () => ({ kind: 'mislukt', reden: 'Niet vandaag.' }) })
    expect(await one(aboutNoor(itself, imported), always)).toMatchObject({ verdict: 'gezakt' })
  })

  test.each([
    ['1', 'geslaagd'],
    ['2', 'gezakt'],
  ] as const)('an unknown gender comes over a known one, which is then told as %s', async (geslacht, verdict) => {
    const ea = `{ leerlingen: { ook: [{ id: ea-noor, key: "11", roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04, geslacht: "1" }] } }`
    let isApplied = false
    const keeps = (own: Required<Adapter>): Partial<Adapter> => ({
      verwerk: async (question) => {
        isApplied = true
        return own.verwerk(question)
      },
      toestand: async (question) =>
        withPupils(await own.toestand(question), (pupil) => (isApplied ? { ...pupil, geslacht } : pupil)),
    })
    const text = aboutNoor(ea, `${imported}  - verwerk: { bevestigd: true }\n`, { noor: ', geslacht: 0' })
    expect((await one(text, keeps)).verdict).toBe(verdict)
  })

  test.each([
    ['niet-importeren', () => ({ beslissing: 'niet-importeren' as const })],
    ['bestaand', ({ kandidaten }: Regel) => ({ beslissing: 'bestaand' as const, bestaand: kandidaten![0]! })],
  ])('a doubt stands under %s', async (_, under) => {
    const shows = (own: Required<Adapter>): Partial<Adapter> => ({
      importeer: async (question) =>
        withLines(await own.importeer(question), (regel) => (regel.twijfel ? { ...regel, ...under(regel) } : regel)),
    })
    const text = aboutNoor(
      twoNoors,
      `${imported}  - regel:
      leerlingen: { nieuw: 1, bestaand: 0, nietImporteren: 0, twijfel: 1 }
      regels:
        - { leerling: { key: "11" }, is: twijfel, met: { ea: ea-een } }
        - { leerling: { key: "11" }, is: bestaand-of-twijfel }
        - { leerling: { key: "11" }, is: nieuw-of-twijfel }
`,
    )
    expect(await one(text, shows)).toMatchObject({ verdict: 'geslaagd', bevindingen: [] })
    const [wrong] = (await one(text.replace('is: twijfel', 'is: niet-importeren'), shows)).bevindingen
    expect(wrong).toMatchObject({ verwacht: 'niet-importeren', gevonden: 'twijfel', ernst: 'S3' })
  })

  test('names are tidied: blanks that nobody sees are not kept', async () => {
    const tidies = (own: Required<Adapter>): Partial<Adapter> => ({
      toestand: async (question) =>
        withPupils(await own.toestand(question), ({ achternaam = '', ...pupil }) => ({
          ...pupil,
          achternaam: achternaam
            .replace(/\u200b/g, '')
            .replace(/\s+/g, ' ')
            .trim(),
        })),
    })
    const loses = (own: Required<Adapter>): Partial<Adapter> => ({
      toestand: async (question) =>
        withPupils(await own.toestand(question), ({ achternaam = '', ...pupil }) => ({
          ...pupil,
          achternaam: achternaam.replace(/\s.*/, ''),
        })),
    })
    const text = aboutNoor('{ leerlingen: { ook: [] } }', `${imported}  - verwerk: { bevestigd: true }\n`).replace(
      'Vos,',
      '"Vos\u200b  Bos ",',
    )
    expect(await one(text, tidies)).toMatchObject({ verdict: 'geslaagd', bevindingen: [] })
    expect(await one(text, loses)).toMatchObject({
      verdict: 'gezakt',
      bevindingen: [{ wet: 'what-came-is-what-is-held' }],
    })
  })

  test('a system that shows nobody in a group is not asked who sits outside the imported ones', async () => {
    const hides = (own: Required<Adapter>): Partial<Adapter> => ({
      toestand: async (question) => withPupils(await own.toestand(question), ({ groepen: _, ...pupil }) => pupil),
    })
    const text = story(`school:
  school: { brincode: 99XX }
  groepen: [{ key: "0", naam: Groep 3, jaargroep: 3 }]
  leerlingen: [{ key: "7", achternaam: Steen, groep: "0" }]
  leerkrachten: []
ea:
  leerlingen: { ook: [ { id: ea-een, van: { key: "7" } }, { id: ea-twee, van: { key: "7" }, zonder: [ key, eckid, geboortedatum ] } ] }
  groepen: { heeft: alles }
stappen:
  - activeer
${imported}  - verwerk: { bevestigd: true }
  - regel: { wetten: [ who-is-outside-the-imported-groups-stays-active ] }
`)
    const laws = (await one(text, hides)).bevindingen.map(({ wet }) => wet)
    expect(laws).not.toContain('who-is-outside-the-imported-groups-stays-active')
  })

  test('an EA that asks for UWLR 2.1 gets no ECK iD, and so keeps none', async () => {
    const overTheLine = overHttp()
    const asks = systemOf(
      openTestcentrum({
        transport: (request) =>
          overTheLine({ ...request, ...(request.body && { body: request.body.replace('>2.2<', '>2.1<') }) }),
      }),
    )
    const noor = ', eckid: "https://ketenid.nl/pilot/0001"'
    const text = aboutNoor('{ leerlingen: { ook: [] } }', `${imported}  - verwerk: { bevestigd: true }\n`, { noor })
    const wish = '  - regel: { records: [{ leerling: { roepnaam: Noor }, velden: { key: "11", eckid: null } }] }\n'
    const [verdict] = await told(`${text}${wish}`, { system: asks })
    expect(verdict).toMatchObject({ verdict: 'geslaagd', bevindingen: [] })
  })

  test.each([
    ['geslacht', 'geslaagd'],
    ['roepnaam', 'gezakt'],
  ] as const)('a system that keeps no %s of anybody: %s', async (field, verdict) => {
    const without = (own: Required<Adapter>): Partial<Adapter> => ({
      toestand: async (question) => withPupils(await own.toestand(question), ({ [field]: _, ...pupil }) => pupil),
    })
    const wish = '{ leerling: { van: { key: "11" } }, velden: { roepnaam: Noor, geslacht: "2" } }'
    const text = aboutNoor(itself, `${imported}  - verwerk\n  - regel: { records: [${wish}] }\n`, {
      noor: ', geslacht: 2',
    })
    expect((await one(text, without)).verdict).toBe(verdict)
  })
})

describe('an apply that is refused', () => {
  const refuses = (): Partial<Adapter> => ({
    verwerk: async () => ({ kind: 'geweigerd', redenen: ['Er zijn nog vragen.'] }),
  })
  const text = (ea: string) => aboutNoor(ea, `${imported}  - verwerk\n  - regel: { aantallen: { leerlingen: 3 } }\n`)

  test('while there are questions that the story does not answer ends it: the rest cannot be judged', async () => {
    expect(await one(text(twoNoors), refuses)).toMatchObject({
      verdict: 'overgeslagen',
      reden: expect.stringContaining('zolang er nog vragen open staan'),
      bij: { stap: { doe: 'verwerk' } },
    })
  })

  test('without any question fails it', async () => {
    expect(await one(text(itself), refuses)).toMatchObject({ verdict: 'gezakt' })
  })
})

test.each([
  ['the year of now', '2027-2028', 'geslaagd'],
  ['a year in which it was neither taken nor sent', '2025-2026', 'gezakt'],
] as const)('results of before the summer go under %s', async (_, schooljaar, verdict) => {
  const overTheLine = overHttp()
  const system = systemOf(
    openTestcentrum({
      transport: (request) =>
        overTheLine({
          ...request,
          ...(request.body?.includes('toetsafname') && { body: request.body.replace(/\d{4}-\d{4}(?=<)/, schooljaar) }),
        }),
    }),
  )
  const text = aboutNoor(
    itself,
    `${imported}  - verwerk
  - normeer: { leerling: { van: { key: "11" } }, toets: REK, score: 12, afnamedatum: 2027-07-01 }
  - tijd: 2027-08-20
  - wijziging: { soort: schooljaarovergang, kleuters: 0 }
  - verstuur
`,
  )
  expect((await told(text, { system }))[0]).toMatchObject({ verdict })
})

test('a second question is answered where the story looks at it only for other systems', async () => {
  const text = aboutNoor(
    stranger,
    `${imported}  - verwerk
  - keuze: { omdat: Zo doet het dat., mits: [probeert-opnieuw], uitkomst: ok }
  - regel: { aantallen: { leerlingen: 2 } }
`,
  )
  expect(await one(text)).toMatchObject({ verdict: 'geslaagd' })
  const asked = text.replace('uitkomst: ok', 'uitkomst: bevestiging-nodig').replace('leerlingen: 2', 'leerlingen: 1')
  expect(await one(asked)).toMatchObject({ verdict: 'geslaagd' })
})

test('after a habit that was not met, a record that the system lost is still told', async () => {
  const loses = (own: Required<Adapter>): Partial<Adapter> => ({
    verwerk: async (question) => {
      isLost = true
      return own.verwerk(question)
    },
    toestand: async (question) => {
      const toestand = await own.toestand(question)
      return isLost ? { ...toestand, leerlingen: [], resultaten: [] } : toestand
    },
  })
  let isLost = false
  const text = aboutNoor(
    stranger,
    `${imported}  - gewoonte: { omdat: Zo hoort het bij ons., leerlingen: { nieuw: 7 } }
  - verwerk: { bevestigd: true }
  - normeer: { leerling: { ea: ea-oud }, toets: REK, score: 7 }
`,
  )
  expect((await one(text, loses)).bevindingen.map(({ plek }) => plek?.regel)).toContain(16)
})

describe('what a system holds', () => {
  test('is not held to values that it has no way to tell', () => {
    expect(mayBeTold('leerling', 'geboortedatum', 'onbekend')).toBe(false)
    expect(mayBeTold('leerling', 'geslacht', 'M')).toBe(false)
    expect(mayBeTold('leerling', 'geboortedatum', '2018-03-04')).toBe(true)
  })

  test('is the same with and without the word that it is active', () => {
    const state = (more: object): Toestand => ({ groepen: [], leerkrachten: [], leerlingen: [{ id: 'ea-1', ...more }] })
    expect(recordsThatDiffer(state({}), state({ actief: true }))).toEqual([])
    expect(recordsThatDiffer(state({}), state({ actief: false }))).toHaveLength(1)
  })

  test('begins with two records of who stands twice in the school, each with its own id', () => {
    const twice = (key: string) => ({ id: 'noor', key, roepnaam: 'Noor', achternaam: 'Vos' })
    const school = { schooljaar: '2026-2027', leerlingen: [twice('11'), twice('12')] } as unknown as School
    const { toestand, waarheid } = beginOf({ leerlingen: { heeft: 'alles' } }, school, {
      prefix: 'ea',
      day: '2026-11-23',
    })
    expect(toestand.leerlingen.map(({ id }) => id)).toEqual(['ea-noor', 'ea-noor-2'])
    expect([...waarheid.values()]).toEqual(['noor', 'noor'])
  })
})

describe('namesakes born on one day', () => {
  /** The EA has the first; the LAS has another now, and says in `day` when she was born. `stays`: the first is there still. */
  const twoNoors = (day: string, stays: boolean) =>
    story(`school:
  school: { brincode: 99XX }
  leerlingen:
    - { id: een, key: "11", roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }
    - { id: twee, key: "12", roepnaam: Noor, achternaam: Vos, geboortedatum: ${day}, bewust: true }
ea: { leerlingen: { heeft: alles, behalve: [{ id: twee }] } }
stappen:
  - activeer
  - koppel
${stays ? '' : '  - wijziging: { soort: uitstroom, leerling: { id: een } }\n'}  - importeer
  - verwerk: { bevestigd: true }
`)
  const accused = ({ bevindingen }: Verdict) => bevindingen.flatMap(({ wet }) => wet ?? [])
  const linksTheSecond = (own: Required<Adapter>): Partial<Adapter> => ({
    importeer: async (question) =>
      withLines(await own.importeer(question), (regel) =>
        regel.inkomend.key === '12'
          ? { ...regel, beslissing: 'bestaand', bestaand: 'ea-een', twijfel: false, kandidaten: [] }
          : { ...regel, beslissing: 'nieuw', twijfel: false, kandidaten: [] },
      ),
  })

  test.each(['2018-03-04', '2018-03-04+01:00'])(
    'are not to be told apart once the one came and the other did not: %s',
    async (day) => {
      expect(accused(await one(twoNoors(day, false), linksTheSecond))).not.toContain(
        'nobody-is-linked-to-the-record-of-another',
      )
    },
  )

  test('are, where both came and one has the number of the record', async () => {
    expect(accused(await one(twoNoors('2018-03-04', true), linksTheSecond))).toContain(
      'nobody-is-linked-to-the-record-of-another',
    )
  })
})

test.each([
  ['was inactive before and is a question', { off: true, asked: true }, 0],
  ['was inactive before and is no question', { off: true, asked: false }, 1],
  ['was active before and is a question', { off: false, asked: true }, 1],
])('who %s is deactivated wrongly: %j', (_, { off, asked }, count) => {
  const noor = { id: 'noor', key: '11' }
  const record = { id: 'ea-noor', key: '11' }
  const { onterechtGedeactiveerd } = scorePeople({
    people: [noor],
    holders: [{ ...record, actief: false }],
    before: [{ ...record, actief: !off }],
    held: new Set(['ea-noor']),
    waarheid: new Map([['ea-noor', 'noor']]),
    today: '2026-11-23',
    isAsked: () => asked,
  })
  expect(onterechtGedeactiveerd).toBe(count)
})

function withPupils(
  toestand: Toestand,
  alter: (pupil: Toestand['leerlingen'][number]) => Toestand['leerlingen'][number],
): Toestand {
  return { ...toestand, leerlingen: toestand.leerlingen.map(alter) }
}

function withLines(answer: ImportAntwoord, alter: (regel: Regel) => Regel): ImportAntwoord {
  return answer.kind === 'voorstel' ? { ...answer, leerlingen: answer.leerlingen.map(alter) } : answer
}
