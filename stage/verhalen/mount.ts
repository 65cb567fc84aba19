import { type Mount, mountedAt } from '../../simulator/listen.ts'
import type { Simulator } from '../../simulator/simulator.ts'
import type { VerhalenOptions } from './api.ts'

/** The stories beside the simulator, under `/verhalen`. */
export const verhalenOf = (simulator: Pick<Simulator, 'reportBug'>, options: VerhalenOptions): Mount => ({
  takes: mountedAt('verhalen'),
  open: async () => (await import('./api.ts')).createVerhalenApi(options, simulator.reportBug),
})
