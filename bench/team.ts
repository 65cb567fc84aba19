/**
 * Worlds in a shared database beside worlds in memory: one process in memory, one on the database, two on the database, by turns in
 * one run. What counts is the CPU per answer. What two processes give beside one depends on the cores that are left for
 * them, the database and the caller: so it is judged with a share of a core for each, where that can be given.
 *
 *     npm run bench -- team postgres://koppelproef@127.0.0.1:5432/empty
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { exampleEnvelope } from '../simulator/index.ts'
import { type Database, openDatabase } from '../simulator/team/database.ts'
import { load, requestBytes } from './serve/load.ts'
import { cpuOf, peakMemoryOf, startServe, stop } from './serve/processes.ts'
import { type Figure, holds, median, table } from './serve/report.ts'
import { giveShareOfCore } from './team/share-of-core.ts'

const rounds = 15
const roundMilliseconds = 1000
const worlds = 8
const pupils = 220
/** Of a core, for each process, where what two give beside one is measured: caller and database then have the rest. */
const share = 0.15
const turnsOnShare = 9

const folder = mkdtempSync(join(tmpdir(), 'koppelproef-bench-'))

type Running = Awaited<ReturnType<typeof startOne>>

/** A process with worlds `w0`, `w1` … that each have the same school. */
async function startOne(schoolFile: string, ...more: readonly string[]) {
  const { child, url, scholen } = await startServe(['--school', schoolFile, ...more], join(folder, 'log'))
  for (let world = 0; world < worlds; world++) {
    const made = await fetch(`${url}/control/worlds/w${world}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ copyOf: 'default' }),
    })
    if (!made.ok) throw new Error(await made.text())
  }
  const requests = Array.from({ length: worlds }, (_, world) =>
    requestBytes(`/w/w${world}/uwlr/leerlinggegevens`, exampleEnvelope(scholen[0]!)),
  )
  return { child, port: Number(new URL(url).port), requests }
}

/** CPU that the database's processes for us have used, milliseconds; undefined when it is on another machine. */
async function cpuOfDatabase(database: Database): Promise<number | undefined> {
  const { rows } = await database.query("SELECT pid FROM pg_stat_activity WHERE application_name = 'koppelproef'")
  try {
    return rows
      .map(({ pid }) =>
        readFileSync(`/proc/${Number(pid)}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' '),
      )
      .reduce((sum, fields) => sum + (Number(fields[11]) + Number(fields[12])) * 10, 0)
  } catch {
    return undefined
  }
}

type Round = { readonly perSecond: number; readonly own: number; readonly database?: number }

/** All worlds at once, one connection each, divided over the processes. */
async function round(processes: readonly Running[], database: Database | undefined, some = worlds): Promise<Round> {
  const used = () => processes.reduce((sum, { child }) => sum + (cpuOf(child) ?? 0), 0)
  const [own, theirs] = [used(), database && (await cpuOfDatabase(database))]
  const each = await Promise.all(
    Array.from({ length: some }, (_, world) => {
      const { port, requests } = processes[world % processes.length]!
      return load(port, requests[world]!, 1, roundMilliseconds)
    }),
  )
  const perSecond = each.reduce((sum, one) => sum + one, 0)
  const answers = perSecond * (roundMilliseconds / 1000)
  const after = database && (await cpuOfDatabase(database))
  return {
    perSecond,
    own: (used() - own) / answers,
    ...(theirs !== undefined && after !== undefined && { database: (after - theirs) / answers }),
  }
}

