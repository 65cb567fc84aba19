import { expect, test } from '@jest/globals'
import type { Adapter } from '../../../contracts/adapter/adapter.ts'
import { checked } from '../../../contracts/adapter/checked.ts'
import { type OpenSystem, systemOf } from '../../../contracts/adapter/transport.ts'
import type { Scenario } from '../../../scenarios/language/scenario.ts'
import { findScenarios } from '../../../scenarios/run/find.ts'
import { tell } from '../../../scenarios/run/tell.ts'
import { inProcess, noPort } from '../../../scenarios/sut/in-process.ts'
import { openTestcentrum } from '../../../scenarios/sut/testcentrum.ts'
import { createBareSimulator } from '../../../simulator/simulator.ts'

// The schools of another seed: what a story expects holds in those too.
const stage = { simulator: createBareSimulator({ seed: '2' }), url: noPort, seed: '2', stopwatch: () => 0 }

/** What a system of other taste does: it mails nobody, asks nothing twice, refuses no typing, and refuses to apply twice. */
function stranger(): Required<Adapter> {
  const own = openTestcentrum({ transport: inProcess(stage.simulator) }) as Required<Adapter>
  /** Schools of which the last import was applied. */
  const applied = new Set<string | undefined>()
  return {
    ...own,
    reset: (start) => {
      applied.clear()
      return own.reset(start)
    },
    importeer: (question) => {
      applied.delete(question.school)
      return own.importeer(question)
    },
    koppel: async (question) => {
      await own.koppel(question)
      return { kind: 'ok' }
    },
    verwerk: async (question) => {
      if (applied.has(question?.school)) return { kind: 'geweigerd', redenen: ['Dit is al verwerkt.'] }
      const answer = await own.verwerk({ ...question, bevestigd: true })
      if (answer.kind === 'verwerkt') applied.add(question?.school)
      return answer
    },
    postbus: async () => [],
  }
}

/** The same, with the required calls only: it hears the koppeling with each import. */
const requiredOnly = ({ reset, koppel, importeer, verwerk, toestand }: Required<Adapter>): Adapter => ({
  reset,
  importeer: async (question) => {
    await koppel(question)
    return await importeer(question)
  },
  verwerk,
  toestand,
})

const scenarios = findScenarios([], {})

const open = (adapter: Adapter) => checked(systemOf(adapter))

/** The stories of these that a system fails of which nobody has said what it is like. */
async function failedBy(system: OpenSystem, these: readonly Scenario[]): Promise<readonly Scenario[]> {
  const failed: Scenario[] = []
  for (const scenario of these) {
    const { verdict } = await tell(scenario, { ...stage, system })
    if (verdict === 'gezakt' || verdict === 'fout') failed.push(scenario)
  }
  return failed
}

const namesOf = (these: readonly Scenario[]): readonly string[] => these.map(({ naam }) => naam)

test('a system of another taste, of which nobody has said what it is like, fails no rule more when it implements more of the adapter', async () => {
  const failed = await failedBy(open(stranger()), scenarios)
  expect(namesOf(await failedBy(open(requiredOnly(stranger())), failed))).toEqual(namesOf(failed))
  // What it does wrong: half a message deactivates half a school, and nobody was asked.
  expect([...namesOf(failed)].sort()).toEqual([
    'halve-levering',
    'let-op-een-half-bericht',
    'nog-eens-een-half-bericht',
  ])
}, 300_000)
