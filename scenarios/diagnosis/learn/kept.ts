import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Told } from './told.ts'

/** What is known of one story: what it is and how our testcentrum lived through it, and what each wrong system, by name and text, made of it. */
export type KeptStory = { readonly key: string; readonly told: Readonly<Record<string, Told>> }

export const keyOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 16)

/** The memory of an earlier learning, in a folder: a file for each story. What is not there, or is no longer about the same, is told again. */
export const keptIn = (folder: string) => {
  mkdirSync(folder, { recursive: true })
  const fileOf = (naam: string) => join(folder, `${keyOf(naam)}.json`)
  return {
    read: (naam: string): KeptStory | undefined => {
      try {
        return JSON.parse(readFileSync(fileOf(naam), 'utf8'))
      } catch {
        return undefined
      }
    },
    forget: (): void => {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder, { recursive: true })
    },
    write: (naam: string, kept: KeptStory): void => {
      // Whole or not at all: learning may be stopped at any moment.
      const half = `${fileOf(naam)}.${process.pid}`
      writeFileSync(half, JSON.stringify(kept))
      renameSync(half, fileOf(naam))
    },
  }
}
