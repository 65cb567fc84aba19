import type { Farm } from '../../scenarios/farm/look-at-farm.ts'
import { type Mount, mountedAt } from '../../simulator/port/listen.ts'
import type { Simulator } from '../../simulator/simulator.ts'
import type { Theatre, TheatreOptions } from './theatre.ts'

export type VerhalenOptions = TheatreOptions & {
  /** Where the simulator is reached, to make a story of what happened there. */
  readonly address: () => string
  /** What explorations on other machines tell. Absent: there is no database for it. */
  readonly farm?: () => Promise<Farm>
}

/** The stories beside the simulator, under `/verhalen`. `close` lets the system go that they were told to. */
export function verhalenOf(
  simulator: Pick<Simulator, 'reportBug'>,
  { address, farm, ...options }: VerhalenOptions,
): Mount & { readonly close: () => Promise<void> } {
  let theatre: Theatre | undefined
  return {
    takes: mountedAt('verhalen'),
    open: async () => {
      const [{ createVerhalenApi }, { openTheatre }, opened] = await Promise.all([
        import('./api.ts'),
        import('./theatre.ts'),
        farm?.(),
      ])
      theatre = openTheatre(options)
      return createVerhalenApi({ theatre, address, ...(opened && { farm: opened }) }, simulator.reportBug)
    },
    close: async () => theatre?.close(),
  }
}