const [address] = process.argv.slice(2)
if (address === undefined) {
  process.stdout.write('Skipped: give the address of an empty PostgreSQL, postgres://USER@HOST:5432/NAME.\n')
  process.exit()
}
const database = await openDatabase(address, 2)
try {
  const schoolFile = join(folder, 'school.json')
  const school = { brincode: '99XX', schooljaar: '2026-2027' }
  writeFileSync(schoolFile, JSON.stringify({ seed: 'bench', genereer: { pupils }, school }))
  const memory = await startOne(schoolFile)
  const [one, other] = [await startOne(schoolFile, '--state', address), await startOne(schoolFile, '--state', address)]
  const turns: Record<'memory' | 'one' | 'two' | 'memoryAlone' | 'oneAlone', Round[]> = {
    memory: [],
    one: [],
    two: [],
    memoryAlone: [],
    oneAlone: [],
  }
  for (let turn = -1; turn < rounds; turn++) {
    const now = {
      memory: await round([memory], undefined),
      one: await round([one], database),
      two: await round([one, other], database),
      memoryAlone: await round([memory], undefined, 1),
      oneAlone: await round([one], database, 1),
    }
    if (turn >= 0) for (const name of Object.keys(turns) as (keyof typeof turns)[]) turns[name].push(now[name])
  }
  const giveBack = giveShareOfCore([one.child, other.child], share)
  const onShare: { readonly one: Round; readonly two: Round }[] = []
  if (giveBack !== undefined)
    for (let turn = -1; turn < turnsOnShare; turn++) {
      const now = { one: await round([one], database), two: await round([one, other], database) }
      if (turn >= 0) onShare.push(now)
    }
  giveBack?.()
  const figure = (name: string, unit: string, runs: readonly (number | undefined)[]): Figure => ({
    name,
    unit,
    runs: runs.filter((value) => value !== undefined),
  })
  const of = (name: keyof typeof turns, what: keyof Round) => turns[name].map((each) => each[what])
  const pairs = <Value>(a: keyof typeof turns, b: keyof typeof turns, between: (a: Round, b: Round) => Value) =>
    turns[a].map((each, index) => between(each, turns[b][index]!))
  const figures = [
    figure('in memory, answers per second', '', of('memory', 'perSecond')),
    figure('one process on the database', '', of('one', 'perSecond')),
    figure('two processes on the database', '', of('two', 'perSecond')),
    figure(
      'two processes / one',
      '',
      pairs('two', 'one', (two, single) => two.perSecond / single.perSecond),
    ),
    figure('in memory, CPU per answer', ' ms', of('memory', 'own')),
    figure('one on the database, its own CPU per answer', ' ms', of('one', 'own')),
    figure(
      'what the database adds to it',
      ' ms',
      pairs('one', 'memory', (a, b) => a.own - b.own),
    ),
    figure('CPU of the database per answer', ' ms', of('one', 'database')),
    figure('one connection: in memory, CPU per answer', ' ms', of('memoryAlone', 'own')),
    figure('one connection: on the database, its own CPU', ' ms', of('oneAlone', 'own')),
    figure('one connection: CPU of the database', ' ms', of('oneAlone', 'database')),
    figure(
      `one on the database, on ${share} of a core`,
      '',
      onShare.map((each) => each.one.perSecond),
    ),
    {
      ...figure(
        `two processes / one, each on ${share} of a core`,
        '',
        onShare.map((each) => each.two.perSecond / each.one.perSecond),
      ),
      required: { least: 1.6 },
    },
    figure('one process on the database, peak memory', ' MB', [peakMemoryOf(one.child)]),
  ].filter(({ runs }) => runs.length > 0)
  const inAll =
    median(figures[5]!.runs) + (turns.one[0]!.database === undefined ? 0 : median(of('one', 'database') as number[]))
  process.stdout.write(
    `${worlds} worlds with a school of ${pupils} pupils, a connection each. ${availableParallelism()} cores, load ${loadavg()[0]!.toFixed(1)}, Node ${process.versions.node}.\n\n${table(figures)}\n` +
      `A core for processes and database together gives ${(1000 / inAll).toFixed(0)} answers per second, without the caller.\n` +
      (giveBack === undefined
        ? 'No share of a core could be given here (Linux, as root): what two give beside one is not judged.\n'
        : ''),
  )
  process.exitCode = figures.every(holds) ? 0 : 1
  await Promise.all([memory, one, other].map(({ child }) => stop(child)))
} finally {
  await database.close()
  rmSync(folder, { recursive: true })
}
