import { expect, test } from '@jest/globals'
import type { Adapter, Regel, Toestand } from '../../contracts/adapter/adapter.ts'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { idsApart } from '../../scenarios/run/ids-apart.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { story, told } from './stage.ts'

type Whole = Required<Adapter>

/** Its own ids without their kind: pupil 1, teacher 1, group 1, result 1. `shift`: the pupil that a line points at is the next one. */
function numbersEachKind(own: Whole, shift = 0): Partial<Adapter> {
  const bare = (id: string) => id.replace(/^(?:groep|leerkracht|leerling|resultaat)-(?=\d+$)/, '')
  const whole = (kind: string, id: string) => (/^\d+$/.test(id) ? `${kind}-${id}` : id)
  const person = <One extends { readonly id: string; readonly groepen?: readonly string[] }>(one: One): One => ({
    ...one,
    id: bare(one.id),
    ...(one.groepen && { groepen: one.groepen.map(bare) }),
  })
  const next = (id: string) => (shift > 0 && /^\d+$/.test(id) ? String(Number(id) + shift) : id)
  const lines = (regels: readonly Regel[], of = (id: string) => id) =>
    regels.map((one) => ({
      ...one,
      ...(one.bestaand !== undefined && { bestaand: of(bare(one.bestaand)) }),
      ...(one.kandidaten && { kandidaten: one.kandidaten.map(bare) }),
    }))
  return {
    toestand: async (question) => {
      const { groepen, leerkrachten, leerlingen, resultaten = [] }: Toestand = await own.toestand(question)
      return {
        groepen: groepen.map((one) => ({ ...one, id: bare(one.id) })),
        leerkrachten: leerkrachten.map(person),
        leerlingen: leerlingen.map(person),
        resultaten: resultaten.map((one) => ({ ...one, id: bare(one.id), leerling: bare(one.leerling) })),
      }
    },
    importeer: async (question) => {
      const answer = await own.importeer(question)
      if (answer.kind !== 'voorstel') return answer
      const { groepen, leerkrachten, leerlingen } = answer
      return {
        ...answer,
        groepen: lines(groepen),
        leerkrachten: lines(leerkrachten),
        leerlingen: lines(leerlingen, next),
      }
    },
    beslis: async (question) =>
      own.beslis(question.actie === 'koppelen' ? { ...question, met: whole(question.soort, question.met) } : question),
    deactiveer: async (question) => own.deactiveer({ ...question, leerling: whole('leerling', question.leerling) }),
    postbus: async (question) =>
      (await own.postbus(question)).map((one) => ({ ...one, leerkracht: bare(one.leerkracht) })),
    normeer: async (question) => {
      const answer = await own.normeer({ ...question, leerling: whole('leerling', question.leerling) })
      return 'id' in answer ? { id: bare(answer.id) } : answer
    },
  }
}

const everyKind = `school:
  school: { brincode: 99XX }
  groepen: [{ key: 31, naam: 3A, jaargroep: 3 }]
  leerkrachten:
    - { key: L1, roepnaam: Els, achternaam: Zonneveld, emailadres: els@school.example, groepen: [31] }
    - { key: L2, roepnaam: Karim, achternaam: Bouazza, emailadres: karim@school.example, groepen: [31] }
  leerlingen:
    - { key: 11, roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04, jaargroep: 3, groep: 31 }
    - { key: 12, roepnaam: Sam, achternaam: Boer, geboortedatum: 2018-06-21, jaargroep: 3, groep: 31 }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - normeer: { leerling: { van: { key: 12 } }, toets: REK, score: 7 }
  - verstuur
  - deactiveer-leerling: { leerling: { van: { key: 12 } } }
  - wijziging: { soort: roepnaamswijziging, leerling: { key: 11 }, roepnaam: Noortje }
  - importeer
  - verwerk
  - regel: { aantallen: { leerlingen: 2, leerkrachten: 2, groepen: 1 } }
`

const failing = async (shift: number) => {
  const own = openTestcentrum() as Whole
  const [verdict] = await told(story(everyKind), { system: systemOf({ ...own, ...numbersEachKind(own, shift) }) })
  return verdict!.bevindingen.map(({ wet, wat }) => wet ?? wat)
}

test('a system may number each kind by itself', async () => {
  expect(await failing(0)).toEqual([])
})

test('and may not link one child to the number of another', async () => {
  expect(await failing(1)).toContain('nobody-is-linked-to-the-record-of-another')
})

test('an id that another kind has is told with its kind, and asked about as it was', async () => {
  const asked: unknown[] = []
  const bare: Toestand = {
    groepen: [{ id: '1', naam: '3A' }],
    leerkrachten: [{ id: '1', groepen: ['1'] }],
    leerlingen: [{ id: '1', groepen: ['1'] }, { id: 'noor' }],
    resultaten: [{ id: '1', leerling: '1', toets: 'REK', verwerker: '1' }],
  }
  const { adapter } = idsApart(
    systemOf({
      toestand: async () => bare,
      normeer: async (question) => {
        asked.push(question)
        return { id: '2' }
      },
    }),
  )
  expect(await adapter.toestand()).toEqual({
    groepen: [{ id: '1', naam: '3A' }],
    leerkrachten: [{ id: 'leerkracht 1', groepen: ['1'] }],
    leerlingen: [{ id: 'leerling 1', groepen: ['1'] }, { id: 'noor' }],
    resultaten: [{ id: 'resultaat 1', leerling: 'leerling 1', toets: 'REK', verwerker: 'leerkracht 1' }],
  })
  const question = { leerling: 'leerling 1', toets: 'REK', verwerker: 'leerkracht 1', afnamedatum: '2026-11-23' }
  expect(await adapter.normeer!(question)).toEqual({ id: '2' })
  expect(asked).toEqual([{ ...question, leerling: '1', verwerker: '1' }])
})
