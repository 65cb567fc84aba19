import { gunzipSync } from 'node:zlib'
import type { Toestand } from '../../../contracts/adapter/adapter.ts'
import { type OpenSystem, systemOf } from '../../../contracts/adapter/transport.ts'
import { type Captured, type CaptureOptions, capture } from '../../../scenarios/capture/capture.ts'
import { observeControl } from '../../../scenarios/capture/from-control.ts'
import { parseScenarios } from '../../../scenarios/language/parse.ts'
import { tell, type Verdict } from '../../../scenarios/run/tell.ts'
import { openTestcentrum } from '../../../scenarios/sut/testcentrum.ts'
import type { Change } from '../../../simulator/changes/change.ts'
import { aansluitingenOf, createSimulator } from '../../../simulator/index.ts'
import { listen } from '../../../simulator/port/listen.ts'
import { createBareSimulator, type Simulator } from '../../../simulator/simulator.ts'
import type { Store } from '../../../simulator/store/store.ts'
import type { JournalEntry } from '../../../simulator/world/journal.ts'
import type { School } from '../../../src/school/school.ts'
import { dutchDateTime, momentOf } from '../../../src/time/dutch-time.ts'
import { readAntwoord } from '../../../src/uwlr/read-school.ts'
import { parseXml } from '../../../src/uwlr/xml-tree.ts'

/** A simulator in which somebody is testing, with an EA that is told what to do. */
export type Life = {
  readonly url: string
  readonly simulator: Simulator
  readonly ea: OpenSystem['adapter']
  /** A call of the control API on the default world. */
  readonly control: (method: string, path: string, body?: unknown) => Promise<unknown>
  readonly happen: (...changes: readonly (Omit<Change, 'datum'> & { readonly datum?: string })[]) => Promise<unknown>
  readonly days: (days: number) => Promise<void>
  readonly import: () => Promise<string>
}

/** Lives through something in a simulator that stands still on a day in November, and gives what is there at the end. */
export async function lived(
  school: School,
  live: (life: Life) => Promise<void>,
  {
    store,
    after,
    system: ea = systemOf(openTestcentrum()),
    toestand = { groepen: [], leerkrachten: [], leerlingen: [] },
  }: {
    readonly store?: Store
    readonly after?: (life: Life) => Promise<void>
    /** Default our testcentrum, with nothing in it. */
    readonly system?: OpenSystem
    readonly toestand?: Toestand
  } = {},
): Promise<readonly JournalEntry[]> {
  const clock = { now: () => momentOf('2026-11-02T09:00:00')! }
  const simulator = createSimulator({ seed: '1', clock, schools: [school], ...(store && { store }) })
  const { url, close } = await listen(simulator)
  const control: Life['control'] = async (method, path, body) => {
    const answer = await fetch(`${url}/control/worlds/default${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`)
    return answer.status === 204 ? undefined : answer.json()
  }
  const world = simulator.world()!
  const [aansluiting] = aansluitingenOf(world)
  const id = [...world.state().scholen.keys()][0]!
  const koppeling = {
    ...aansluiting!,
    leerlinggegevens: `${url}/uwlr/leerlinggegevens`,
    leerresultaten: `${url}/uwlr/leerresultaten`,
  }
  const tick = async () => {
    world.clock.advance(60_000)
    await ea.adapter.tijd?.({ nu: dutchDateTime(world.clock.now()) })
  }
  const life: Life = {
    url,
    simulator,
    ea: ea.adapter,
    control,
    happen: async (...changes) => {
      await tick()
      return control('POST', `/schools/${id}/changes`, { changes })
    },
    days: async (days) => {
      world.clock.advance(days * 24 * 3_600_000)
      await tick()
    },
    import: async () => {
      await tick()
      const answer = await ea.adapter.importeer(koppeling)
      if (answer.kind === 'voorstel') await ea.adapter.verwerk({ bevestigd: true })
      await tick()
      return answer.kind
    },
  }
  try {
    await ea.adapter.reset({
      nu: dutchDateTime(world.clock.now()),
      toestand,
      brincode: aansluiting!.brincode,
      dependancecode: aansluiting!.dependancecode,
    })
    await ea.adapter.koppel?.(koppeling)
    await live(life)
    await after?.(life)
    return world.journal.entries()
  } finally {
    await close()
    await ea.close()
  }
}

/** What was captured at the end of a life, with the messages of that life. */
export async function capturedLife(
  school: School,
  live: (life: Life) => Promise<void>,
  options: CaptureOptions = {},
): Promise<Captured & { readonly journal: readonly JournalEntry[] }> {
  let captured: Captured | undefined
  const journal = await lived(school, live, {
    after: async ({ url }) => {
      captured = capture(await observeControl(url, {}), options)
    },
  })
  return { ...captured!, journal }
}

/** Tells a scenario file to a system (default: a fresh testcentrum) in a fresh simulator. */
export async function toldAgain(text: string, system = systemOf(openTestcentrum())): Promise<Verdict> {
  const simulator = createBareSimulator({ seed: '1' })
  const { url, close } = await listen(simulator)
  try {
    const [scenario] = parseScenarios(text, 'verhaal.yaml')
    return await tell(scenario!, { simulator, url, system, seed: '1', stopwatch: () => 0 })
  } finally {
    await close()
    await system.close()
  }
}

/** What the EA was told, exchange by exchange: the school without the moment of the message, or why there is none. */
export const answersIn = (
  journal: readonly JournalEntry[],
): readonly { readonly said: string; readonly school?: School }[] =>
  journal
    .filter(({ operation }) => operation !== undefined)
    .map((entry) => {
      const said = `${entry.operation} ${entry.faultcode ?? entry.outcome}`
      if (entry.outcome !== 'gegevens') return { said }
      const bytes = Buffer.concat(entry.answer.body)
      const text = entry.answer.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes
      const root = parseXml(text.toString()).children.find(({ name }) => name === 'Body')?.children[0]
      const antwoord = root && readAntwoord(root)
      if (antwoord?.kind !== 'gegevens') return { said }
      const { aanmaakdatum: _, naam: __, ...school } = antwoord.school
      return { said, school }
    })
