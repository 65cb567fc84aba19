import { randomBytes } from 'node:crypto'

/** A token that nobody guesses: 192 bits, in letters that a header and a shell take as they are. */
export const makeToken = (): string => randomBytes(24).toString('base64url')
