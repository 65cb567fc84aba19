import { type Mutant, mutants } from '../../../contracts/ea/mutants.ts'

export const mutantNamed = (name: string): Mutant => mutants.find((mutant) => mutant.name === name)!
