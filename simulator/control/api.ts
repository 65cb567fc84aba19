import type { IncomingMessage, ServerResponse } from 'node:http'
import express, { type ErrorRequestHandler, type Express, type Request, type Response, Router } from 'express'
import type { Caller } from '../../src/door.ts'
import { isOfStore } from '../simulator.ts'
import type { Contract } from './contract.ts'
import { ControlProblem } from './problem.ts'
import { readJsonBody } from './read-body.ts'
import type { AnsweredCall, Around, Reply, Route, StreamEvent } from './route.ts'

export type ApiParts<Target> = {
  /** The path under which everything is, `/control`. */
  readonly base: string
  /** What every request and answer must be. */
  readonly contract: Contract
  /** What is told of it, where that is more than what requests are judged by. Absent: that. Called when somebody asks. */
  readonly told?: () => unknown
  /** Every operation but the description itself. */
  readonly routes: readonly Route<Target>[]
  /** What the routes work on. */
  readonly target: Target
  /** What is done around every call, where the target is not in this process alone. Absent: nothing. */
  readonly around?: Around<Target>
  /** Who came in with this request. Absent, and undefined: whoever it is, it may. */
  readonly callerOf?: (request: IncomingMessage) => Caller | undefined
  /** Hears of every call that was answered or refused, `path` as the description spells it. */
  readonly onCall?: (call: AnsweredCall) => void
  /** Hears of what was answered with 500. */
  readonly onBug: (error: unknown) => void
}

/**
 * An API of JSON that is served as its description says, and serves that too, under `BASE/openapi.json`. The request must
 * not have been read yet; who may come in was decided at the door.
 */
export function createApi<Target>({
  base,
  contract,
  told = () => contract.description,
  routes,
  target,
  around = async (call, handle) => handle(call),
  callerOf,
  onCall,
  onBug,
}: ApiParts<Target>): (request: IncomingMessage, response: ServerResponse) => void {
  const router = Router({ caseSensitive: true })
  router.get('/openapi.json', (_request, response) => void response.json(told()))
  for (const { method, path, handle } of routes) {
    const { checkParams, readQuery, readBody, takesBody } = contract.of(method, path)
    router[method](path.replaceAll(/\{(\w+)\}/g, ':$1'), async (request, response) => {
      const params = request.params as Record<string, string>
      const caller = callerOf?.(request)
      if (onCall !== undefined)
        response.once('close', () =>
          onCall({
            method,
            path,
            status: response.statusCode,
            ...(caller && { caller }),
            ...(params.world !== undefined && { world: params.world }),
          }),
        )
      checkParams(params)
      if (takesBody) refuseOtherThanJson(request)
      const query = readQuery(request.query as Record<string, unknown>)
      const lastEventId = request.get('last-event-id')
      const body = readBody(request.body)
      const call = { target, params, query, body, ...(lastEventId && { lastEventId }), ...(caller && { caller }) }
      send(response, await around({ ...call, method, path }, handle))
    })
  }
  router.use((request: Request) => {
    throw unknownPath(request, base, Object.entries(contract.description.paths))
  })
  const app: Express = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.use(readJsonBody)
  app.use(base, router)
  app.use(answerProblem(onBug))
  return app
}

function send(response: Response, { status, body, location, events }: Reply): void {
  response.status(status)
  if (events !== undefined) {
    sendEvents(response, events)
    return
  }
  if (location !== undefined) response.location(location)
  if (body === undefined) response.end()
  else response.json(body)
}

/** Server-sent events, until the caller goes. */
function sendEvents(response: Response, events: NonNullable<Reply['events']>): void {
  response.set({ 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
  // The first line makes the answer begin now, not at the first event.
  response.write('retry: 1000\n\n')
  const stop = events((event) => response.write(bytesOf(event)))
  response.on('close', stop)
}

const written = new WeakMap<StreamEvent, Buffer>()

/** An event as it is sent; one that several hear is written once. */
function bytesOf(event: StreamEvent): Buffer {
  const known = written.get(event)
  if (known !== undefined) return known
  const bytes = Buffer.from(`id: ${event.id}\ndata: ${JSON.stringify(event.data)}\n\n`)
  written.set(event, bytes)
  return bytes
}

function refuseOtherThanJson(request: Request): void {
  const length = request.headers['content-length']
  const empty = request.headers['transfer-encoding'] === undefined && (length === undefined || length === '0')
  if (!empty && request.is('json') === false)
    throw new ControlProblem(
      'media-type',
      'The body is not sent as JSON.',
      'Send it with Content-Type: application/json.',
    )
}

function unknownPath(request: Request, base: string, paths: readonly [string, object][]): ControlProblem {
  const fitting = paths.filter(([path]) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}/?$`).test(request.path))
  if (fitting.length === 0)
    return new ControlProblem(
      'not-found',
      'There is nothing on this path.',
      `GET ${base}/openapi.json lists the paths.`,
    )
  const methods = fitting.flatMap(([, item]) => Object.keys(item).filter((name) => name !== 'parameters'))
  return new ControlProblem(
    'method-not-allowed',
    'This path does not take that method.',
    `Use ${[...new Set(methods)].map((name) => name.toUpperCase()).join(', ')}.`,
  )
}

const answerProblem =
  (onBug: (error: unknown) => void): ErrorRequestHandler =>
  (error, _request, response, _next) => {
    const problem = problemOf(error)
    if (problem.code === 'bug' || problem.code === 'storage') onBug(error)
    if (problem.code === 'method-not-allowed') response.set('allow', /^Use (.*)\.$/.exec(problem.next)![1]!)
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem.body))
  }

/** What express throws, in our words. */
function problemOf(error: unknown): ControlProblem {
  if (error instanceof ControlProblem) return error
  if (isOfStore(error)) return new ControlProblem('storage', error.message, error.next)
  const { status } = error as { status?: number }
  if (status === 415 || status === 400)
    return new ControlProblem(
      'malformed',
      'The request cannot be read.',
      'Check that path and body are good UTF-8 and JSON.',
    )
  return new ControlProblem(
    'bug',
    'Something went wrong inside koppelproef; nothing was changed.',
    'Please report it with what the terminal shows.',
  )
}
