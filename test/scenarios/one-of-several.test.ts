import { describe, expect, test } from '@jest/globals'
import type { Adapter } from '../../contracts/adapter/adapter.ts'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import staged from '../../scenarios/wrong-systems/draad/a-staged-import-is-as-new-as-its-last-answer.ts'
import { openWrongSystem } from '../../scenarios/wrong-systems/open.ts'
import { story, told } from './stage.ts'

const aboutNoor = (stappen: string, ea = '{ leerlingen: { heeft: alles }, resultaten: geen }') =>
  story(`school:
  school: { brincode: 99XX }
  groepen: [{ key: "31", naam: 3A, jaargroep: 3 }]
  leerlingen:
    - { id: noor, key: "11", roepnaam: Noor, achternaam: Vos, voorletters: N, geboortedatum: 2018-03-04, jaargroep: 3, groep: "31" }
  leerkrachten: [{ key: L1, roepnaam: Els, achternaam: Zonneveld, emailadres: els@school.example, groepen: ["31"] }]
ea: ${ea}
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
${stappen}`)

const bent = (bend: (own: Required<Adapter>) => Partial<Adapter>) => {
  const own = openTestcentrum() as Required<Adapter>
  return systemOf({ ...own, ...bend(own) })
}

describe('of two results on one test', () => {
  const twice = aboutNoor(`  - normeer: { leerling: { ea: ea-noor }, toets: REK, score: 12, afnamedatum: 2026-09-01 }
  - normeer: { leerling: { ea: ea-noor }, toets: REK, score: 19, afnamedatum: 2026-10-20 }
  - verwijder-resultaat: { toets: REK, van: { ea: ea-noor }, afnamedatum: 2026-09-01 }
  - verwacht: { resultaten: [{ leerling: { ea: ea-noor }, toets: REK, score: 19 }] }
`)

  test('the one of that day is taken away, and the other stays', async () => {
    expect((await told(twice))[0]).toMatchObject({ verdict: 'geslaagd' })
  })

  test('a system that takes the other one has lost a result', async () => {
    const takesTheLast = bent((own) => ({
      verwijderResultaat: async () => own.verwijderResultaat({ resultaat: 'resultaat-2' }),
    }))
    const [verdict] = await told(twice.replace(/ {2}- verwacht.*\n$/, ''), { system: takesTheLast })
    expect(verdict!.bevindingen.map(({ wet }) => wet)).toContain('results-stay-with-their-pupil')
  })

  test('the story must say which', async () => {
    const [verdict] = await told(twice.replace(', afnamedatum: 2026-09-01 }\n  - verwacht', ' }\n  - verwacht'))
    expect(verdict!.bevindingen.map(({ verwacht }) => verwacht)).toContain('één resultaat')
  })
})

describe('a result that is not there when a person goes to take it away', () => {
  const once = aboutNoor(`  - normeer: { leerling: { ea: ea-noor }, toets: REK, score: 12 }
  - verwijder-resultaat: { toets: REK, van: { ea: ea-noor } }
`)

  test('was lost by the system that normed it', async () => {
    const forgets = bent(() => ({ normeer: async () => ({ id: 'nooit-bewaard' }) }))
    const [verdict] = await told(once, { system: forgets })
    expect(verdict).toMatchObject({ verdict: 'gezakt' })
    expect(verdict!.bevindingen).toContainEqual(
      expect.objectContaining({ verwacht: 'één resultaat', gevonden: 'geen' }),
    )
  })

  test('is a mistake of the story that never normed one', async () => {
    await expect(told(once.replace('toets: REK, van', 'toets: TAAL, van'))).rejects.toThrow(/no result on TAAL/)
  })
})

describe('a test that lay ready for a card that was merged', () => {
  const merged = aboutNoor(
    `  - voeg-samen: { blijft: { ea: ea-noor }, verdwijnt: { ea: ea-kopie } }
  - normeer: { leerling: { ea: ea-kopie }, toets: REK, score: 12 }
  - verstuur
`,
    '{ leerlingen: { heeft: alles, ook: [{ id: ea-kopie, roepnaam: Noor, achternaam: Vos }] }, resultaten: geen }',
  )

  test('is of who stayed', async () => {
    expect((await told(merged))[0]).toMatchObject({ verdict: 'geslaagd' })
  })

  test('may be refused: the story ends there', async () => {
    const refuses = bent((own) => ({
      normeer: async (question) =>
        question.leerling === 'ea-kopie'
          ? { kind: 'geweigerd', redenen: ['Deze kaart is er niet meer.'] }
          : own.normeer(question),
    }))
    expect((await told(merged, { system: refuses }))[0]).toMatchObject({ verdict: 'overgeslagen' })
  })
})

describe('what happens between two answers of one import', () => {
  const between = aboutNoor(
    `  - wijziging: { soort: leerling-wijzigt, leerling: { id: noor }, velden: { jaargroep: 4 } }
  - wijziging: { soort: leerling-wijzigt, leerling: { id: noor }, velden: { voorletters: NA }, zodra: HaalLeerlingen }
  - importeer: { wijze: gefaseerd }
  - verwerk
  - verwacht: { records: [{ leerling: { ea: ea-noor }, velden: { voorletters: N } }] }
  - importeer
  - verwacht: { import: voorstel }
  - verwerk
  - verwacht: { records: [{ leerling: { ea: ea-noor }, velden: { voorletters: NA } }] }
`,
    '{ groepen: { heeft: alles }, leerkrachten: { heeft: alles }, leerlingen: { heeft: alles } }',
  )

  test('comes with the next import', async () => {
    expect((await told(between))[0]).toMatchObject({ verdict: 'geslaagd' })
  })

  test('also where everything is asked for at once', async () => {
    const atOnce = bent((own) => ({ importeer: async ({ wijze: _, ...question }) => own.importeer(question) }))
    expect((await told(between, { system: atOnce }))[0]).toMatchObject({ verdict: 'geslaagd' })
  })

  test('never comes to a system that remembers the last answer', async () => {
    const system = openWrongSystem(staged)
    expect((await told(between, { system }))[0]).toMatchObject({ verdict: 'gezakt' })
  })
})

test('a school without teachers is imported in stages all the same', async () => {
  const bare = aboutNoor('  - importeer: { wijze: gefaseerd }\n  - verwacht: { import: voorstel }\n', '{}')
  expect((await told(bare.replace(/ {2}leerkrachten.*\n/, '')))[0]).toMatchObject({ verdict: 'geslaagd' })
})
