import { writeFile } from 'node:fs/promises'
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
 * @throws ToolError E_USAGE for a kind that does not exist; the writer E_FILE_UNWRITABLE
 */
export const reports = (wishes: readonly string[], again: Again): readonly Write[] =>
  wishes.map((wish) => {
    const [kind = '', file = '-'] = wish.split('=', 2)
    const make = kinds[kind]
    if (make === undefined)
      throw new ToolError(
        'E_USAGE',
        `There is no report of kind "${kind}"; there are ${Object.keys(kinds).join(', ')}.`,
      )
    return async (verdicts, output) => {
      const text = await make(verdicts, again)
      if (file === '-') return output.out(text)
      await writeFile(file, text).catch((error: NodeJS.ErrnoException) => {
        throw new ToolError('E_FILE_UNWRITABLE', file, error.code ?? String(error))
      })
    }
  })
