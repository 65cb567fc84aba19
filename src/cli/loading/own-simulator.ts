import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { ToolError } from '../../tool-error.ts'

/**
 * A simulator of the whole country in a process of its own, in memory, on loopback; `line` is what it said when it was
 * ready.
 * @throws ToolError E_USAGE
 */
export async function startOwn(seed: string): Promise<{ readonly line: string; readonly stop: () => Promise<void> }> {
  const args = [
    'serve',
    '--port',
    '0',
    '--json',
    '--range',
    '90AA-99ZZ',
    '--seed',
    seed,
    '--no-console',
    '--no-testcentrum',
    '--drain',
    '0',
    '--attached',
  ]
  const child = spawn(process.execPath, [process.argv[1]!, ...args], {
    // It ends when what it reads from ends: also with a process of ours that is killed.
    stdio: ['pipe', 'pipe', 'ignore'],
    // Ctrl-C is for who plays: what was confirmed is still to be looked for.
    detached: true,
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const ended = once(child, 'exit')
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line') as Promise<[string]>,
    ended.then(() => {
      throw new ToolError('E_USAGE', 'A simulator of its own did not start; give one with --serve-json.')
    }),
  ])
  // What it tells later is not read; a full pipe would hold it up.
  child.stdout.resume()
  return {
    line,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      process.off('exit', kill)
    },
  }
}
