import { accessSync, constants } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { ToolError } from '../../src/tool-error.ts'
import type { Verdict } from '../run/tell.ts'
import { githubOf } from './github.ts'
import { type Again, jsonOf } from './json.ts'
import { junitOf } from './junit.ts'

type Output = { readonly out: (text: string) => void }
type Write = (verdicts: readonly Verdict[], output: Output) => Promise<void>

const kinds: Readonly<Record<string, (verdicts: readonly Verdict[], again: Again) => string | Promise<string>>> = {
  json: (verdicts, again) => `${JSON.stringify(jsonOf(verdicts, again), null, 2)}\n`,
  junit: junitOf,
  html: async (verdicts, again) => (await import('./html.ts')).htmlOf(verdicts, again),
  github: githubOf,
}

/**
 * `junit=report.xml` becomes a writer; `-` writes to the terminal. `again`: the command that tells one story again.
 * @throws ToolError E_USAGE for a kind that does not exist or lacks its file; E_FILE_UNWRITABLE, at once or by the writer
 */
export const reports = (wishes: readonly string[], again: Again): readonly Write[] =>
  wishes.map((wish) => {
    const [kind = '', file = kind === 'github' ? '-' : ''] = wish.split('=', 2)
    const make = kinds[kind]
    if (make === undefined)
      throw new ToolError(
        'E_USAGE',
        `There is no report of kind "${kind}"; there are ${Object.keys(kinds).join(', ')}.`,
      )
    if (file === '')
      throw new ToolError('E_USAGE', `--report ${kind} needs a file: --report ${kind}=FILE, or =- for the terminal.`)
    if (file !== '-') tryFolder(file)
    return async (verdicts, output) => {
      const text = await make(verdicts, again)
      if (file === '-') return output.out(text)
      await writeFile(file, text).catch((error: NodeJS.ErrnoException) => unwritable(file, error))
      output.out(`  ${kind}: ${file}\n`)
    }
  })

const unwritable = (file: string, { code, message }: NodeJS.ErrnoException): never => {
  throw new ToolError('E_FILE_UNWRITABLE', file, code ?? message)
}

/** A report that cannot be written is better known before the stories are told than after. */
function tryFolder(file: string): void {
  try {
    accessSync(dirname(resolve(file)), constants.W_OK)
  } catch (error) {
    unwritable(file, error as NodeJS.ErrnoException)
  }
}
