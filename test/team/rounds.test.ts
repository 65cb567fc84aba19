import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { aansluitingenOf, manualSchool } from '../../simulator/index.ts'
import { createTeamSimulator } from '../../simulator/team/team-simulator.ts'
import { beginLife, client, drawing, type Life, look, readMail } from './clients.ts'
import { anomaliesIn, type Deed } from './history.ts'
import { hasPostgres, type Postgres, startPostgres } from './postgres.ts'
import { type Caller, callerOf } from './system.ts'

/** One round here; hundreds, with more processes and clients, by `npm run team`. */
const rounds = Number(process.env.TEAM_ROUNDS ?? 1)
const processes = Number(process.env.TEAM_PROCESSES ?? 2)
const clients = Number(process.env.TEAM_CLIENTS ?? 8)
const roundMilliseconds = Number(process.env.TEAM_ROUND_MS ?? 250)
const withPostgres = hasPostgres() ? describe : describe.skip
jest.setTimeout(120_000 + rounds * 30_000)

const here = (path: string) => new URL(path, import.meta.url)

type Replica = { child: ChildProcess; url: string }

async function startReplica(address: string): Promise<Replica> {
  const program = [fileURLToPath(here('replica.ts')), address]
  const child = spawn(process.execPath, ['--no-warnings', '--import', here('../typescript.mjs').href, ...program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface(child.stdout!)
  const [url] = (await Promise.race([
    once(lines, 'line'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`a process ended by itself (${code})`))),
  ])) as [string]
  return { child, url }
}

withPostgres(`${processes} processes, ${clients} clients, ${rounds} rounds of falling`, () => {
  let postgres: Postgres
  let replicas: Replica[] = []
  beforeAll(async () => {
    postgres = await startPostgres()
  })
  afterAll(async () => {
    for (const { child } of replicas) child.kill('SIGKILL')
    await postgres.stop()
  })

  test('nothing that was confirmed is lost, and no anomaly', async () => {
    const address = await postgres.fresh('rounds')
    const school = manualSchool('2026-2027')
    const first = await createTeamSimulator({ address, schools: [school] })
    const aansluiting = await first.within(['default'], ({ world }) => aansluitingenOf(world())[0]!)
    await first.close()
    replicas = await Promise.all(Array.from({ length: processes }, () => startReplica(address)))
    const callers = replicas.map((_, index) => callerOf(() => replicas[index]!.url))
    const draw = drawing(rounds)
    const counter = { next: 0 }
    const anyCaller = (): Caller => callers[draw(callers.length)]!
    let well = 0
    for (let round = 0; round < rounds; round++) {
      const life: Life = { number: round + 1, world: 'w', aansluiting, nth: 2 + draw(10) }
      await beginLife(life, anyCaller)
      let isOver = false
      const working = Array.from({ length: clients }, (_, each) => {
        const own = drawing(round * 1000 + each)
        return client(
          life,
          own,
          counter,
          () => callers[own(callers.length)]!,
          () => !isOver,
        )
      })
      await new Promise((resolve) => setTimeout(resolve, roundMilliseconds / 2 + draw(roundMilliseconds)))
      if (round % 2 === 0) {
        const fallen = draw(replicas.length)
        const { child } = replicas[fallen]!
        child.kill('SIGKILL')
        await once(child, 'exit')
        replicas[fallen] = await startReplica(address)
      } else {
        await postgres.fall()
        await new Promise((resolve) => setTimeout(resolve, draw(roundMilliseconds)))
        await postgres.rise()
      }
      await new Promise((resolve) => setTimeout(resolve, roundMilliseconds / 2))
      isOver = true
      const deeds: Deed[] = (await Promise.all(working)).flat()
      for (const caller of callers) {
        let seen = await look(life, caller)
        while (seen.length === 0) seen = await look(life, caller)
        deeds.push(...seen)
        let mails = await readMail(life, caller)
        while (mails.length === 0) mails = await readMail(life, caller)
        deeds.push(...mails)
      }
      expect(anomaliesIn({ deeds, nth: new Map([[life.number, life.nth]]) })).toEqual([])
      well += deeds.filter((deed) => deed.end !== undefined).length
    }
    expect(well).toBeGreaterThan(rounds * clients)
  })
})
