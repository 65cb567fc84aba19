import { compileSchema, problemsWith } from '../../simulator/school-file/parse.ts'
import { refuse } from '../../simulator/school-file/problem.ts'
import { partOf, type ReadSource, readSource } from '../../simulator/school-file/source.ts'
import { readText } from '../../src/read-text.ts'
import { type Kenmerk, kenmerken } from './kenmerken.ts'
import type { Profiel } from './profiel.ts'

/** How a trait may be written: `ja` and `nee`, or as YAML has it. */
const words: Readonly<Record<string, boolean>> = { ja: true, nee: false, true: true, false: false }

/** The JSON Schema of a profile, for editors and for ajv. */
export const profielSchema = () => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Koppelproef profile',
  description: 'What a linking system is like, in which systems rightly differ.',
  type: 'object',
  required: ['kenmerken'],
  additionalProperties: false,
  properties: {
    naam: { type: 'string', description: 'How the system is called.' },
    kenmerken: {
      type: 'object',
      description: 'Its traits, ja or nee each. Left out: nobody knows; what is about that trait is skipped.',
      additionalProperties: false,
      properties: Object.fromEntries(
        Object.entries(kenmerken).map(([name, { en }]) => [name, { description: en, enum: Object.keys(words) }]),
      ),
    },
  },
})

/**
 * Reads a profile file, YAML or JSON.
 * @throws ToolError E_FILE_UNREADABLE, E_FILE_INVALID with line, column and what it should be
 */
export function readProfiel(file: string): Profiel {
  return parseProfiel(readText(file), file)
}

/** As {@link readProfiel}, of a text: a profile, or a config file that holds one under `profile`. */
export function parseProfiel(text: string, fileName: string): Profiel {
  const read = readSource(text, fileName)
  const { profile } = { ...(read.data as { readonly profile?: unknown } | undefined) }
  return profielOf(typeof profile === 'object' ? partOf(read, ['profile']) : read)
}

/** As {@link readProfiel}, of a profile that may stand inside another file. */
export function profielOf(read: ReadSource): Profiel {
  refuse(read.source.fileName, problemsWith(read, compileSchema(profielSchema())))
  const { naam, kenmerken: said } = read.data as { naam?: string; kenmerken: Partial<Record<Kenmerk, string>> }
  const entries = Object.entries(said) as [Kenmerk, string][]
  return {
    ...(naam !== undefined && { naam }),
    kenmerken: Object.fromEntries(entries.map(([name, word]) => [name, words[word]])),
  }
}
