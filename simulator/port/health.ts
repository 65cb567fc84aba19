import type { ServerResponse } from 'node:http'
import { ToolError } from '../../src/tool-error.ts'

/**
 * Where a balancer and what starts processes ask how it is; what is asked there stands in no journal. `/healthz`: the process
 * answers. `/readyz`: so does what keeps its worlds.
 */
export const isHealthPath = (path: string): boolean => path === '/healthz' || path === '/readyz'

/** 200, or 503 with the reason as problem+json. `check` rejects when no request can be answered now; absent: that cannot be. */
export async function answerHealth(
  path: string,
  check: (() => Promise<void>) | undefined,
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
  try {
    if (path === '/readyz') await check?.()
    answer(200, { status: 'well' })
  } catch (error) {
    // Whoever asks may be anybody on the network: where the database is, is for the log.
    const code = error instanceof ToolError ? error.code : 'bug'
    answer(503, {
      type: 'about:blank',
      title: 'Not ready',
      status: 503,
      code,
      detail: 'What keeps the worlds does not answer as it should.',
      next: 'The log of this process says why; it goes on by itself when it can.',
    })
  }
}
