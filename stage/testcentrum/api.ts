import type { IncomingMessage, ServerResponse } from 'node:http'
import { createApi } from '../../simulator/control/api.ts'
import { readContract } from '../../simulator/control/contract.ts'
import { ok } from '../../simulator/control/route.ts'
import type { Desks } from './desk.ts'
import type { DeskRoute } from './route.ts'
import { beheer } from './routes/beheer.ts'
import { importeren } from './routes/importeren.ts'
import { koppelen } from './routes/koppelen.ts'
import { postbus } from './routes/postbus.ts'
import { resultaten } from './routes/resultaten.ts'

const begin: DeskRoute = {
  method: 'get',
  path: '/',
  handle: () => ok({ description: '/testcentrum/openapi.json', worlds: '/control/worlds' }),
}

/** Every operation but the description itself. */
export const testcentrumRoutes: readonly DeskRoute[] = [
  begin,
  ...beheer,
  ...postbus,
  ...koppelen,
  ...importeren,
  ...resultaten,
]

export const readTestcentrumContract = () => readContract(new URL('openapi.yaml', import.meta.url))

/**
 * The testcentrum as a service: answers everything under `/testcentrum`, and calls the simulator over HTTP like any EA.
 * Costs the linker and its tables, so import this file when the first request comes.
 */
export const createTestcentrumApi = (
  desks: Desks,
  onBug: (error: unknown) => void = () => {},
): ((request: IncomingMessage, response: ServerResponse) => void) =>
  createApi({
    base: '/testcentrum',
    contract: readTestcentrumContract(),
    routes: testcentrumRoutes,
    target: desks,
    onBug,
  })
