import type { ServerResponse } from 'node:http'
import { ToolError } from '../../src/tool-error.ts'
import type { Draining } from './draining.ts'

/**
 * Where a balancer and what starts processes ask how it is; what is asked there stands in no journal. `/healthz`: the process
 * answers. `/readyz`: so does what keeps its worlds, and it is not about to end.
 */
export const isHealthPath = (path: string): boolean => path === '/healthz' || path === '/readyz'

/** 200, or 503 with the reason as problem+json. `check` rejects when no request can be answered now; absent: that cannot be. */
export async function answerHealth(
  path: string,
  check: (() => Promise<void>) | undefined,
  draining: Pick<Draining, 'isDraining' | 'told'>,
  response: ServerResponse,
): Promise<void> {
  const answer = (status: number, body: object) => {
    response.writeHead(status, {
      'content-type': status === 200 ? 'application/json' : 'application/problem+json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    response.end(JSON.stringify(body))
  }
  if (path !== '/readyz') {
    answer(200, { status: 'well' })
    return
  }
  draining.told()
  if (draining.isDraining()) {
    answer(503, {
      ...notReady,
      code: 'draining',
      detail: 'This process was asked to stop; it answers what is on its way.',
      next: 'Send to another one.',
    })
    return
  }
  try {
    await check?.()
    answer(200, { status: 'well' })
  } catch (error) {
    // Whoever asks may be anybody on the network: where the database is, is for the log.
    const code = error instanceof ToolError ? error.code : 'bug'
    answer(503, {
      ...notReady,
      code,
      detail: 'What keeps the worlds does not answer as it should.',
      next: 'The log of this process says why; it goes on by itself when it can.',
    })
  }
}

const notReady = { type: 'about:blank', title: 'Not ready', status: 503 } as const
