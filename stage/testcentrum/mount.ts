import type { Mount } from '../../simulator/port/listen.ts'
import { mountedAt } from '../../simulator/port/listen.ts'
import type { Simulator } from '../../simulator/simulator.ts'
import type { DesksOptions } from './desk.ts'

/** The testcentrum beside the simulator that it fetches from, under `/testcentrum`. */
export const testcentrumOf = (simulator: Simulator, options: Omit<DesksOptions, 'simulator'>): Mount => ({
  takes: mountedAt('testcentrum'),
  open: async () => (await import('./api.ts')).createTestcentrumApi({ simulator, ...options }, simulator.reportBug),
})
