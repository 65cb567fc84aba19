import type { Span } from '@opentelemetry/api'
import { ToolError } from '../../src/tool-error.ts'
import type { Served } from '../port/served.ts'
import type { Simulator } from '../simulator.ts'

/** The API of OpenTelemetry, which the user installs beside us; spans go to whatever SDK was loaded with the process. */
export type OpenTelemetry = Pick<typeof import('@opentelemetry/api'), 'trace' | 'context' | 'propagation'>

type Traceable = Served & Pick<Simulator, 'onExchange'>

/**
 * Loads it, and gives what makes a simulator traced.
 * @throws ToolError E_TRACE_MISSING
 */
export async function openTracing(version: string): Promise<<Any extends Traceable>(simulator: Any) => Any> {
  try {
    const api = await import('@opentelemetry/api')
    return (simulator) => traced(simulator, version, api)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') throw new ToolError('E_TRACE_MISSING')
    throw error
  }
}

/** One that is no code was ordered by somebody, and may say anything. */
const codeForm = /^[A-Za-z]+(?:\.[A-Za-z]+)*$/

/** As the API numbers them; of its own it has them only as code. */
const [server, failed] = [1, 2]

/**
 * The same simulator, with a span for each exchange, in the trace that the caller says (`traceparent`). It tells which operation it was, how it
 * ended and in which world: no name, key or school, and nothing that a caller wrote freely.
 */
export function traced<Simulated extends Traceable>(
  simulator: Simulated,
  version: string,
  { trace, context, propagation }: OpenTelemetry,
): Simulated {
  const tracer = trace.getTracer('koppelproef', version)
  const spans = new WeakMap<object, Span>()
  simulator.onExchange(({ name }, { operation, outcome, decided, faultcode, request, team }) => {
    const span = team === undefined ? spans.get(request.headers) : undefined
    span?.updateName(operation ?? 'uwlr')
    span?.setAttributes({
      'koppelproef.world': name,
      'koppelproef.outcome': outcome,
      'koppelproef.decided': decided,
      ...(operation !== undefined && { 'koppelproef.operation': operation }),
      ...(faultcode !== undefined && codeForm.test(faultcode) && { 'koppelproef.faultcode': faultcode }),
    })
  })
  return {
    ...simulator,
    handle: (request, connection) => {
      const parent = propagation.extract(context.active(), request.headers)
      const span = tracer.startSpan('uwlr', { kind: server }, parent)
      spans.set(request.headers, span)
      const end = (status: number) => {
        span.setAttribute('http.response.status_code', status)
        if (status >= 500) span.setStatus({ code: failed })
        span.end()
      }
      const answering = context.with(trace.setSpan(parent, span), () => simulator.handle(request, connection))
      if (answering instanceof Promise) void answering.then(({ status }) => end(status))
      else end(answering.status)
      return answering
    },
  }
}
