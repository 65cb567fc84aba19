import { ToolError } from '../../src/tool-error.ts'

/**
 * The control API of one world of a running simulator. Throws E_SIMULATOR when it does not answer, or says no. One that
 * takes a token is given that of the environment, `KOPPELPROEF_TOKEN`.
 */
export type ControlClient = {
  readonly get: <Body>(path: string) => Promise<Body>
  readonly put: (path: string, body: object) => Promise<unknown>
}

/**
 * `url` is where the simulator listens, with or without `/control`.
 * @throws ToolError E_SIMULATOR
 */
export function getControl(url: string, world: string): ControlClient {
  const base = `${url.replace(/\/+$/, '').replace(/\/control$/, '')}/control/worlds/${encodeURIComponent(world)}`
  return {
    get: <Body>(path: string) => ask(`${base}${path}`) as Promise<Body>,
    put: (path, body) =>
      ask(`${base}${path}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  }
}

async function ask(url: string, init?: RequestInit): Promise<unknown> {
  let answer: Response
  try {
    const token = process.env.KOPPELPROEF_TOKEN
    answer = await fetch(url, {
      ...init,
      signal: AbortSignal.timeout(60_000),
      headers: { ...init?.headers, ...(token && { authorization: `Bearer ${token}` }) },
    })
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } }
    throw new ToolError('E_SIMULATOR', new URL(url).origin, cause?.code ?? message)
  }
  if (answer.ok)
    return answer.json().catch(() => {
      throw new ToolError('E_SIMULATOR', new URL(url).origin, 'what answers there is no simulator: it gives no JSON')
    })
  const { detail = `HTTP ${answer.status}` } = (await answer.json().catch(() => ({}))) as { detail?: string }
  throw new ToolError('E_SIMULATOR', new URL(url).origin, detail)
}
