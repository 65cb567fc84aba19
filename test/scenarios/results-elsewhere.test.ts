import { describe, expect, test } from '@jest/globals'
import type { Adapter, AdapterResultaat } from '../../contracts/adapter/adapter.ts'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { story, told } from './stage.ts'

const two = (stappen: string) =>
  story(`school:
  school: { brincode: 99XX }
  leerlingen:
    - { id: noor, key: "11", roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }
    - { id: sam, key: "12", roepnaam: Sam, achternaam: Boer, geboortedatum: 2018-06-21 }
ea: { leerlingen: { heeft: alles }, resultaten: geen }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - normeer: { leerling: { ea: ea-noor }, toets: REK, score: 12 }
${stappen}`)

/** A system that keeps results by itself, and may give one to another. */
function keepingResults(): Adapter {
  const own = openTestcentrum()
  const { verstuur: _, ...rest } = own
  let results: readonly AdapterResultaat[] = []
  return {
    ...rest,
    reset: async (start) => {
      results = []
      await own.reset(start)
    },
    normeer: async ({ leerling, toets, score }) => {
      const id = `r${results.length + 1}`
      results = [...results, { id, leerling, toets, score }]
      return { id }
    },
    toestand: async () => ({ ...(await own.toestand()), resultaten: results }),
    verplaatsResultaat: async ({ resultaat, naar }) => {
      results = results.map((one) => (one.id === resultaat ? { ...one, leerling: naar } : one))
      return { kind: 'ok' }
    },
    verwijderResultaat: async ({ resultaat }) => {
      results = results.filter(({ id }) => id !== resultaat)
      return { kind: 'ok' }
    },
  }
}

const judged = async (stappen: string) =>
  (await told(two(stappen), { system: systemOf(keepingResults()) }))[0]!.bevindingen

describe('a result of another child', () => {
  test('goes to who took the test', async () => {
    const found = await judged(`  - verplaats-resultaat: { toets: REK, van: { ea: ea-noor }, naar: { ea: ea-sam } }
  - verwacht:
      resultaten: [{ leerling: { ea: ea-sam }, toets: REK, score: 12 }, { leerling: { ea: ea-noor }, aantal: 0 }]
`)
    expect(found).toEqual([])
  })

  test('is as bad as it gets where it was not expected', async () => {
    const found = await judged('  - verwacht: { resultaten: [{ leerling: { ea: ea-sam }, toets: REK, score: 12 }] }\n')
    expect(found[0]).toMatchObject({
      verwacht: { aantal: 1, score: 12 },
      gevonden: 0,
      ernst: 'S3', // the story says no more
      bewijs: { 'bij een ander': 'Noor Vos (11): REK 12', 'van deze leerling': 'niemand' },
    })
  })

  test('is taken away', async () => {
    const found = await judged(
      '  - verwijder-resultaat: { toets: REK, van: { ea: ea-noor } }\n  - verwacht: { resultaten: 0 }\n',
    )
    expect(found).toEqual([])
  })
})

describe('ESIS takes back what it received', () => {
  test.each([
    ['trek-resultaten-in: { leerling: { id: noor } }', 1],
    ['trek-resultaten-in: { toets: DMT }', 1],
    ['trek-resultaten-in: { leerling: { id: noor }, toets: DMT }', 2],
    ['trek-resultaten-in', 0],
  ])('%s: %s are left', async (step, left) => {
    const [verdict] = await told(
      two(`  - normeer: { leerling: { ea: ea-sam }, toets: DMT, score: 7 }
  - verstuur
  - verwacht: { ontvangen: 2 }
  - ${step}
  - verwacht: { ontvangen: ${left} }
`),
    )
    expect(verdict!.bevindingen).toEqual([])
  })
})

test('a result that ESIS refused rightly waits for an import, also where ESIS gives the number back before', async () => {
  const [verdict] = await told(
    two(`  - wijziging: { soort: leerling-wijzigt, leerling: { id: noor }, velden: { key: "77" } }
  - verstuur
  - wijziging: { soort: leerling-wijzigt, leerling: { id: noor }, velden: { key: "11" } }
  - verstuur
  - verwacht: { wetten: [a-result-of-a-known-child-is-not-refused] }
`),
  )
  expect(verdict).toMatchObject({ verdict: 'geslaagd', bevindingen: [] })
})
