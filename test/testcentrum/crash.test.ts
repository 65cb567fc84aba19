import { expect, test } from '@jest/globals'
import { createBareSimulator } from '../../simulator/simulator.ts'
import { createSoapClient } from '../../src/testcentrum/client/soap-client.ts'
import { createMemoryStore, type Store } from '../../src/testcentrum/store.ts'
import { createTestcentrum, type Testcentrum } from '../../src/testcentrum/testcentrum.ts'
import { adressen, inProcess } from './in-process.ts'
import { activated, handClock, klant, pupils, smallSchool } from './world.ts'

class PowerCut extends Error {}

/** A store that fails once, just before or just after its nth commit was written. */
function failingAt(store: Store, n: number, when: 'before' | 'after'): Store {
  let commits = 0
  return {
    load: store.load,
    commit: (name, writes) => {
      commits++
      if (commits === n && when === 'before') throw new PowerCut()
      store.commit(name, JSON.parse(JSON.stringify(writes), reviveNothing))
      if (commits === n && when === 'after') throw new PowerCut()
    },
  }
}
/** JSON drops undefined, which means "remove" in a write. */
const reviveNothing = (_key: string, value: unknown) =>
  typeof value === 'object' && value !== null && 'collection' in value && !('value' in value)
    ? { ...value, value: undefined }
    : value

const school = smallSchool({
  leerlingen: pupils(4),
  leerkrachten: [
    {
      key: '9',
      roepnaam: 'Joke',
      achternaam: 'Terpstra',
      emailadres: 'joke@school.example',
      groepen: [{ soort: 'groep', key: 'g' }],
    },
  ],
})

/** Everything from koppelen to sending; what was done already is not done again. */
async function everything(centrum: Testcentrum, sleutel: string) {
  const koppeling = '99QQ00'
  const velden = { type: 'ESIS UWLR', brincode: '99QQ' }
  if (centrum.state().omgeving.length === 0) centrum.reset({ omgeving: [{ id: 'school', naam: 'School' }] })
  if (centrum.state().koppeling.length === 0) centrum.requestKoppeling('school', velden)
  centrum.approveKoppeling(koppeling)
  centrum.saveKoppeling(koppeling, { ...velden, autorisatiesleutel: sleutel })
  if (!centrum.state().import.some(({ status }) => status === 'verwerkt')) {
    const outcome = await centrum.importGegevens(koppeling)
    if (outcome.kind !== 'controle') throw new Error(JSON.stringify(outcome))
    centrum.choose(outcome.import, { kind: 'niet-importeren', soort: 'leerling', index: 0 })
    centrum.apply(outcome.import)
  }
  for (const { id } of centrum.findLeerlingen(koppeling)) {
    if (centrum.resultaten().some(({ leerling }) => leerling === id)) continue
    const uitslag = { kind: 'score', score: 7 } as const
    centrum.normeer({ leerling: id, toets: { toetscode: { waarde: 'REK' } }, afnamedatum: '2026-11-20', uitslag })
  }
  const sent = await centrum.send(koppeling, { perBericht: 2 })
  if (sent.kind !== 'klaar') throw new Error(JSON.stringify(sent))
}

/** A run that breaks off at one commit and is started again from what was stored. */
async function run(n: number, when: 'before' | 'after') {
  const clock = handClock()
  const simulator = createBareSimulator({ seed: '1', clock })
  const { world, sleutel } = activated(simulator, school)
  const transport = inProcess(simulator)
  const connect = () =>
    createSoapClient({ autorisatie: { ...klant, autorisatiesleutel: sleutel }, adressen, transport })
  const store = createMemoryStore()
  const start = (kept: Store) => createTestcentrum({ store: kept, clock, connect, backoff: [] })
  let broke = false
  try {
    await everything(start(failingAt(store, n, when)), sleutel)
  } catch (error) {
    if (!(error instanceof PowerCut)) throw error
    broke = true
    await everything(start(store), sleutel)
  }
  const { groep, leerkracht, leerling, uitnodiging, onthouden, resultaat } = start(store).state()
  const inEsis = [...world.state().resultaten.values()].map(({ key, versies }) => [key, versies.at(-1)?.leerlingid])
  return {
    broke,
    end: {
      groep,
      leerkracht,
      leerling,
      uitnodiging,
      onthouden,
      resultaat: resultaat.map(({ verzonden, ...rest }) => ({ ...rest, isVerzonden: verzonden !== undefined })),
      inEsis,
    },
  }
}

test('broken off at any commit, before or after it was written, everything ends as if nothing had happened', async () => {
  const { end } = await run(0, 'before')
  expect([end.leerling.length, end.uitnodiging.length, end.resultaat.length, end.inEsis.length]).toEqual([3, 1, 3, 3])
  let n = 0
  for (let broke = true; broke; ) {
    n++
    const [before, after] = [await run(n, 'before'), await run(n, 'after')]
    expect([n, before.end, after.end]).toEqual([n, end, end])
    broke = before.broke && after.broke
  }
  // Koppelen 4, import 1, choice 1, apply 1, norm 3, sending 2 messages of 2 commits: each of them was broken off.
  expect(n - 1).toBe(14)
})
