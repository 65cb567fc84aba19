import { describe, expect, test } from '@jest/globals'
import type { Toestand } from '../../contracts/adapter/adapter.ts'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { scorePeople } from '../../scenarios/run/score.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { overHttp } from '../../src/testcentrum/client/transport.ts'
import { story, told } from './stage.ts'

describe('of a test that is normed once more, ESIS may have the first too', () => {
  const text = story(`school:
  school: { brincode: 99XX }
  leerlingen: [{ key: "11", roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }]
ea: { leerlingen: { heeft: alles }, resultaten: geen }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - normeer: { leerling: { van: { key: "11" } }, toets: REK, score: 7, afnamedatum: 2026-11-20 }
  - verstuur
  - normeer: { leerling: { van: { key: "11" } }, toets: REK, score: 9, afnamedatum: 2026-11-20 }
  - verstuur
  - regel: { ontvangen: [{ leerling: { key: "11" }, toets: REK, score: 9 }] }
`)

  /** Keeps the second beside the first, under an id of its own. */
  function keepsBoth(seen: (toestand: Toestand) => Toestand = (toestand) => toestand) {
    const line = overHttp()
    const own = openTestcentrum({
      transport: (request) =>
        line({ ...request, ...(request.body && { body: request.body.replaceAll('REK-2', 'REK') }) }),
    })
    return systemOf({
      ...own,
      normeer: async (question) => own.normeer!({ ...question, toets: question.score === 9 ? 'REK-2' : 'REK' }),
      toestand: async (question) => {
        const toestand = await own.toestand(question)
        return seen({ ...toestand, resultaten: (toestand.resultaten ?? []).map((one) => ({ ...one, toets: 'REK' })) })
      },
    })
  }

  test('where the system holds both', async () => {
    expect((await told(text, { system: keepsBoth() }))[0]).toMatchObject({ verdict: 'geslaagd', bevindingen: [] })
  })

  test('and not where it does not', async () => {
    const forgets = keepsBoth(({ resultaten = [], ...rest }) => ({ ...rest, resultaten: resultaten.slice(-1) }))
    const [verdict] = await told(text, { system: forgets })
    expect(verdict!.bevindingen.map(({ wat }) => wat)).toContain('resultaten bij ESIS die er niet horen')
  })
})

test.each([
  ['is off, and who came got a card of their own', { off: true, made: true }, 0],
  ['is on', { off: false, made: true }, 1],
  ['is off, and nobody got a card', { off: true, made: false }, 1],
])('a number that stayed on the card of another who left links nobody where it %s', (_, { off, made }, wrong) => {
  const noor = { id: 'ea-noor', key: '11', groepen: [] }
  const xena = { id: 'ea-xena', key: '11', groepen: [] }
  const now = [{ ...noor, ...(off && { actief: false }) }, ...(made ? [xena] : [])]
  const { fout } = scorePeople({
    people: [{ id: 'xena', key: '11' }],
    holders: now,
    before: [noor],
    held: new Set(now.map(({ id }) => id)),
    waarheid: new Map([['ea-noor', 'noor']]),
    today: '2026-11-23',
    isAsked: () => false,
  })
  expect(fout).toBe(wrong)
})
