import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** A PostgreSQL of one test file, in a folder of its own, on loopback. */
export type Postgres = {
  readonly address: string
  /** An empty database of its own on it. */
  readonly fresh: (name: string) => Promise<string>
  /** Ends as by a power cut: what was not yet written down is found again at the next start. */
  readonly fall: () => Promise<void>
  readonly rise: () => Promise<void>
  readonly stop: () => Promise<void>
}

const programs = '/usr/lib/postgresql'

/** The folder with `initdb` and `postgres`, of the newest version that Debian installed; undefined when there is none. */
function binaries(): string | undefined {
  const versions = existsSync(programs) ? readdirSync(programs).sort((a, b) => Number(b) - Number(a)) : []
  return versions.map((version) => join(programs, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')))
}

/** Whether these tests run: where CI installed a PostgreSQL they must. */
export const hasPostgres = (): boolean => {
  const there = binaries() !== undefined
  if (!there && process.env.KOPPELPROEF_POSTGRES === 'required')
    throw new Error('PostgreSQL was to be installed, and is not')
  return there
}

/** It refuses to run as root: then it runs as the user that Debian made for it. */
function asWhom(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

export async function startPostgres(): Promise<Postgres> {
  const bin = binaries()!
  const who = asWhom()
  const folder = mkdtempSync(join(tmpdir(), 'koppelproef-pg-'))
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid!)
  const data = join(folder, 'data')
  const options = ['-D', data, '-A', 'trust', '-U', 'koppelproef', '-E', 'UTF8', '--no-locale', '--no-sync']
  execFileSync(join(bin, 'initdb'), options, { ...who, stdio: 'ignore', cwd: folder })
  const port = await freePort()
  const address = `postgres://koppelproef@127.0.0.1:${port}/postgres`
  let server: ChildProcess
  const rise = async () => {
    // Only the disk itself could lose what this writes, not the end of a process: that is what is tested.
    const settings = ['fsync=off', 'listen_addresses=127.0.0.1', 'shared_buffers=16MB', 'max_connections=40']
    server = spawn(
      join(bin, 'postgres'),
      ['-D', data, '-p', String(port), '-k', folder, ...settings.flatMap((setting) => ['-c', setting])],
      { ...who, stdio: 'ignore', cwd: folder },
    )
    await untilAnswers(address)
  }
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const gone = once(server, 'exit')
    server.kill(signal)
    await gone
  }
  await rise()
  return {
    address,
    fresh: async (name) => {
      await ask(address, `CREATE DATABASE ${name}`)
      return address.replace(/postgres$/, name)
    },
    fall: () => end('SIGQUIT'),
    rise,
    stop: async () => {
      await end('SIGQUIT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** One statement on a connection of its own. */
export async function ask(address: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: address })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

async function untilAnswers(address: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await ask(address, 'SELECT 1')
      return
    } catch (error) {
      if (tries > 400) throw error
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}
