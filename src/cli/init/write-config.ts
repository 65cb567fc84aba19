import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stringify } from 'yaml'
import type { Gezien } from '../../../scenarios/profile/propose.ts'
import { writeProfiel } from '../../../scenarios/profile/write-profiel.ts'

export type Start = {
  readonly sut: string
  /** Files and folders of stories. Empty: the catalogue. */
  readonly files: readonly string[]
  /** Seconds that a call may take, where somebody gave other than `run` gives. */
  readonly timeout?: string
  /** Absent: nothing fails. */
  readonly baseline?: string
  /** What was seen of the traits. Absent: a profile stands elsewhere. */
  readonly seen?: readonly Gezien[]
  /** What stands above it for who reads it, a sentence a line. */
  readonly comments: readonly string[]
}

const schema = fileURLToPath(new URL('../config/config.schema.json', import.meta.url))

/** A config file to begin with, for a person to mend. */
export function writeConfig({ sut, files, timeout, baseline, seen, comments }: Start): string {
  const profile = seen === undefined ? '' : `\nprofile:\n${indented(writeProfiel(seen))}`
  return [
    schemaLine(),
    ...comments.map((line) => `# ${line}\n`),
    stringify({
      sut,
      ...(files.length > 0 && { files }),
      ...(timeout !== undefined && { timeout: Number(timeout) }),
      ...(baseline !== undefined && { baseline }),
    }),
    profile,
  ].join('')
}

/** For an editor, where the package stands in this project: elsewhere another checkout would not find it. */
function schemaLine(): string {
  const path = relative('.', schema).replaceAll('\\', '/')
  return path.startsWith('node_modules/') && existsSync(path) ? `# yaml-language-server: $schema=${path}\n` : ''
}

const indented = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ')
