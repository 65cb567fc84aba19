import { type Mount, mountedAt } from '../../simulator/port/listen.ts'
import type { Simulator } from '../../simulator/simulator.ts'
import type { Theatre, TheatreOptions } from './theatre.ts'

export type VerhalenOptions = TheatreOptions & {
  /** Where the simulator is reached, to make a story of what happened there. */
  readonly address: () => string
}

/** The stories beside the simulator, under `/verhalen`. `close` lets the system go that they were told to. */
export function verhalenOf(
  simulator: Pick<Simulator, 'reportBug'>,
  { address, ...options }: VerhalenOptions,
): Mount & { readonly close: () => Promise<void> } {
  let theatre: Theatre | undefined
  return {
    takes: mountedAt('verhalen'),
    open: async () => {
      const [{ createVerhalenApi }, { openTheatre }] = await Promise.all([import('./api.ts'), import('./theatre.ts')])
      theatre = openTheatre(options)
      return createVerhalenApi({ theatre, address }, simulator.reportBug)
    },
    close: async () => theatre?.close(),
  }
}
