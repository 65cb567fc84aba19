import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { context, propagation, trace } from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { aansluitingenOf, createSimulator, exampleEnvelope, manualSchool } from 'koppelproef'
import supertest from 'supertest'
import { createApp } from '../../simulator/port/listen.ts'
import { openTracing, traced } from '../../simulator/tracing/tracing.ts'

describe('a trace', () => {
  const exporter = new InMemorySpanExporter()
  const bare = createSimulator({ schools: [manualSchool('2026-2027')] })
  let app: ReturnType<typeof createApp>
  beforeAll(async () => {
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }))
    propagation.setGlobalPropagator(new W3CTraceContextPropagator())
    app = createApp((await openTracing('1.2.3'))(bare))
  })
  afterAll(() => {
    trace.disable()
    propagation.disable()
  })
  const [aansluiting] = aansluitingenOf(bare.world())
  const ask = async (headers: object = {}, sleutel = aansluiting!.autorisatiesleutel) => {
    exporter.reset()
    await supertest(app)
      .post('/uwlr/leerlinggegevens')
      .set({ 'content-type': 'text/xml', soapaction: '', ...headers })
      .send(exampleEnvelope({ ...aansluiting!, autorisatiesleutel: sleutel }))
    return exporter.getFinishedSpans()
  }

  test('has a span for each exchange, that says what was asked and how it ended', async () => {
    const [span, ...more] = await ask()
    expect(more).toEqual([])
    expect(span).toMatchObject({ name: 'HaalLeerlinggegevens', kind: 1, status: { code: 0 } })
    expect(span!.attributes).toEqual({
      'koppelproef.world': 'default',
      'koppelproef.operation': 'HaalLeerlinggegevens',
      'koppelproef.outcome': 'gegevens',
      'koppelproef.decided': 'answered',
      'http.response.status_code': 200,
    })
    expect(span!.instrumentationScope).toMatchObject({ name: 'koppelproef', version: '1.2.3' })
  })

  test('goes on with that of the caller', async () => {
    const [span] = await ask({ traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' })
    expect(span!.spanContext().traceId).toBe('0af7651916cd43dd8448eb211c80319c')
    expect(span!.parentSpanContext?.spanId).toBe('b7ad6b7169203331')
  })

  test('tells a refusal by its code and check, and no key, name or school', async () => {
    const [span] = await ask({}, 'een-andere-sleutel')
    expect(span!.attributes['koppelproef.faultcode']).toBe('Client.AutorisatieOngeldig')
    expect(span!.status.code).toBe(2)
    const said = JSON.stringify([span!.name, span!.attributes, span!.events])
    for (const secret of ['een-andere-sleutel', aansluiting!.klantcode, '99QQ', 'Handleiding'])
      expect(said).not.toContain(secret)
  })

  test('ends when an answer that takes time is there', async () => {
    exporter.reset()
    let answer: (status: number) => void = () => {}
    const slow = {
      ...bare,
      handle: () =>
        new Promise<{ status: number; headers: object; body: [] }>((resolve) => {
          answer = (status) => resolve({ status, headers: {}, body: [] })
        }),
    }
    const { handle } = traced(slow as unknown as typeof bare, '1', { trace, context, propagation })
    const answered = handle({ method: 'POST', url: '/', headers: {}, body: Buffer.from('') })
    expect(exporter.getFinishedSpans()).toEqual([])
    answer(503)
    await answered
    expect(exporter.getFinishedSpans()).toMatchObject([{ name: 'uwlr', status: { code: 2 } }])
  })
})
