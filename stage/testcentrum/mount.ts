import type { Mount } from '../../simulator/port/listen.ts'
import { mountedAt } from '../../simulator/port/listen.ts'
import type { Simulator } from '../../simulator/simulator.ts'
import type { TeamSimulator } from '../../simulator/team/team-simulator.ts'
import type { Desks, DesksOptions } from './desk.ts'

/** The testcentrum beside the simulator that it fetches from, under `/testcentrum`. */
export const testcentrumOf = (simulator: Simulator, options: Omit<DesksOptions, 'simulator'>): Mount =>
  mountOf(simulator, async () => (await import('./desk.ts')).openDesks({ simulator, ...options }))

/** The same where worlds are shared: it stands in their database, and any process answers for it. */
export const sharedTestcentrumOf = (team: TeamSimulator, { address }: Pick<DesksOptions, 'address'>): Mount =>
  mountOf(team, async () => (await import('./shared-desks.ts')).openSharedDesks(team, address))

const mountOf = ({ reportBug }: Pick<Simulator, 'reportBug'>, open: () => Promise<Desks>): Mount => ({
  takes: mountedAt('testcentrum'),
  early: true,
  open: async () => (await import('./api.ts')).createTestcentrumApi(await open(), reportBug),
})
