import { ToolError } from '../../src/tool-error.ts'
import type { Source } from './school-file.ts'

/** Where a value stands: `['leerlingen', 3, 'key']`. */
export type Path = readonly (string | number)[]

/** One thing to mend. Never holds a value of the file: names and keys of people stay out of messages. */
export type FileProblem = {
  readonly line: number
  readonly column: number
  readonly path: Path
  readonly message: string
}

export const problemAt = (source: Source, path: Path, message: string): FileProblem => ({
  ...source.at(path),
  path,
  message,
})

/**
 * Does nothing without problems.
 * @throws ToolError E_FILE_INVALID with every problem on its own line, in the order of the file
 */
export function refuse(fileName: string, problems: readonly FileProblem[]): void {
  if (problems.length === 0) return
  const lines = [...problems]
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(
      ({ line, column, path, message }) =>
        `${fileName}:${line}:${column}: ${path.length > 0 ? `${readable(path)}: ` : ''}${message}`,
    )
  throw new ToolError('E_FILE_INVALID', [...new Set(lines)].join('\n'))
}

/** A problem as {@link refuse} tells it, with the place apart. */
export type Place = { readonly line: number; readonly column: number; readonly what: string }

/** Everything that reading a file refuses, for who writes it. Throws what is no E_FILE_INVALID. */
export function placesOf(read: () => unknown): readonly Place[] {
  try {
    read()
    return []
  } catch (error) {
    if (!(error instanceof ToolError) || error.code !== 'E_FILE_INVALID') throw error
    return error.message.split('\n').map((told) => {
      const [, line = '1', column = '1', what = told] = /^[^:]*:(\d+):(\d+): (.*)$/s.exec(told) ?? []
      return { line: Number(line), column: Number(column), what }
    })
  }
}

/** `leerlingen[3].key`. */
export const readable = (path: Path): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')
