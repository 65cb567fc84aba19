import { expect, test } from '@jest/globals'
import { systemOf } from '../../contracts/adapter/transport.ts'
import type { Profiel } from '../../scenarios/profile/profiel.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { noor, story, told } from './stage.ts'

type Own = ReturnType<typeof openTestcentrum>

/** No review screen: what is certain is stored as it is fetched, what is in doubt lies aside. `mistake`: what it makes of what it holds. */
function storesAtOnce(mistake: (toestand: Awaited<ReturnType<Own['toestand']>>) => object = (one) => one) {
  const own = openTestcentrum()
  let said: Awaited<ReturnType<Own['verwerk']>> | undefined
  return {
    ...own,
    toestand: async () => ({ ...(await own.toestand()), ...mistake(await own.toestand()) }),
    importeer: async (question: Parameters<Own['importeer']>[0]) => {
      const answer = await own.importeer(question)
      said = answer.kind === 'voorstel' ? await own.verwerk({ bevestigd: true }) : undefined
      return answer
    },
    verwerk: async () => said ?? { kind: 'geweigerd' as const, redenen: ['Er is niets.'] },
  }
}

async function failing(text: string, system: object, kenmerken: Profiel['kenmerken']): Promise<readonly string[]> {
  const [verdict] = await told(story(text), { system: systemOf(system as Own), profiel: { kenmerken } })
  return verdict?.bevindingen.map(({ wet, wat }) => wet ?? wat) ?? []
}

const text = `${noor}ea: { leerlingen: { ook: [{ id: ea-noor, van: { key: 11 }, zonder: [key] }] } }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - regel: { records: [{ leerling: { ea: ea-noor }, velden: { key: "11" } }] }
  - wijziging: { soort: leerling-wijzigt, leerling: { key: 11 }, velden: { voorletters: NA } }
  - importeer
  - importeer
  - verwerk
`

test('a system that stores as it fetches, and says so, is judged as any other', async () => {
  expect(await failing(text, storesAtOnce(), { 'wacht-met-verwerken': false })).toEqual([])
})

test('and is told that an import alone changes nothing where nobody said so', async () => {
  expect(await failing(text, storesAtOnce(), {})).toContain('import-alone-changes-nothing')
})

test('what it stores with another is seen', async () => {
  const renames = storesAtOnce(({ leerlingen }) => ({
    leerlingen: leerlingen.map((one) => (one.key === undefined ? one : { ...one, achternaam: 'Vis' })),
  }))
  expect(await failing(text, renames, { 'wacht-met-verwerken': false })).toContain('what-came-is-what-is-held')
})

test('of what it does beside another step nobody can tell what did it', async () => {
  const beside = text.replace('  - importeer\n  - importeer\n', '  - tegelijk: [importeer, importeer]\n')
  const system = systemOf(storesAtOnce() as Own)
  const [verdict] = await told(story(beside), { system, profiel: { kenmerken: { 'wacht-met-verwerken': false } } })
  expect(verdict).toMatchObject({ verdict: 'overgeslagen', reden: expect.stringContaining('niet uit elkaar') })
})

test('whom a person puts off in between is off', async () => {
  const between = text.replace(/ {2}- verwerk\n$/, '  - deactiveer-leerling: { leerling: { ea: ea-noor } }\n')
  expect(await failing(between, storesAtOnce(), { 'wacht-met-verwerken': false })).toEqual([])
})
