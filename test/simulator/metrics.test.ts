import { describe, expect, test } from '@jest/globals'
import { aansluitingenOf, createSimulator, exampleEnvelope, manualSchool } from 'koppelproef'
import supertest from 'supertest'
import { createMetrics } from '../../simulator/metrics/metrics.ts'
import { createRegistry } from '../../simulator/metrics/registry.ts'
import { createApp } from '../../simulator/port/listen.ts'
import { createDoor } from '../../src/door.ts'

/** Every sample of a page by name and labels; refuses what Prometheus would. */
function samplesOf(page: string): ReadonlyMap<string, number> {
  const told = new Set<string>()
  const samples = new Map<string, number>()
  for (const line of page.trimEnd().split('\n')) {
    const [, kind, name] = /^# (HELP|TYPE) ([a-z_]+) \S/.exec(line) ?? []
    if (kind !== undefined) {
      if (told.has(`${kind} ${name}`)) throw new Error(`twice: ${line}`)
      told.add(`${kind} ${name}`)
      continue
    }
    const [, sample = '', value] = /^([a-z_]+(?:\{(?:[a-z]+="(?:[^"\\\n]|\\[\\"n])*",?)+\})?) (\S+)$/.exec(line) ?? []
    if (sample === '' || samples.has(sample) || Number.isNaN(Number(value))) throw new Error(`no sample: ${line}`)
    if (!told.has(`TYPE ${sample.replace(/\{.*/, '')}`) && !/_(bucket|sum|count)(\{|$)/.test(sample))
      throw new Error(`no type: ${line}`)
    samples.set(sample, Number(value))
  }
  return samples
}

describe('/metrics', () => {
  const simulator = createSimulator({ schools: [manualSchool('2026-2027')] })
  let time = 0
  const metrics = createMetrics({
    simulator,
    version: '0.0.1',
    worlds: () => simulator.worlds().length,
    stopwatch: () => {
      time += 3
      return time
    },
  })
  const app = createApp(metrics.simulator, createDoor({ token: 'teken-van-deze-test' }), [metrics.mount])
  const page = async () =>
    samplesOf((await supertest(app).get('/metrics').set('authorization', 'Bearer teken-van-deze-test')).text)
  const fetchSchool = (sleutel?: string) => {
    const [aansluiting] = aansluitingenOf(simulator.world())
    const body = exampleEnvelope({ ...aansluiting!, ...(sleutel && { autorisatiesleutel: sleutel }) })
    return supertest(app).post('/uwlr/leerlinggegevens').set({ 'content-type': 'text/xml', soapaction: '' }).send(body)
  }

  test('counts exchanges by operation and outcome, and how long they took', async () => {
    await fetchSchool()
    await fetchSchool()
    await fetchSchool('verkeerd')
    const samples = await page()
    const of = (outcome: string, status: number) =>
      samples.get(
        `koppelproef_exchanges_total{operation="HaalLeerlinggegevens",outcome="${outcome}",status="${status}"}`,
      )
    expect([of('gegevens', 200), of('fault', 500)]).toEqual([2, 1])
    const bucket = (le: string) =>
      samples.get(`koppelproef_answer_seconds_bucket{service="leerlinggegevens",le="${le}"}`)
    expect(['0.0025', '0.005', '10', '+Inf'].map(bucket)).toEqual([0, 3, 3, 3])
    expect(samples.get('koppelproef_answer_seconds_sum{service="leerlinggegevens"}')).toBeCloseTo(0.009)
    expect(samples.get('koppelproef_worlds')).toBe(1)
    expect(samples.get('koppelproef_info{version="0.0.1"}')).toBe(1)
    expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(1e7)
  })

  test('is for who has the token, and no exchange itself', async () => {
    expect((await supertest(app).get('/metrics')).status).toBe(401)
    const before = simulator.world().journal.size()
    await page()
    expect(simulator.world().journal.size()).toBe(before)
  })

  test('a label is spelled so that it cannot be two', () => {
    const { counter, page: told } = createRegistry()
    counter('x_total', 'Of a test.', ['a', 'b'])(['"} 1\n\\', 'b'])
    expect([...samplesOf(told()).keys()]).toEqual(['x_total{a="\\"} 1\\n\\\\",b="b"}'])
  })
})
