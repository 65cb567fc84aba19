import { plainLines } from '../../plain-text.ts'
import type { Terminal } from '../command.ts'

/** Says how it went, on stdout: with names of files and the like in it, of which none gives an order. What was asked for itself goes out as it is. */
export const announce = ({ out }: Pick<Terminal, 'out'>, text: string): void => out(plainLines(text))
