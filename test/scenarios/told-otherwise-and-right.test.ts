// Right systems that tell what they keep otherwise, each beside the one that does it wrong.
import { expect, test } from '@jest/globals'
import type { Adapter, Toestand } from '../../contracts/adapter/adapter.ts'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { failingIn, type Whole } from './done-otherwise.ts'
import { story, told } from './stage.ts'

const failing = (text: string, otherwise: (own: Whole) => Partial<Adapter>) => failingIn(story(text), otherwise)

const school = `school:
  school: { brincode: 99XX }
  groepen:
    - { key: 31, naam: 3A, jaargroep: 3 }
    - { soort: samengesteldeGroep, key: 91, naam: Plus }
  leerkrachten: [{ key: L1, roepnaam: Els, achternaam: Kuipers, emailadres: els@school.example, groepen: [31] }]
  leerlingen:
    - { key: 11, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04, jaargroep: 3, groep: 31, samengesteldeGroepen: [91] }
    - { key: 12, roepnaam: Sam, achternaam: Boer, geboortedatum: 2018-06-21, jaargroep: 3, groep: 31 }
`
const importedTwice = `${school}stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - wijziging: { soort: leerling-wijzigt, leerling: { key: 12 }, velden: { voorletters: S } }
  - importeer
  - verwerk
`

/** While an import lies open it tells in another way in which groups somebody is. */
const whileOpen =
  (alter: (groepen: readonly string[]) => readonly string[]) =>
  (own: Whole): Partial<Adapter> => {
    let isOpen = false
    return {
      importeer: async (question) => {
        isOpen = true
        return own.importeer(question)
      },
      verwerk: async (question) => {
        isOpen = false
        return own.verwerk(question)
      },
      toestand: async (question) => {
        const now = await own.toestand(question)
        const told = ({ groepen = [], ...one }: Toestand['leerlingen'][number]) => ({
          ...one,
          groepen: [...(isOpen ? alter(groepen) : groepen)],
        })
        return { ...now, leerlingen: now.leerlingen.map(told) }
      },
    }
  }

test('the groups of a child may be told in any order, and not one of them now and then', async () => {
  expect(
    await failing(
      importedTwice,
      whileOpen((groepen) => groepen.toReversed()),
    ),
  ).toEqual([])
  expect(
    await failing(
      importedTwice,
      whileOpen((groepen) => groepen.slice(1)),
    ),
  ).toContain('import-alone-changes-nothing')
})

const withRole = `${school.replace('emailadres: els@', 'rollen: [LRK, DIR], emailadres: els@').replace('groepen: [31] }]', 'groepen: [31] }, { key: L2, roepnaam: Karim, achternaam: Bouazza, emailadres: karim@school.example, groepen: [31] }]')}stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - regel: { records: [{ leerkracht: { roepnaam: Els }, rechten: [leerkracht] }] }
`
const rights =
  (rightsOf: (one: Toestand['leerkrachten'][number]) => readonly string[]) =>
  (own: Whole): Partial<Adapter> => ({
    toestand: async (question) => {
      const now = await own.toestand(question)
      return { ...now, leerkrachten: now.leerkrachten.map((one) => ({ ...one, rechten: [...rightsOf(one)] })) }
    },
  })

test('what a teacher may do has the words of the system, and is no more than that of another teacher', async () => {
  expect(
    await failing(
      withRole,
      rights(() => ['docent']),
    ),
  ).toEqual([])
  expect(
    await failing(
      withRole,
      rights(({ groepen = [] }) => groepen.map((id) => `groep:${id}`)),
    ),
  ).toEqual([])
  const more = rights(({ roepnaam }) => (roepnaam === 'Els' ? ['docent', 'directie'] : ['docent']))
  expect(await failing(withRole, more)).toContain('leerkracht {roepnaam: Els} in de EA: rechten')
})

const withoutAddress = `${school.replace('emailadres: els@school.example, ', '')}stappen:
  - activeer
  - koppel
  - importeer
  - beslis: { leerkracht: { key: L1 }, actie: email, emailadres: els@thuis.example }
  - verwerk
`
/** Whoever cannot be invited yet is told as left out. */
const leftOutUntilAnAddress = (own: Whole): Partial<Adapter> => ({
  importeer: async (question) => {
    const answer = await own.importeer(question)
    if (answer.kind !== 'voorstel') return answer
    const leerkrachten = answer.leerkrachten.map((one) => ({ ...one, beslissing: 'niet-importeren' as const }))
    return { ...answer, leerkrachten }
  },
})

test('who is left out for want of an address may be taken in when one is typed, and not without', async () => {
  expect(await failing(withoutAddress, leftOutUntilAnAddress)).toEqual([])
  expect(await failing(`${school}stappen: [activeer, koppel, importeer, verwerk]\n`, leftOutUntilAnAddress)).toContain(
    'every-line-ends-as-it-stands',
  )
})

const atOnce = `${school}stappen:
  - activeer
  - koppel
  - tegelijk: [importeer, importeer]
  - tegelijk:
      - beslis: { leerling: { key: 11 }, actie: niet-importeren }
      - beslis: { leerling: { key: 12 }, actie: niet-importeren }
  - verwerk
  - regel: { aantallen: { leerlingen: 0 } }
`
const busy = { kind: 'geweigerd', redenen: ['Bezig.'] } as const

/** One at a time: while it is at work it says no, and after that too where it `hangs`. */
const oneLock =
  (hangs = false) =>
  (own: Whole): Partial<Adapter> => {
    let atWork = 0
    const alone =
      <Question, Answer>(call: (question: Question) => Promise<Answer>, no: Answer) =>
      async (question: Question) => {
        if (atWork > 0) {
          if (hangs) atWork++
          return no
        }
        atWork++
        const answer = await call(question)
        atWork--
        return answer
      }
    return {
      reset: async (start) => {
        atWork = 0
        await own.reset(start)
      },
      importeer: alone(own.importeer, { kind: 'mislukt', reden: 'Bezig.' }),
      beslis: alone(own.beslis, busy),
    }
  }

