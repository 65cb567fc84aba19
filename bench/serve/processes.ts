import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Aansluiting } from '../../simulator/index.ts'

// This file runs as dist/compiled/bench/serve/processes.js.
export const program = fileURLToPath(new URL('../../../../bin/koppelproef.js', import.meta.url))

/** Starts a Node program, with a file for what it says of itself, and gives the first line that it prints. */
export async function start(args: readonly string[], log: string): Promise<{ child: ChildProcess; line: string }> {
  const stderr = openSync(log, 'w')
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', stderr] })
  closeSync(stderr)
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).once('line', resolve)
    child.once('exit', (code) =>
      reject(new Error(`${args.join(' ')} stopped with ${code} before it was ready.\n${readFileSync(log, 'utf8')}`)),
    )
  })
  return { child, line }
}

/** A simulator on a free port, as it says that it is ready: where it is, and what its schools are reached with. */
export type Served = { readonly child: ChildProcess; readonly url: string; readonly scholen: readonly Aansluiting[] }

/** Starts `koppelproef serve` on a free port. `node`: what Node itself is told. */
export async function startServe(args: readonly string[], log: string, node: readonly string[] = []): Promise<Served> {
  const { child, line } = await start([...node, program, 'serve', '--port', '0', '--json', ...args], log)
  const { url, scholen } = JSON.parse(line) as Omit<Served, 'child'>
  return { child, url, scholen }
}

/** Starts `koppelproef record` on a free port, in front of a LAS. */
export async function startRecord(
  upstream: string,
  file: string,
  log: string,
): Promise<{ readonly child: ChildProcess; readonly url: string; readonly port: number }> {
  const may = ['--i-may-process-this-data', '--port', '0', '--json']
  const { child, line } = await start([program, 'record', '--upstream', upstream, '--out', file, ...may], log)
  const { url, port } = JSON.parse(line) as { url: string; port: number }
  return { child, url, port }
}

export const stop = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })

/** CPU a process has used, milliseconds (Linux counts in steps of 10); undefined on other systems. */
export function cpuOf({ pid }: ChildProcess): number | undefined {
  if (process.platform !== 'linux') return undefined
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** The most memory a process has held, MB; undefined on other systems than Linux. */
export function peakMemoryOf({ pid }: ChildProcess): number | undefined {
  if (process.platform !== 'linux') return undefined
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024
}
