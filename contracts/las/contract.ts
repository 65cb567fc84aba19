import type { Las } from './las.ts'
import type { Level, RequirementId } from './requirements.ts'
import { requirements } from './requirements.ts'

/** What a contract found. `came` says in one or two sentences what was there instead; never with names of people. */
export type ContractVerdict =
  | { readonly kind: 'pass' }
  | { readonly kind: 'fail'; readonly came: string }
  | { readonly kind: 'skip'; readonly reason: string }
  /** The contract could not be judged: no answer came. */
  | { readonly kind: 'error'; readonly reason: string }

/** What must be so before a contract can be judged; the runner sees to it. */
export type Need = 'thorough' | 'results' | 'getrapt' | 'vestigingen'

/** One promise of a LAS, and how to see whether it is kept. */
export type Contract = {
  /** A sentence in kebab-case. */
  readonly id: string
  /** What a good LAS does. */
  readonly says: string
  readonly requirements: readonly RequirementId[]
  /** The wrong LAS that this contract must catch. */
  readonly catches: string
  /** What a supplier whose LAS fails does about it. */
  readonly change: string
  readonly needs?: readonly Need[]
  /** Breaks exactly one thing per request: which of two faults comes first is not fixed by the standard. */
  readonly judge: (las: Las) => Promise<ContractVerdict>
}

export const defineContract = (contract: Contract): Contract => contract

/** A way to write many contracts that are alike: `of` makes what they share out of what tells them apart. */
export const contractsBy =
  <Rest extends readonly unknown[]>(
    of: (id: string, ...rest: Rest) => Pick<Contract, 'change' | 'needs' | 'judge'>,
  ): ((id: string, says: string, requirement: RequirementId, catches: string, ...rest: Rest) => Contract) =>
  (id, says, requirement, catches, ...rest) => ({ id, says, requirements: [requirement], catches, ...of(id, ...rest) })

export const pass: ContractVerdict = { kind: 'pass' }
export const fail = (came: string): ContractVerdict => ({ kind: 'fail', came })
export const skip = (reason: string): ContractVerdict => ({ kind: 'skip', reason })

/** Passes when nothing was found; else names the first few and counts the rest. */
export function nothingWrong(wrong: readonly string[]): ContractVerdict {
  if (wrong.length === 0) return pass
  const shown = wrong.slice(0, 3).join(' ')
  return fail(wrong.length > 3 ? `${shown} And ${wrong.length - 3} more.` : shown)
}

/** The first of these that is not a pass; pass when all are. */
export const allOf = (verdicts: readonly ContractVerdict[]): ContractVerdict =>
  verdicts.find(({ kind }) => kind !== 'pass') ?? pass

const weight: Readonly<Record<Level, number>> = { must: 2, should: 1, 'our-choice': 0 }

/** The strictest level of the requirements that a contract is about. */
export const levelOf = (contract: Contract): Level =>
  contract.requirements
    .map((id) => requirements[id].level)
    .reduce((strictest, level) => (weight[level] > weight[strictest] ? level : strictest), 'our-choice' as Level)
