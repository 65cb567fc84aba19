import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { program } from '../serve/processes.ts'
import type { Ask } from './life.ts'

const parts = 2
/** Of each exploration; an import takes as many milliseconds as at a system on another machine. */
const stories = 60
const slow = 80

/** Explorations of two parts, one after the other, which tell the database that is soaked what a system that forgets does wrong. */
export type Farm = {
  /** Explores until then; every third one has a part that is killed. Resolves with how many explorations there were. */
  readonly run: (isOver: () => boolean) => Promise<number>
  readonly stop: () => void
}

export function openFarm(address: string, folder: string): Farm {
  const file = join(folder, 'vergeet.mjs')
  writeFileSync(file, forgetful)
  const running = new Set<ChildProcess>()
  const explore = async (seed: number, part: number, isKilled: boolean): Promise<void> => {
    const what = ['--sut', `module:${file}`, '--seed', `soak-${seed}`, '--stories', String(stories)]
    const where = ['--shard', `${part}/${parts}`, '--team', 'soak', '--out', join(folder, `found-${part}`)]
    const child = spawn(process.execPath, [program, 'explore', '--quiet', ...what, ...where], {
      stdio: 'ignore',
      env: { ...process.env, KOPPELPROEF_STATE: address },
    })
    running.add(child)
    const timer = isKilled ? setTimeout(() => child.kill('SIGKILL'), 3_000) : undefined
    await once(child, 'exit')
    clearTimeout(timer)
    running.delete(child)
  }
  return {
    run: async (isOver) => {
      let count = 0
      while (!isOver()) {
        count++
        await Promise.all(
          Array.from({ length: parts }, (_, index) => explore(count, index + 1, count % 3 === 0 && index === 0)),
        )
      }
      return count
    },
    stop: () => {
      for (const child of running) child.kill('SIGKILL')
    },
  }
}

/** What who looks at the screens asks: all of them, the newest, and a story that it found. Gives how many laws that one saw broken. */
export async function lookAt(ask: Ask): Promise<number> {
  const { verkenningen } = JSON.parse(await ask('GET', '/verhalen/verkenningen'))
  const [newest] = verkenningen
  if (newest === undefined) return 0
  const { wetten } = JSON.parse(await ask('GET', `/verhalen/verkenningen/${newest.nummer}`))
  for (const { wet, vormen } of wetten.slice(0, 1))
    await ask('GET', `/verhalen/verkenningen/${newest.nummer}/vondsten/${wet}/${vormen[0].kleinste.verhaal}`)
  return wetten.length
}

const forgetful = `let held = { groepen: [], leerkrachten: [], leerlingen: [] }
export default () => ({
  reset: async ({ toestand }) => { held = structuredClone(toestand) },
  importeer: async () => { await new Promise((go) => setTimeout(go, ${slow})); held.leerlingen.pop(); return { kind: 'geenwijzigingen' } },
  verwerk: async () => ({ kind: 'verwerkt' }),
  toestand: async () => structuredClone(held),
})
`
