/**
 * Serving a school of 500 pupils beside bare Node that sends a ready Buffer of the same size, and with five watchers: by turns in
 * one run, so that a busy machine slows all. Then what a change costs, the memory, and the start. Fails when a required bound is missed.
 *
 *     npm run bench -- serve
 */
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exampleEnvelope, generateSchool } from '../simulator/index.ts'
import { load, openCaller, requestBytes, watch } from './serve/load.ts'
import { cpuOf, peakMemoryOf, start, startServe, stop } from './serve/processes.ts'
import { type Figure, holds, median, quantile, table } from './serve/report.ts'

const pairs = 31
const roundMilliseconds = 500
const connections = 8
const changes = 300
const starts = 11
/** Screens that watch the wire. */
const watchers = 5

// This file runs as dist/compiled/bench/serve.js.
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const path = '/uwlr/leerlinggegevens'
const folder = mkdtempSync(join(tmpdir(), 'koppelproef-bench-'))
const options = {
  seed: 'bench',
  schooljaar: '2026-2027',
  pupils: 500,
  instructiegroepen: 4,
  keys: 'guid',
  eckid: 'all',
  brincode: '99XX',
} as const
const log = join(folder, 'log')
const schoolFile = join(folder, 'school.json')
writeFileSync(schoolFile, JSON.stringify(fileOf(options)))

/** The same school as a file that `koppelproef serve` takes. */
function fileOf({ seed, schooljaar, brincode, ...genereer }: typeof options) {
  return { seed, genereer, school: { brincode, schooljaar } }
}

const startSimulator = async (...args: string[]) => {
  const { child, url, scholen } = await startServe(args, log)
  return { child, port: Number(new URL(url).port), request: requestBytes(path, exampleEnvelope(scholen[0]!)) }
}
const startRaw = async (size: number) => {
  const { child, line } = await start([here('serve/raw-server.js'), String(size)], log)
  return { child, port: Number(line) }
}

/** The first answer of a server, whole, as bytes. */
async function once(port: number, request: Buffer): Promise<Buffer> {
  const caller = await openCaller(port)
  const answer = await caller.call(request)
  caller.close()
  return answer
}

const bodyOf = (answer: Buffer): Buffer => answer.subarray(answer.indexOf('\r\n\r\n') + 4)

/** Requests per second and CPU per answer, simulator beside raw, in pairs; then the memory that the simulator took. */
async function throughput(): Promise<{ figures: Figure[]; size: number }> {
  const simulator = await startSimulator('--school', schoolFile)
  const size = bodyOf(await once(simulator.port, simulator.request)).byteLength
  const watched = await startSimulator('--school', schoolFile)
  const stopWatching = await watch(watched.port, watchers)
  const raw = await startRaw(size)
  const round = async ({ child, port }: typeof raw) => {
    const before = cpuOf(child)
    const perSecond = await load(port, simulator.request, connections, roundMilliseconds)
    const after = cpuOf(child)
    const cpu = before === undefined || after === undefined ? undefined : after - before
    return { perSecond, cpu: cpu === undefined ? undefined : cpu / (perSecond * (roundMilliseconds / 1000)) }
  }
  await round(raw)
  await round(simulator)
  await round(watched)
  type Round = Awaited<ReturnType<typeof round>>
  const rounds: { ours: Round; bare: Round; seen: Round }[] = []
  for (let pair = 0; pair < pairs; pair++) {
    // Who goes first changes too.
    const first = pair % 2 === 0 ? await round(raw) : await round(simulator)
    const seen = await round(watched)
    const second = pair % 2 === 0 ? await round(simulator) : await round(raw)
    rounds.push(pair % 2 === 0 ? { bare: first, ours: second, seen } : { ours: first, bare: second, seen })
  }
  const memory = peakMemoryOf(simulator.child)
  stopWatching()
  await Promise.all([stop(simulator.child), stop(watched.child), stop(raw.child)])
  const cpus = (which: 'ours' | 'bare' | 'seen') => rounds.flatMap((pair) => pair[which].cpu ?? [])
  const figures: Figure[] = [
    { name: 'bare Node, answers per second', unit: '', runs: rounds.map(({ bare }) => bare.perSecond) },
    { name: 'simulator, answers per second', unit: '', runs: rounds.map(({ ours }) => ours.perSecond) },
    {
      name: 'simulator / bare Node',
      unit: '',
      runs: rounds.map(({ ours, bare }) => ours.perSecond / bare.perSecond),
      required: { least: 0.6 },
    },
    { name: 'bare Node, CPU per answer', unit: ' ms', runs: cpus('bare') },
    { name: 'simulator, CPU per answer', unit: ' ms', runs: cpus('ours') },
    { name: `the same with ${watchers} watchers, CPU per answer`, unit: ' ms', runs: cpus('seen') },
    {
      name: `with ${watchers} watchers / without, answers per second`,
      unit: '',
      runs: rounds.map(({ ours, seen }) => seen.perSecond / ours.perSecond),
      required: { least: 0.9 },
    },
    {
      name: 'simulator, peak memory',
      unit: ' MB',
      runs: memory === undefined ? [] : [memory],
      required: { most: 150 },
      aim: '120',
    },
  ]
  return { size, figures: figures.filter(({ runs }) => runs.length > 0) }
}

