/**
 * A whole country in one process: fetches every school of a range once, as a nightly sync would, over real HTTP on
 * loopback, and one school of 5,000 pupils after it. The simulator is this process, the caller another one, so the
 * memory shown is the simulator's alone. Fails above 300 MB, or when the memory climbs on the way.
 *
 *     npm run bench:netherlands            6,600 schools, 1.4 million pupils
 *     npm run bench:netherlands -- 500     the first 500
 */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createReeks, createSimulator, demoKlant, generateSchool, listen } from '../simulator/index.ts'
import type { Progress } from './netherlands-caller.ts'

const schools = Number(process.argv[2] ?? 6600)
const mostMegabytes = 300
const from = '90AA'
const to = '99ZZ'
const seed = 'nederland'
const schooljaar = '2026-2027'
const clock = { now: () => Date.UTC(2026, 9, 5, 1) }

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)
const number = (value: number) => Math.round(value).toLocaleString('en')

/** Fetches in another process and tells how far it is; resolves with the last report. */
function fetchAll(url: string, brincodes: readonly string[], sleutel: string, each: (progress: Progress) => void) {
  return new Promise<Progress>((resolve, reject) => {
    const caller = fork(fileURLToPath(new URL('./netherlands-caller.js', import.meta.url)))
    let last: Progress | undefined
    caller.on('message', (progress: Progress) => {
      last = progress
      each(progress)
    })
    caller.on('exit', (code) =>
      code === 0 && last !== undefined ? resolve(last) : reject(new Error(`caller: ${code}`)),
    )
    caller.send({ url, brincodes, sleutel, schooljaar, ...demoKlant })
  })
}

function bar({ schools: done, pupils }: Progress, of: number, seconds: number): string {
  const filled = Math.round((done / of) * 30)
  const rate = number(pupils / Math.max(seconds, 0.001))
  const memory = megabytes(process.memoryUsage.rss())
  return `[${'#'.repeat(filled)}${'.'.repeat(30 - filled)}] ${number(done)} of ${number(of)} schools  ${number(pupils)} pupils  ${rate} a second  ${memory} MB`
}

const simulator = createSimulator({ seed, clock, schools: [], reeks: { from, to } })
const reeks = createReeks({ seed, from, to, klant: demoKlant })
const { url, close } = await listen(simulator)
const { autorisatiesleutel } = reeks.aansluitingOf(from, schooljaar)
const brincodes = reeks.brincodes().slice(0, schools)

const interactive = process.stderr.isTTY === true
const memory: number[] = []
const start = performance.now()
let shown = 0
const total = await fetchAll(url, brincodes, autorisatiesleutel, (progress) => {
  memory.push(process.memoryUsage.rss())
  const line = bar(progress, brincodes.length, (performance.now() - start) / 1000)
  if (interactive) process.stderr.write(`\r${line}`)
  else if (progress.schools >= shown + brincodes.length / 10) {
    shown = progress.schools
    console.error(line)
  }
})
if (interactive) process.stderr.write('\n')
const seconds = (performance.now() - start) / 1000
const { user, system } = process.cpuUsage()
// Unlike the clock on the wall it leaves out the caller, and most of what else the machine does.
const cpu = (user + system) / 1_000_000
const peak = Math.max(...memory)
// Flat: the last seventh of the way holds no more than the seventh after the first, with a little room for the collector.
const part = Math.max(1, Math.floor(memory.length / 7))
const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length
const early = mean(memory.slice(part, part * 2))
const late = mean(memory.slice(-part))

console.log(`${number(total.schools)} schools, ${number(total.pupils)} pupils, ${megabytes(total.bytes)} MB of XML`)
console.log(`${seconds.toFixed(1)} s, ${number(total.pupils / seconds)} pupils a second, Node ${process.versions.node}`)
console.log(`processor time of the simulator: ${cpu.toFixed(1)} s, ${number(total.pupils / cpu)} pupils a second`)
console.log(
  `memory of the simulator: peak ${megabytes(peak)} MB, early ${megabytes(early)} MB, late ${megabytes(late)} MB`,
)

const large = generateSchool({ seed, schooljaar, pupils: 5000, brincode: '99QQ', plusgroep: true })
simulator.world()!.loadSchool(large)
simulator.world()!.putKoppeling({ ...reeks.koppelingOf('99QQ00')!, id: 'groot', autorisatiesleutel: 'groot' })
const before = performance.now()
const one = await fetchAll(url, ['99QQ'], 'groot', () => memory.push(process.memoryUsage.rss()))
console.log(
  `one school of ${number(one.pupils)}: ${one.seconds.toFixed(2)} s (${((performance.now() - before) / 1000).toFixed(2)} s with starting the caller), ${megabytes(one.bytes)} MB of XML, memory ${megabytes(process.memoryUsage.rss())} MB`,
)
await close()

const tooMuch = megabytes(Math.max(...memory)) > mostMegabytes
const climbs = late > early * 1.2
if (tooMuch) console.log(`More than ${mostMegabytes} MB.`)
if (climbs) console.log('The memory climbs on the way.')
process.exitCode = tooMuch || climbs ? 1 : 0