test('a system may do one thing at a time, and not say no for ever', async () => {
  expect(await failing(atOnce, oneLock())).toEqual([])
  expect(await failing(atOnce, oneLock(true))).not.toEqual([])
})

const decided = `${school}stappen:
  - activeer
  - koppel
  - importeer
  - beslis: { leerling: { key: 12 }, actie: niet-importeren }
  - verwerk
`

/** What an undo takes back is kept under another id, put off or not, without its number. */
const keepsAll =
  (fields: { readonly actief?: boolean }) =>
  (own: Whole): Partial<Adapter> => {
    let kept: readonly Toestand[] = []
    type Row = { readonly id: string }
    const withKept = <One extends Row>(now: readonly One[], listOf: (of: Toestand) => readonly One[]): One[] => [
      ...now,
      ...kept.flatMap(listOf).flatMap((one) => {
        const { key: _, groepen: __, ...rest } = one as One & { readonly key?: string; readonly groepen?: unknown }
        return [{ ...rest, id: `weg-${one.id}`, ...fields } as unknown as One]
      }),
    ]
    return {
      reset: async (start) => {
        kept = []
        await own.reset(start)
      },
      maakOngedaan: async (question) => {
        kept = [...kept, await own.toestand({})]
        return own.maakOngedaan(question)
      },
      toestand: async () => {
        const now = await own.toestand({})
        return {
          ...now,
          groepen: withKept(now.groepen, (of) => of.groepen),
          leerkrachten: withKept(now.leerkrachten, (of) => of.leerkrachten),
        }
      },
    }
  }

test('an undo may put off the groups and the teachers that it takes back, and may not leave them', async () => {
  expect(await failing(decided, keepsAll({ actief: false }))).toEqual([])
  expect(await failing(decided, keepsAll({}))).toContain('undone-and-done-again-is-as-done')
})

const known = `${school}ea: { groepen: { heeft: alles }, leerkrachten: { heeft: alles }, leerlingen: { heeft: alles } }
stappen:
  - activeer
  - koppel
  - importeer
  - regel: { leerlingen: { nieuw: 0 }, regels: [{ leerling: { key: 11 }, is: bestaand }] }
  - verwerk
  - wijziging: { soort: naamswijziging, leerling: { key: 12 }, achternaam: Bos }
  - importeer
  - verwerk
`

/** Says that nothing changed where nobody is new, and where it is `forgetful` also where something else is news. */
const saysNothingChanged =
  (forgetful = false) =>
  (own: Whole): Partial<Adapter> => {
    let imports = 0
    return {
      reset: async (start) => {
        imports = 0
        await own.reset(start)
      },
      importeer: async (question) => {
        const answer = await own.importeer(question)
        imports++
        return answer.kind === 'voorstel' && (imports === 1 || forgetful) ? { kind: 'geenwijzigingen' } : answer
      },
    }
  }

test('where all is known already an import may say that nothing changed, and not where something did', async () => {
  expect(await failing(known, saysNothingChanged())).toEqual([])
  expect(await failing(known, saysNothingChanged(true))).toContain('a-good-answer-is-read')
  // A zone behind a birth date is no news.
  expect(
    await failing(
      known.replace('geboortedatum: 2018-03-04', 'geboortedatum: "2018-03-04Z", bewust: true'),
      saysNothingChanged(),
    ),
  ).toEqual([])
  const without = known.replace('leerlingen: { heeft: alles }', 'leerlingen: { heeft: alles, behalve: [{ key: 12 }] }')
  expect(await failing(without, saysNothingChanged())).toContain('a-good-answer-is-read')
})

const twoResults = `${known.slice(0, known.indexOf('  - wijziging'))}  - normeer: { leerling: { van: { key: 11 } }, toets: REK, score: 7 }
  - normeer: { leerling: { van: { key: 12 } }, toets: REK, score: 9 }
  - verstuur
  - regel: { ontvangen: [{ leerling: { key: 11 }, toets: REK, score: 7 }, { leerling: { key: 12 }, toets: REK, score: 9 }] }
`

/** Sends one result at a time, and says whether more is left; one that is `silent` does not say so. */
function oneAtATurn(isSilent = false): Whole {
  let isSent = false
  const own = openTestcentrum({
    centrum: (centrum) => ({ ...centrum, send: (id, how) => centrum.send(id, { ...how, perBericht: 1 }) }),
    client: (client) => ({
      ...client,
      brengLeerresultaten: async (message) => {
        if (isSent) return { kind: 'fault', faultcode: 'Server.Vol', faultstring: 'Morgen verder.' }
        isSent = true
        return client.brengLeerresultaten(message)
      },
    }),
  }) as Whole
  const verstuur: Whole['verstuur'] = async (question) => {
    isSent = false
    const said = await own.verstuur(question)
    return isSilent ? { ...said, uitgesteld: 0 } : said
  }
  return { ...own, verstuur }
}

test('results may go one at a time where it is told that more is left', async () => {
  const missing = async (isSilent: boolean) => {
    const [verdict] = await told(story(twoResults), { system: systemOf(oneAtATurn(isSilent)) })
    return verdict!.bevindingen.map(({ wet, wat }) => wet ?? wat)
  }
  expect(await missing(false)).toEqual([])
  expect(await missing(true)).toContain('het resultaat op REK van Sam Boer (12) bij ESIS')
})
