import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { aansluitingenOf, manualSchool } from '../../simulator/index.ts'
import { createTeamSimulator } from '../../simulator/team/team-simulator.ts'
import { beginLife, client, drawing, type Life, look } from './clients.ts'
import { anomaliesIn, type Deed } from './history.ts'
import { plant, planted } from './planted.ts'
import { hasPostgres, type Postgres, startPostgres } from './postgres.ts'
import { type Caller, callerOf, listenAsOne } from './system.ts'

/** Only by `npm run team`: half a minute. What CI sees of the judge itself stands in history.test.ts. */
const withPostgres = process.env.TEAM_ROUNDS !== undefined && hasPostgres() ? describe : describe.skip
jest.setTimeout(60_000)

/** Two lives of a world under six clients at two processes, and what cannot have happened in them. */
async function found(address: string): Promise<readonly string[]> {
  const teams = await Promise.all(
    [0, 1].map(() => createTeamSimulator({ address, schools: [manualSchool('2026-2027')] })),
  )
  const doors = await Promise.all(teams.map(listenAsOne))
  const callers = doors.map(({ url }) => callerOf(() => url))
  const aansluiting = await teams[0]!.within(['default'], ({ world }) => aansluitingenOf(world())[0]!)
  const counter = { next: 0 }
  const deeds: Deed[] = []
  const nth = new Map<number, number>()
  for (const number of [1, 2]) {
    const life: Life = { number, world: 'w', aansluiting, nth: 3 }
    nth.set(number, life.nth)
    await beginLife(life, () => callers[0]!)
    const deedsOf = async (seed: number) => {
      const draw = drawing(seed)
      let left = 10
      return client(
        life,
        draw,
        counter,
        (): Caller => callers[draw(2)]!,
        () => left-- > 0,
      )
    }
    deeds.push(...(await Promise.all([1, 2, 3, 4, 5, 6].map((seed) => deedsOf(seed + 10 * number)))).flat())
    for (const caller of callers) deeds.push(...(await look(life, caller)))
  }
  await Promise.all(doors.map(({ close }) => close()))
  await Promise.all(teams.map((team) => team.close()))
  return anomaliesIn({ deeds, nth })
}

withPostgres('the histories of clients', () => {
  let postgres: Postgres
  beforeAll(async () => {
    postgres = await startPostgres()
  })
  afterAll(() => postgres.stop())

  test('of two processes that share a database have no anomaly', async () => {
    expect(await found(await postgres.fresh('well'))).toEqual([])
  })

  test.each(Object.keys(planted) as (keyof typeof planted)[])('show a planted fault: %s', async (anomaly) => {
    const uproot = plant(anomaly)
    try {
      const anomalies = await found(await postgres.fresh(anomaly.replaceAll(' ', '_')))
      // What a read of before misses was lost for who was told that it was kept.
      const names = anomaly === 'stale read' ? /^(stale read|lost update)/ : new RegExp(`^${anomaly}`)
      expect(anomalies.filter((each) => names.test(each))).not.toEqual([])
    } finally {
      uproot()
    }
  })
})
