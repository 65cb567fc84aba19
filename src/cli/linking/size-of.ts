import { stat } from 'node:fs/promises'

/** In bytes; 0 of a file that is not there: who reads it says so. */
export const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  )
