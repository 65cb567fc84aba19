import type { Terminal } from '../src/cli/command.ts'
import { main } from '../src/cli/main.ts'

/** A terminal that nobody sits at, and what was said to it. */
export function listening(): {
  readonly terminal: Terminal
  readonly said: { readonly out: string; readonly err: string }
} {
  const said = { out: '', err: '' }
  const terminal = {
    out: (text: string) => {
      said.out += text
    },
    err: (text: string) => {
      said.err += text
    },
    interactive: false,
  }
  return { terminal, said }
}

/** What a command said and how it ended, with nobody at the terminal. */
export async function koppelproef(
  ...argv: readonly string[]
): Promise<{ readonly exit: number; readonly out: string; readonly err: string }> {
  const { terminal, said } = listening()
  const exit = await main([...argv], terminal)
  return { exit, ...said }
}
