import type { IncomingMessage, ServerResponse } from 'node:http'
import { createApi } from '../../simulator/control/api.ts'
import { readContract } from '../../simulator/control/contract.ts'
import { whoAsks } from '../../simulator/teams/who-asks.ts'
import { type Target, verhalenRoutes } from './routes.ts'

export const readVerhalenContract = () => readContract(new URL('openapi.yaml', import.meta.url))

/** The stories as a service: everything under `/verhalen`. Costs the language and the laws: import it when it is asked for. */
export const createVerhalenApi = (
  target: Target,
  onBug: (error: unknown) => void = () => {},
): ((request: IncomingMessage, response: ServerResponse) => void) =>
  createApi({
    base: '/verhalen',
    contract: readVerhalenContract(),
    routes: verhalenRoutes,
    target,
    onBug,
    callerOf: whoAsks,
  })
