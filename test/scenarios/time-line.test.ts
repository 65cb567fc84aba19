import { expect, test } from '@jest/globals'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { reported, story, told } from './stage.ts'

const steps = `school: handleiding
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - normeer: { leerling: { van: { key: "1000" } }, toets: LVS-RW-M6, score: 51 }
  - verwacht: { leerlingen: { nieuw: 7 } }
`

/** What the system is said to have answered at each step. */
async function saidBy(system: ReturnType<typeof systemOf>): Promise<Readonly<Record<string, string | undefined>>> {
  const [verdict] = await told(story(steps), { system, verloop: true })
  return Object.fromEntries(verdict!.verloop!.tijdlijn.map(({ doe, zei }) => [doe.split(':')[0], zei]))
}

test('the time line says what the system answered, at the step that it was asked in', async () => {
  const said = await saidBy(systemOf(openTestcentrum()))
  expect(said).toMatchObject({ koppel: 'ok', verwerk: 'verwerkt' })
  expect([said.activeer, said.normeer, said.verwacht]).toEqual([undefined, undefined, undefined])
})

test('the time line gives no words to a system for a call that it lacks', async () => {
  const { koppel: _, ...rest } = openTestcentrum()
  expect((await saidBy(systemOf(rest))).koppel).toBeUndefined()
})

test('the report shows what was asked of the school, and not that a library read the WSDL first', async () => {
  const own = openTestcentrum()
  const system = systemOf({
    ...own,
    importeer: async (question) => {
      const wsdl = await fetch(`${question.leerlinggegevens}?wsdl`)
      expect(await wsdl.text()).toContain('definitions')
      return own.importeer(question)
    },
  })
  const { uitwisselingen, gevallen } = reported(await told(story(steps), { system, verloop: true }))
  expect(uitwisselingen.map(({ titel }) => titel)).toEqual([expect.stringMatching(/: HaalLeerlinggegevens → 200/)])
  expect(gevallen[0]!.uitwisselingen).toEqual(uitwisselingen.map(({ id }) => id))
})
