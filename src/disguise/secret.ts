import { randomBytes } from 'node:crypto'

/** 256 bits that nobody knows and nobody keeps: with it gone, a disguise cannot be made or undone again. */
export const newSecret = (): string => randomBytes(32).toString('hex')
