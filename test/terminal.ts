import type { Terminal } from '../src/cli/command.ts'

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
