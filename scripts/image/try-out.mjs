// Whether a simulator keeps what is said of its image: no root, nothing written but the volume, healthy, stopped well, and its worlds kept.
import { once } from 'node:events'
import { chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startClosed } from './closed.mjs'

const token = 'een-teken-van-de-proef-1'
/** In milliseconds. */
const [mostToStart, mostToStop] = [20_000, 5_000]

/**
 * Starts it twice on one volume. `start` and `health`: its commands, the first without its options; `state`: where the volume is in it.
 * @returns what was seen, one line each
 * @throws Error with the first thing that is not so
 */
export async function tryOut({ root, binds = [], start, health, state, env }) {
  const folder = mkdtempSync(join(tmpdir(), 'koppelproef-image-'))
  const [volume, secret] = [join(folder, 'state'), join(folder, 'token')]
  mkdirSync(volume)
  chownSync(volume, 1000, 1000)
  writeFileSync(secret, `${token}\n`)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const options = [
    '--host=0.0.0.0',
    `--port=${port}`,
    `--state=${state}`,
    '--token-file=/run/secrets/koppelproef-token',
  ]
  const all = [...binds, [volume, state, 'rw'], [secret, '/run/secrets/koppelproef-token', 'ro']]
  const started = () => startClosed({ root, binds: all, command: [...start, ...options], env })
  const seen = []
  const must = (isSo, what) => {
    if (!isSo) throw new Error(`Not so: ${what}.`)
    seen.push(what)
  }
  const control = (path, method = 'GET', authorization = `Bearer ${token}`) =>
    fetch(`${url}/control/worlds${path}`, { method, headers: { authorization } }).then(({ status }) => status)
  let system = started()
  try {
    await healthy(system)
    must(
      system.status('Uid') === '1000' && /^0+$/.test(system.status('CapEff')),
      'it runs as user 1000, without a capability',
    )
    const written = ['/', '/usr', '/etc', '/home', '/usr/local/lib'].filter(
      (at) => system.within('touch', join(at, 'written')).status === 0,
    )
    must(written.length === 0, `its root file system is only read${written.length === 0 ? '' : `, but for ${written}`}`)
    must((await control('', 'GET', 'Bearer een-ander-teken-12345')) === 401, 'another token is refused')
    must((await control('/kept', 'PUT')) < 300, 'a world is made with the token')
    const { exit, took } = await system.stop()
    must(exit === 0 && took < mostToStop, `SIGTERM ends it with 0, within ${mostToStop / 1000} s`)
    must(readdirSync(volume).length > 0, 'its state is on the volume')
    must(await nobodyAt(url), 'nobody answers any more')
    system = started()
    await healthy(system)
    must((await control('/kept/journal')) === 200, 'the world is there after a restart, from the volume')
    must((await system.stop()).exit === 0, 'SIGTERM ends it with 0 once more')
  } finally {
    await system.kill()
    rmSync(folder, { recursive: true })
  }
  return seen

  async function healthy(one) {
    const until = Date.now() + mostToStart
    let last
    do {
      await wait(100)
      last = one.within(...health, url)
    } while (last.status !== 0 && Date.now() < until)
    must(
      last.status === 0,
      `it is healthy within ${mostToStart / 1000} s${last.status === 0 ? '' : `: ${last.stderr.trim()}`}`,
    )
  }
}

const nobodyAt = (url) =>
  fetch(url).then(
    () => false,
    () => true,
  )

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}
