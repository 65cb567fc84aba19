import { isMadeUpBrincode } from '../../../simulator/generate/brincode.ts'
import { createDisguise } from '../../disguise/disguise.ts'
import { areMadeUp } from '../../disguise/mark.ts'
import { createNumbers } from '../../disguise/numbers.ts'
import type { School } from '../../school/school.ts'
import { ToolError } from '../../tool-error.ts'

/** What is done about names: made up or kept as they are; absent: made up unless the school says that it is made up. */
export type Names = 'made-up' | 'keep'

/** A school that may be passed on, and one sentence about it for who passes it on; absent when there is nothing to say. */
export type Passed = { readonly school: School; readonly told?: string }

/**
 * Takes real children out of a school. Only a brincode of the test range (90AA to 99ZZ) says that they are made up; any
 * other code, or none, may be of a real school. The same seed makes up the same names.
 * @throws ToolError E_MADE_UP_ALREADY
 */
export function withoutRealChildren(school: School, names: Names | undefined, seed: string): Passed {
  const { brincode } = school
  const safe = brincode !== undefined && isMadeUpBrincode(brincode)
  const why =
    brincode === undefined
      ? 'There is no brincode: these may be real children'
      : 'The brincode is not of the test range (90AA to 99ZZ): these may be real children'
  if (safe && names !== 'made-up') return { school }
  if (names === 'keep') return { school, told: `${why}, and all is kept as it was. Do not pass it on.` }
  if (areMadeUp([...school.leerlingen, ...(school.leerkrachten ?? [])])) throw new ToolError('E_MADE_UP_ALREADY')
  const made = withoutOddDates(createDisguise([school], seed).of(school), seed)
  return {
    // What has not the form of a code is not taken for one by the disguise.
    school: made.brincode === undefined || isMadeUpBrincode(made.brincode) ? made : { ...made, brincode: '99XX' },
    told: safe ? `${done}.` : `${why}. ${done}; --names keep leaves them as they are.`,
  }
}

/** The disguise leaves a birth date alone that is not written as one, `4 mrt 18`; as text it still says when. */
function withoutOddDates(school: School, seed: string): School {
  const { key } = createNumbers(seed)
  const leerlingen = school.leerlingen.map((leerling) => {
    const { geboortedatum } = leerling
    if (geboortedatum === undefined || /^\s*\d{4}-\d\d-\d\d/.test(geboortedatum)) return leerling
    return { ...leerling, geboortedatum: key(geboortedatum) }
  })
  return { ...school, leerlingen }
}

const done = 'Names, keys, birth dates and addresses have been made up'
