import { type Listening, type ListenOptions, listen } from './listen.ts'
import type { Simulator } from './simulator.ts'

/** The public door of {@link listen}: a simulator of this process. What several processes share is started by `koppelproef serve`. */
export function listenTo(simulator: Simulator, options: ListenOptions = {}): Promise<Listening> {
  return listen(simulator, options)
}
