/**
 * What `koppelproef record` adds to an answer of 20 MB: straight, through a bare relay and through record, by turns in one run, to the
 * first byte and to the last. With a LAS on loopback, that sends as fast as memory is copied, and with one at the end of a line of
 * 1 Gbit/s and of 200 Mbit/s. Straight twice in each round: their difference is the noise. Fails when a bound is missed.
 *
 *     npm run bench -- record
 *     npm run bench -- record --rounds 21 --megabytes 20
 */
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { exampleEnvelope } from '../simulator/index.ts'
import { requestBytes } from './serve/load.ts'
import { cpuOf, peakMemoryOf, start, startRecord, stop } from './serve/processes.ts'
import { type Figure, holds, median, table } from './serve/report.ts'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, megabytes: { type: 'string', default: '20' } },
})
const rounds = Number(values.rounds)
const size = Number(values.megabytes) * 1_000_000

/** Bytes a millisecond. */
const lines = [
  { name: 'loopback', rate: 0 },
  { name: '1 Gbit/s', rate: 125_000 },
  { name: '200 Mbit/s', rate: 25_000 },
]

// This file runs as dist/compiled/bench/record.js.
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'koppelproef-bench-'))
const request = requestBytes(
  '/uwlr/leerlinggegevens',
  exampleEnvelope({
    klantcode: 'A',
    klantnaam: 'B',
    autorisatiesleutel: 'C',
    brincode: '99XX',
    dependancecode: '00',
    schooljaar: '2026-2027',
    xsdversie: '2.2',
  }),
)

type Took = { readonly first: number; readonly last: number }

/** One answer over a connection of its own, in milliseconds from when it was asked. */
function timed(port: number): Promise<Took> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.setNoDelay(true).once('error', reject)
    let began = 0
    let first = 0
    let missing: number | undefined
    socket.once('connect', () => {
      began = performance.now()
      socket.write(request)
    })
    socket.on('data', (part: Buffer) => {
      if (missing === undefined) {
        first = performance.now() - began
        const end = part.indexOf('\r\n\r\n')
        missing = end + 4 + Number(/\r\ncontent-length: (\d+)/i.exec(part.toString('latin1', 0, end))?.[1])
      }
      missing -= part.byteLength
      if (missing > 0) return
      resolve({ first, last: performance.now() - began })
      socket.destroy()
    })
  })
}

/** Until all that went by is made up and in the file. */
async function written(url: string, exchanges: number): Promise<void> {
  while (true) {
    const page = await (await fetch(url, { headers: { accept: 'text/html' } })).text()
    if (Number(/exchanges written<\/dt><dd>(\d+)/.exec(page)?.[1]) >= exchanges) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const children: ChildProcess[] = []
const started = async (path: string, ...args: readonly (string | number)[]): Promise<number> => {
  const { child, line } = await start([here(path), ...args.map(String)], join(folder, 'log'))
  children.push(child)
  return Number(line)
}

async function figuresOf({ name, rate }: (typeof lines)[number]): Promise<Figure[]> {
  const las = await started('record/las.js', size, rate)
  const relay = await started('record/relay.js', las)
  const file = join(folder, `${las}.koppelproef`)
  const record = await startRecord(`http://127.0.0.1:${las}`, file, join(folder, 'log'))
  children.push(record.child)
  let exchanges = 0
  const through = async () => {
    exchanges++
    return timed(record.port)
  }
  const quiet = async () => {
    const took = await through()
    await written(record.url, exchanges)
    return took
  }
  const ways: Readonly<Record<string, () => Promise<Took>>> = {
    straight: () => timed(las),
    'straight again': () => timed(las),
    'through a bare relay': () => timed(relay),
    'through record': quiet,
    'through record while it makes up the one before': async () => {
      await through()
      return quiet()
    },
  }
  const names = Object.keys(ways)
  const took = new Map(names.map((way) => [way, [] as Took[]]))
  for (const way of names) await ways[way]?.()
  const before = { cpu: cpuOf(record.child), memory: peakMemoryOf(record.child) }
  for (let round = 0; round < rounds; round++)
    for (let step = 0; step < names.length; step++) {
      // Each begins in turn: what comes after another is not always the same one.
      const way = names[(round + step) % names.length] ?? ''
      const one = await ways[way]?.()
      if (one !== undefined) took.get(way)?.push(one)
    }
  const last = (way: string) => took.get(way)?.map((one) => one.last) ?? []
  const straight = last('straight')
  /** Beside straight in the same round. */
  const added = (way: string) => last(way).map((one, round) => one - (straight[round] ?? 0))
  const allowed = Math.max(5, median(straight) / 10)
  const memory = peakMemoryOf(record.child)
  const said = (figures: readonly Figure[]) => figures.map((one) => ({ ...one, name: `${name}: ${one.name}` }))
  return [
    ...said([
      ...names.map((way) => ({ name: `${way}, last byte`, unit: ' ms', runs: last(way) })),
      ...['straight', 'through a bare relay', 'through record'].map((way) => ({
        name: `${way}, first byte`,
        unit: ' ms',
        runs: took.get(way)?.map(({ first }) => first) ?? [],
      })),
      { name: 'noise, straight beside straight', unit: ' ms', runs: added('straight again') },
      { name: 'a bare relay adds', unit: ' ms', runs: added('through a bare relay') },
      {
        name: 'record adds',
        unit: ' ms',
        runs: added('through record'),
        // No LAS is on loopback: there nothing takes time but who copies, and so it is for information.
        ...(rate > 0 && { required: { most: allowed } }),
      },
      {
        name: 'record adds while it makes up the one before',
        unit: ' ms',
        runs: added('through record while it makes up the one before'),
      },
      {
        name: 'record / bare relay',
        unit: '',
        runs: last('through record').map((one, round) => one / (last('through a bare relay')[round] ?? 1)),
      },
      ...(memory === undefined || before.memory === undefined
        ? []
        : [
            {
              name: `memory that ${exchanges} exchanges took more than the first`,
              unit: ' MB',
              runs: [memory - before.memory],
            },
          ]),
    ]),
  ]
}

try {
  const all: Figure[] = []
  for (const line of lines) {
    all.push(...(await figuresOf(line)))
    await Promise.all(children.splice(0).map(stop))
  }
  process.stdout.write(
    `An answer of ${values.megabytes} MB, ${rounds} rounds by turns, load ${loadavg()[0]?.toFixed(1)}. Node ${process.versions.node}.\n\n${table(all)}`,
  )
  process.exitCode = all.every(holds) ? 0 : 1
} finally {
  await Promise.all(children.map(stop))
  rmSync(folder, { recursive: true })
}
