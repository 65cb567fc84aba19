/**
 * Two processes on one database for an hour, with everything on: teams, lines of JSON, traces, bounds on what is kept, screens that watch, metrics that are
 * asked for, explorations of two processes that tell what they find, of which some are killed, and worlds that are made, walked through from an aanvraag to results in ESIS, put back from a snapshot and dropped, each call
 * at the other process. Memory, handles, rows and bytes must be flat once it is warm. Skipped without the address of a database.
 *
 *     npm run bench -- soak postgres://koppelproef@127.0.0.1:5432/empty [MINUTES]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../simulator/team/database.ts'
import { hashOf } from '../simulator/teams/teams.ts'
import { watch } from './serve/load.ts'
import { startServe, stop } from './serve/processes.ts'
import { holds, table } from './serve/report.ts'
import { openCollector } from './soak/collector.ts'
import { lookAt, openFarm } from './soak/farm.ts'
import { figuresOf, type Sample, sampleOf } from './soak/flat.ts'
import { type Ask, liveOnce } from './soak/life.ts'

const lanes = 2
const watchers = 5
const pauseMilliseconds = 600
const token = 'kp_soak-has-no-secrets-on-loopback'

const [address, minutes = '60'] = process.argv.slice(2)
if (address === undefined) {
  process.stdout.write('Skipped: give the address of an empty PostgreSQL, postgres://USER@HOST:5432/NAME.\n')
  process.exit()
}
const folder = mkdtempSync(join(tmpdir(), 'koppelproef-soak-'))
const teams = join(folder, 'teams.json')
writeFileSync(teams, JSON.stringify({ teams: { soak: { tokens: [{ hash: hashOf(token), may: 'manage' }] } } }))
const keep = ['journal-mb=4', 'journal-days=1', 'farm-days=0.002', 'farm-mb=1']
const options = ['--state', address, '--teams', teams, '--log', 'json', '--trace', '--keep', ...keep]
const collector = await openCollector()
process.env.KOPPELPROEF_SOAK_SPANS = collector.url
const traced = ['--import', new URL('./soak/spans.js', import.meta.url).href]
const processes = [await startServe(options, '/dev/null', traced), await startServe(options, '/dev/null', traced)]
const farm = openFarm(address, folder)
const database = await openDatabase(address, 2)
const authorization = { authorization: `Bearer ${token}` }
const stopWatching = await Promise.all(
  processes.map(({ url }) => watch(Number(new URL(url).port), watchers, authorization)),
)

let calls = 0
const ask: Ask = async (method, path, body) => {
  const { url } = processes[calls++ % processes.length]!
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { ...authorization, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`)
  return text
}

const begin = performance.now()
const end = begin + Number(minutes) * 60_000
let lives = 0
const lane = async (name: string) => {
  while (performance.now() < end) {
    await liveOnce(ask, name)
    lives++
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds))
  }
}
let looks = 0
let broken = 0
const looking = async () => {
  while (performance.now() < end) {
    broken = Math.max(broken, await lookAt(ask))
    looks++
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
}
const samples: Sample[] = []
const sampling = async () => {
  while (performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(60_000, Number(minutes) * 3_000)))
    await ask('GET', '/metrics')
    samples.push(
      await sampleOf(
        processes.map(({ child }) => child),
        database,
      ),
    )
    const [first, now] = [samples[0]!, samples.at(-1)!]
    process.stderr.write(
      `${((performance.now() - begin) / 60_000).toFixed(0)} min, ${lives} worlds, ${calls} calls: ${Object.entries(now)
        .map(([what, value]) => `${what} ${value.toFixed(0)} (${first[what as keyof Sample].toFixed(0)})`)
        .join(', ')}\n`,
    )
  }
}
try {
  const lanesAtOnce = Array.from({ length: lanes }, (_, number) => lane(`lane-${number}`))
  const [explorations] = await Promise.all([
    farm.run(() => performance.now() > end),
    looking(),
    sampling(),
    ...lanesAtOnce,
  ])
  if (broken === 0 || collector.spans() === 0) throw new Error('no law was seen broken, or no span was told')
  const figures = figuresOf(samples)
  process.stdout.write(
    `${lives} worlds, ${calls} calls, ${collector.spans()} spans and ${explorations} explorations, looked at ${looks} times, in ${minutes} minutes.\n\n${table(figures)}`,
  )
  process.exitCode = figures.every(holds) ? 0 : 1
} finally {
  farm.stop()
  for (const stopOne of stopWatching) stopOne()
  await Promise.all(processes.map(({ child }) => stop(child)))
  collector.close()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}
