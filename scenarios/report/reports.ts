import { writeFile } from 'node:fs/promises'
import { ToolError } from '../../src/tool-error.ts'
import type { Verdict } from '../run/tell.ts'
import { githubOf } from './github.ts'
import { jsonOf } from './json.ts'
import { junitOf } from './junit.ts'

type Output = { readonly out: (text: string) => void }
type Write = (verdicts: readonly Verdict[], output: Output) => Promise<void>

const kinds: Readonly<Record<string, (verdicts: readonly Verdict[]) => string | Promise<string>>> = {
  json: (verdicts) => `${JSON.stringify(jsonOf(verdicts), null, 2)}\n`,
  junit: junitOf,
  html: async (verdicts) => (await import('./html.ts')).htmlOf(verdicts),
  github: githubOf,
}

/** `junit=report.xml` becomes a writer; `-` writes to the terminal. Throws E_USAGE for a kind that does not exist. */
export const reports = (wishes: readonly string[]): readonly Write[] =>
  wishes.map((wish) => {
    const [kind = '', file = '-'] = wish.split('=', 2)
    const make = kinds[kind]
    if (make === undefined)
      throw new ToolError(
        'E_USAGE',
        `There is no report of kind "${kind}"; there are ${Object.keys(kinds).join(', ')}.`,
      )
    return async (verdicts, output) => {
      const text = await make(verdicts)
      if (file === '-') output.out(text)
      else await writeFile(file, text)
    }
  })
