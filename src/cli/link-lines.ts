import { createWriteStream } from 'node:fs'
import type { Decision, PeopleLinks } from '../link/link-people.ts'
import type { Person } from '../link/people.ts'
import { saidOf } from '../link/said.ts'
import { ToolError } from '../tool-error.ts'

export const header = 'incoming_id,decision,linked_id,candidates,confidence,reason\n'

/** One line for each incoming person, behind the header. */
export function* decisionLines(
  links: PeopleLinks,
  have: readonly Person[],
  came: readonly Person[],
  language: 'en' | 'nl',
  tick: (done: number) => void,
) {
  for (const [i, decision] of links.decisions.entries()) {
    const { kind, existing, candidates } = decision
    const others = candidates.map((e) => have[e]!.id)
    const linked = existing === undefined ? '' : have[existing]!.id
    const reason = saidOf(links, decision, i)[language]
    yield `${[came[i]!.id, kind, linked, others.join('|'), confidenceOf(decision).toFixed(4), reason].map(quoted).join(',')}\n`
    if (i % 1000 === 999) tick(i + 1)
  }
}

/** How likely it is that the decision is right; for a question, that the first candidate is the one. */
function confidenceOf({ kind, certainty }: Decision): number {
  const same = 1 / (1 + 2 ** -certainty)
  return kind === 'new' ? 1 - same : same
}

const quoted = (cell: string) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Writes without holding more than a little in memory. */
export async function writeLines(file: string, lines: Iterable<string>): Promise<void> {
  const stream = createWriteStream(file)
  const failed = new Promise<never>((_, reject) => {
    stream.once('error', (error: NodeJS.ErrnoException) =>
      reject(new ToolError('E_FILE_UNWRITABLE', file, String(error.code))),
    )
  })
  const write = async () => {
    let part = ''
    for (const line of lines) {
      part += line
      if (part.length < 1 << 16) continue
      if (!stream.write(part)) await new Promise<void>((go) => stream.once('drain', () => go()))
      part = ''
    }
    await new Promise<void>((go) => stream.end(part, () => go()))
  }
  await Promise.race([write(), failed])
}
