import type { IncomingMessage, ServerResponse } from 'node:http'
import express, { type ErrorRequestHandler, type Express, type Request, type Response, Router } from 'express'
import { isOfStore } from '../simulator.ts'
import { readContract } from './contract.ts'
import { ControlProblem } from './problem.ts'
import { readJsonBody } from './read-body.ts'
import { activering } from './resources/activering.ts'
import { changes } from './resources/changes.ts'
import { clock } from './resources/clock.ts'
import { journal } from './resources/journal.ts'
import { koppelingen } from './resources/koppelingen.ts'
import { mijnGroep } from './resources/mijn-groep.ts'
import { records } from './resources/records.ts'
import { resultaten } from './resources/resultaten.ts'
import { schools } from './resources/schools.ts'
import { snapshots } from './resources/snapshots.ts'
import { storingen } from './resources/storingen.ts'
import { toetsresultaten } from './resources/toetsresultaten.ts'
import { truth } from './resources/truth.ts'
import { worlds } from './resources/worlds.ts'
import type { ControlTarget, Reply, Route } from './route.ts'

/** Every operation but the description itself. `records` is last: its path fits what the others name. */
export const routes: readonly Route[] = [
  ...worlds,
  ...snapshots,
  ...clock,
  ...schools,
  ...changes,
  ...mijnGroep,
  ...toetsresultaten,
  ...truth,
  ...koppelingen,
  ...activering,
  ...storingen,
  ...resultaten,
  ...journal,
  ...records,
]

/**
 * The control API: answers everything under `/control`. The request must not have been read yet. Costs express, ajv and
 * the description, so import this file when the first control request comes. Who may come in was decided at the door
 * (`refusalAt`). `onBug` hears of what was answered with 500.
 */
export function createControl(
  target: ControlTarget,
  onBug: (error: unknown) => void = () => {},
): (request: IncomingMessage, response: ServerResponse) => void {
  const contract = readContract()
  const router = Router({ caseSensitive: true })
  router.get('/openapi.json', (_request, response) => void response.json(contract.description))
  for (const { method, path, handle } of routes) {
    const { checkParams, readQuery, readBody, takesBody } = contract.of(method, path)
    router[method](path.replaceAll(/\{(\w+)\}/g, ':$1'), (request, response) => {
      const params = request.params as Record<string, string>
      checkParams(params)
      if (takesBody) refuseOtherThanJson(request)
      const query = readQuery(request.query as Record<string, unknown>)
      send(response, handle({ target, params, query, body: readBody(request.body) }))
    })
  }
  router.use((request: Request) => {
    throw unknownPath(request, Object.entries(contract.description.paths))
  })
  const app: Express = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.use(readJsonBody)
  app.use('/control', router)
  app.use(answerProblem(onBug))
  return app
}

function send(response: Response, { status, body, location }: Reply): void {
  response.status(status)
  if (location !== undefined) response.location(location)
  if (body === undefined) response.end()
  else response.json(body)
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

function unknownPath(request: Request, paths: readonly [string, object][]): ControlProblem {
  const fitting = paths.filter(([path]) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}/?$`).test(request.path))
  if (fitting.length === 0)
    return new ControlProblem(
      'not-found',
      'There is nothing on this path.',
      'GET /control/openapi.json lists the paths.',
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
