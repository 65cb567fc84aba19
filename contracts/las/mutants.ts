import { dataMutants } from './mutants/data-mutants.ts'
import type { Mutant } from './mutants/mutant.ts'
import { protocolMutants } from './mutants/protocol-mutants.ts'
import { resultsMutants } from './mutants/results-mutants.ts'
import { timeMutants } from './mutants/time-mutants.ts'
import { transportMutants } from './mutants/transport-mutants.ts'

/** Every broken LAS. Each contract names the one that it must notice; a test runs them all. */
export const mutants: readonly Mutant[] = [
  ...dataMutants,
  ...timeMutants,
  ...protocolMutants,
  ...transportMutants,
  ...resultsMutants,
]