/** CPU of the first answer after one pupil was changed, measured in the server. */
async function afterChange(): Promise<Figure[]> {
  const file = join(folder, 'whole-school.json')
  writeFileSync(file, JSON.stringify(generateSchool(options)))
  const child = fork(here('serve/change-server.js'), [file], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const said = () => new Promise<number>((resolve) => child.once('message', (value) => resolve(Number(value))))
  const ask = (message: string) => {
    const answer = said()
    child.send(message)
    return answer
  }
  const port = await said()
  const { aansluitingenOf, createSimulator } = await import('../simulator/index.ts')
  // Keys follow from seed and school, so a twin knows them.
  const [aansluiting] = aansluitingenOf(createSimulator({ schools: [generateSchool(options)] }).world()!)
  const request = requestBytes(path, exampleEnvelope(aansluiting!))
  const caller = await openCaller(port)
  const runs: number[] = []
  for (let change = -50; change < changes; change++) {
    const before = await ask('change')
    const answer = await caller.call(request)
    if (change >= 0) runs.push(((await ask('cpu')) - before) / 1000)
    if (!answer.includes(`Naam ${change + 50}<`)) throw new Error('The answer does not show the change.')
  }
  caller.close()
  child.disconnect()
  await stop(child)
  return [
    { name: 'CPU of the first answer after a change', unit: ' ms', runs, required: { most: 3 } },
    { name: 'the same, nineteen of twenty', unit: ' ms', runs: [quantile(runs, 0.95)] },
  ]
}

/** From the start of the process to the first whole answer. */
async function coldStart(size: number): Promise<Figure[]> {
  const timed = async (run: () => Promise<{ child: Parameters<typeof stop>[0]; port: number; request: Buffer }>) => {
    const begin = performance.now()
    const { child, port, request } = await run()
    await once(port, request)
    const took = performance.now() - begin
    await stop(child)
    return took
  }
  const bare: number[] = []
  const ours: number[] = []
  const large: number[] = []
  const request = requestBytes(path, '<x/>')
  for (let turn = 0; turn < starts; turn++) {
    bare.push(await timed(async () => ({ ...(await startRaw(size)), request })))
    ours.push(await timed(() => startSimulator()))
    large.push(await timed(() => startSimulator('--school', schoolFile)))
  }
  return [
    { name: 'bare Node, start to first answer', unit: ' ms', runs: bare },
    { name: 'simulator, start to first answer', unit: ' ms', runs: ours },
    {
      name: 'simulator / bare Node',
      unit: '',
      runs: ours.map((time, index) => time / bare[index]!),
      required: { most: 3 },
      aim: '2',
    },
    { name: 'the same, with a school file of 500 pupils', unit: ' ms', runs: large },
  ]
}

try {
  const { size, figures } = await throughput()
  const all = [...figures, ...(await afterChange()), ...(await coldStart(size))]
  const bare = all[0]!.runs
  const noise = (100 * (quantile(bare, 0.75) - quantile(bare, 0.25))) / median(bare)
  process.stdout.write(
    `One answer: ${size} bytes, ${options.pupils} pupils. ${connections} connections, by turns. Node ${process.versions.node}.\n` +
      `Noise of this machine: the middle half of bare Node's rounds lies within ${noise.toFixed(0)} %; load ${loadavg()[0]!.toFixed(1)}.\n\n` +
      table(all),
  )
  process.exitCode = all.every(holds) ? 0 : 1
} finally {
  rmSync(folder, { recursive: true })
}
