import { wrongData } from './data.ts'
import { wrongProtocol } from './protocol.ts'
import { wrongResults } from './results.ts'
import { wrongTime } from './time.ts'
import { wrongTransport } from './transport.ts'
import type { WrongLas } from './wrong-las.ts'

/** Every wrong LAS. Each contract names the one that it must catch; a test runs them all. */
export const everyWrongLas: readonly WrongLas[] = [
  ...wrongData,
  ...wrongTime,
  ...wrongProtocol,
  ...wrongTransport,
  ...wrongResults,
]
