import type { Decision, PeopleLinks } from '../../link/link-people.ts'
import type { Person } from '../../link/people.ts'
import { saidOf } from '../../link/said.ts'
import { harmless } from '../../lists/harmless.ts'
import { itemAt } from '../../within.ts'

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
    const others = candidates.map((e) => itemAt(have, e).id)
    const linked = existing === undefined ? '' : itemAt(have, existing).id
    const reason = saidOf(links, decision, i)[language]
    yield `${[itemAt(came, i).id, kind, linked, others.join('|'), confidenceOf(decision).toFixed(4), reason].map(quoted).join(',')}\n`
    if (i % 1000 === 999) tick(i + 1)
  }
}

/** How likely it is that the decision is right; for a question, that the first candidate is the one. */
function confidenceOf({ kind, certainty }: Decision): number {
  const same = 1 / (1 + 2 ** -certainty)
  return kind === 'new' ? 1 - same : same
}

const quoted = (given: string) => {
  const cell = harmless(given)
  return /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
