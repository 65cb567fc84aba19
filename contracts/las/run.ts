import { readingOf } from './answer.ts'
import type { Contract, ContractVerdict, Need } from './contract.ts'
import { NoAnswer, type Send } from './http.ts'
import { type Answered, type Las, Unjudgeable } from './las.ts'
import { createSession } from './session.ts'
import type { Permission, Target } from './target.ts'
import { childNamed } from './xml.ts'

/** What became of one contract. */
export type Judged = {
  readonly contract: Contract
  readonly verdict: ContractVerdict
  /** Numbers of the exchanges that it looked at, in order. */
  readonly exchanges: readonly number[]
}

/** A finished run. */
export type Run = {
  readonly target: Target
  readonly permission: Permission
  /** Milliseconds since 1970 at which it began. */
  readonly began: number
  readonly milliseconds: number
  readonly judged: readonly Judged[]
  readonly exchanges: readonly Answered[]
}

export type RunOptions = {
  readonly target: Target
  readonly permission: Permission
  /** In this order. The first must be the one on which all others stand: the ordinary request is answered. */
  readonly contracts: readonly Contract[]
  readonly send: Send
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Told of each contract when it is judged, for who is waiting. */
  readonly onJudged?: (judged: Judged) => void
  /** Only these contracts are judged; the ordinary request is always sent. Absent: all. */
  readonly only?: (contract: Contract) => boolean
}

/**
 * Judges a LAS, one request after the other. When the ordinary request is not answered with data, everything else is
 * skipped: a refusal of something broken says nothing about a LAS that refuses everything.
 */
export async function runContracts(options: RunOptions): Promise<Run> {
  const { target, permission, contracts, send, now, onJudged, only = () => true } = options
  const began = now()
  const session = createSession(target, send, now)
  const judged: Judged[] = []
  const judge = async (contract: Contract, refuse: (las: Las) => Promise<string | undefined>): Promise<Judged> => {
    const seen: number[] = []
    const las = session.seenBy(({ number }) => {
      if (!seen.includes(number)) seen.push(number)
    })
    const verdict = await verdictOf(contract, las, refuse)
    const result = { contract, verdict, exchanges: seen }
    judged.push(result)
    onJudged?.(result)
    return result
  }
  const [first, ...others] = contracts
  if (first === undefined) throw new Error('There are no contracts to judge.')
  const base = await judge(first, async () => undefined)
  const stopped = base.verdict.kind === 'pass' ? undefined : `Judged only when "${first.id}" passes.`
  for (const contract of others.filter(only)) {
    await judge(contract, async (las) => stopped ?? (await unmet(contract, las, permission)))
  }
  const exchanges = session.exchanges()
  return { target, permission, began, milliseconds: now() - began, judged, exchanges }
}

async function verdictOf(
  contract: Contract,
  las: Las,
  refuse: (las: Las) => Promise<string | undefined>,
): Promise<ContractVerdict> {
  try {
    const reason = await refuse(las)
    return reason === undefined ? await contract.judge(las) : { kind: 'skip', reason }
  } catch (error) {
    if (error instanceof Unjudgeable) return { kind: 'skip', reason: error.message }
    if (error instanceof NoAnswer) return { kind: 'error', reason: error.message }
    throw error
  }
}

/** Why a contract is not judged now; undefined when nothing stands in the way. */
async function unmet({ needs = [] }: Contract, las: Las, permission: Permission): Promise<string | undefined> {
  for (const need of needs) {
    const reason = await reasons[need](las, permission)
    if (reason !== undefined) return reason
  }
  return undefined
}

const reasons: Readonly<Record<Need, (las: Las, permission: Permission) => Promise<string | undefined>>> = {
  thorough: async (_, { thorough }) =>
    thorough ? undefined : 'Only with --thorough: a fragile system may choke on it.',
  results: async ({ target }, { results }) => {
    if (!results) return 'Only with --allow-results: it may write results into the LAS.'
    return target.endpoints.leerresultaten === undefined
      ? 'There is no address of the leerresultaten service (--results-endpoint).'
      : undefined
  },
  getrapt: async (las) => {
    const { payload } = readingOf((await las.ask(las.verzoek('HaalStructuur'))).answer)
    return childNamed(payload, 'leerlinggegevens-structuur') === undefined
      ? 'The LAS does not answer HaalStructuur with data, so it seems not to offer the getrapte transfer.'
      : undefined
  },
  vestigingen: async (las) =>
    (await las.everything()).vestigingen.length === 0 ? 'The school has no vestigingen.' : undefined,
}
