import { createValidator } from '../schema/validator.ts'
import type { Finding, Watched } from './check.ts'
import { checks, type ThemedCheck } from './checks.ts'
import { type Agreed, type Message, readMessages, type Seen } from './exchange.ts'

/** What became of one act: done, or why not. */
export type ActOutcome = {
  readonly act: string
  readonly outcome:
    | { readonly kind: 'done' }
    | { readonly kind: 'skip'; readonly reason: string }
    /** `stack`: that of the consumer. Absent: it has none that can be seen. */
    | { readonly kind: 'error'; readonly reason: string; readonly stack?: string }
}

/** What became of one check. `error`: it could not be judged because an act went wrong. */
export type CheckVerdict = Finding | { readonly kind: 'error'; readonly reason: string }

export type Judged = { readonly check: ThemedCheck; readonly verdict: CheckVerdict }

/** Judges a consumer by its exchanges alone. `acts` explain what is missing; absent: nothing went wrong. */
export async function judge(
  exchanges: readonly Seen[],
  agreed: Agreed,
  acts: readonly ActOutcome[] = [],
): Promise<readonly Judged[]> {
  const validator = await createValidator({ version: agreed.version })
  const watched: Watched = {
    agreed,
    exchanges,
    messages: readMessages(exchanges),
    validate: ({ text, seen }: Message) => validator.validate(text ?? seen.request.body),
  }
  const failed = acts.find(({ outcome }) => outcome.kind === 'error')
  return checks.map((check) => ({ check, verdict: explained(check.judge(watched), failed) }))
}

/** A check that had nothing to look at because an act went wrong was not left out by choice. */
function explained(finding: Finding, failed: ActOutcome | undefined): CheckVerdict {
  if (finding.kind !== 'skip' || failed === undefined || !('reason' in failed.outcome)) return finding
  return { kind: 'error', reason: `${finding.reason} ${failed.act} went wrong: ${failed.outcome.reason}` }
}
