import { checked } from '../../../contracts/adapter/checked.ts'
import { AdapterFailure, type OpenSystem } from '../../../contracts/adapter/transport.ts'
import type { Terminal } from '../command.ts'

/** Lets a system under test go. That it cannot is told, and changes nothing of what was found. */
export async function closeSystem(system: OpenSystem, patience: number, terminal: Terminal): Promise<void> {
  try {
    await checked(system, { timeout: patience }).close()
  } catch (error) {
    if (!(error instanceof AdapterFailure)) throw error
    terminal.err(`The system under test could not be closed: ${error.message}.\n`)
  }
}
