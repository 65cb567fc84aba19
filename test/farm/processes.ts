import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { hashOf } from '../../simulator/teams/teams.ts'

const bin = fileURLToPath(new URL('../../bin/koppelproef.js', import.meta.url))

/** A machine of a farm, or the simulator whose screens show it. */
export type Process = {
  readonly child: ChildProcess
  /** All that it said until now. */
  readonly said: () => string
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>
}

const running: ChildProcess[] = []
export const endAll = (): void => {
  for (const child of running) child.kill('SIGKILL')
}

export function start(argv: readonly string[], environment: Readonly<Record<string, string>> = {}): Process {
  const { KOPPELPROEF_STATE: _, KOPPELPROEF_TEAM: __, ...env } = process.env
  const child = spawn(process.execPath, [bin, ...argv], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, ...environment },
  })
  running.push(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
  return {
    child,
    said: () => text,
    ended: once(child, 'exit').then(([code, signal]) => code ?? signal),
  }
}

/** A simulator on a database, with a token for each of these: `oranje` with `look`, … */
export async function serveFor(address: string, tokens: Readonly<Record<string, 'look' | 'turn' | 'manage'>>) {
  const file = join(mkdtempSync(join(tmpdir(), 'koppelproef-farm-')), 'teams.json')
  const teams = Object.entries(tokens).map(([team, may]) => [team, { tokens: [{ hash: hashOf(tokenOf(team)), may }] }])
  writeFileSync(file, JSON.stringify({ teams: Object.fromEntries(teams) }))
  const serving = start(['serve', '--port', '0', '--json', '--state', address, '--teams', file, '--drain', '0'])
  const [line] = (await once(createInterface(serving.child.stdout ?? process.stdin), 'line')) as [string]
  const { url } = JSON.parse(line) as { url: string }
  return async (team: string, path: string, method = 'GET') => {
    const answer = await fetch(`${url}/verhalen${path}`, {
      method,
      headers: { authorization: `Bearer ${tokenOf(team)}` },
      signal: AbortSignal.timeout(15_000),
    })
    return { status: answer.status, body: JSON.parse((await answer.text()) || 'null') }
  }
}

const tokenOf = (team: string) => `kp_${team}-op-deze-machine-alleen`

/** A system of which every import loses a pupil, in a folder of its own; `slow`: milliseconds that an import takes. */
export function forgetful(slow: number): { readonly sut: string; readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'koppelproef-farm-'))
  const file = join(folder, 'vergeet.mjs')
  writeFileSync(
    file,
    `let held = { groepen: [], leerkrachten: [], leerlingen: [] }
export default () => ({
  reset: async ({ toestand }) => { held = structuredClone(toestand) },
  importeer: async () => { await new Promise((go) => setTimeout(go, ${slow})); held.leerlingen.pop(); return { kind: 'geenwijzigingen' } },
  verwerk: async () => ({ kind: 'verwerkt' }),
  toestand: async () => structuredClone(held),
})
`,
  )
  return { sut: `module:${file}`, folder }
}

/** Asks until it is so, for a minute and a half at most. */
export async function until<Value>(ask: () => Promise<Value | undefined | false>): Promise<Value> {
  for (const deadline = performance.now() + 90_000; ; ) {
    const value = await ask()
    if (value !== undefined && value !== false) return value
    if (performance.now() > deadline) throw new Error(`It never became so: ${ask}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
