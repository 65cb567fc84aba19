import { contracts } from '../../../contracts/las/contracts.ts'
import { reportOfLas } from '../../../contracts/las/report-of-las.ts'
import { runContracts } from '../../../contracts/las/run.ts'
import type { Target } from '../../../contracts/las/target.ts'
import type { Stories, Told } from '../../../scenarios/mutation/stories.ts'
import { dialects } from '../../../simulator/dialects/dialect.ts'
import { kept } from '../../../simulator/wire/kept.ts'
import { richSchool } from './rich-school.ts'
import { moment, simulatedLas } from './simulated.ts'

/** What a supplier may have agreed, and how its LAS may write: for each the checks are done by themselves. */
const agreements: readonly { readonly name: string; readonly agreed: Agreed; readonly settings: object }[] = [
  { name: '2.2', agreed: {}, settings: {} },
  { name: '2.3', agreed: { version: '2.3' }, settings: {} },
  ...(['smalle-set', 'lvs-set'] as const).map((profile) => ({
    name: profile,
    agreed: { profile },
    settings: { profiel: profile },
  })),
  ...dialects
    .filter(({ name }) => name !== 'wcf')
    .map(({ name }) => ({ name, agreed: {}, settings: { dialect: name } })),
]
type Agreed = Partial<Pick<Target, 'version' | 'profile'>>

/**
 * Every check of a LAS against the strict simulator, to be done as often as wanted, each by its name, and judged as `check las` with all
 * that it may do judges it: failed by what the standard says; a habit or a choice that is not met is a remark.
 */
export async function openStories(): Promise<Stories> {
  const checks = new Map<string, (typeof agreements)[number] & { contract: (typeof contracts)[number] }>()
  for (const agreement of agreements)
    for (const contract of contracts) checks.set(`${agreement.name}: ${contract.id}`, { ...agreement, contract })
  return {
    all: [...checks.keys()].map((name) => ({ name })),
    tell: async (name) => {
      const { agreed, settings, contract } = checks.get(name)!
      forget()
      // Another picture of the school each time: nothing is found that was made for the one before.
      const las = simulatedLas({ schools: [{ school: structuredClone(richSchool), settings }] }, agreed)
      const began = performance.now()
      const told = await judge(las, (one) => one === contract)
      return { milliseconds: performance.now() - began, ...told }
    },
    close: async () => undefined,
  }
}

async function judge(
  las: ReturnType<typeof simulatedLas>,
  only: (contract: (typeof contracts)[number]) => boolean,
): Promise<Omit<Told, 'milliseconds'>> {
  try {
    const permission = { thorough: true, results: true }
    const run = await runContracts({ ...las, contracts, permission, now: () => moment, only })
    const { gevallen } = reportOfLas(run, '0')
    const failed = gevallen.find(({ oordeel }) => oordeel === 'gezakt' || oordeel === 'fout')
    const remark = gevallen.find(({ oordeel }) => oordeel === 'opmerking')
    return { ...(failed && { why: failed.naam }), ...(remark && { remark: remark.naam }) }
  } catch (error) {
    // Over a port it would be no answer at all.
    return { why: String(error) }
  }
}

/** What is kept by what a message says, and not by an object that goes. */
function forget(): void {
  kept.messages.of.clear()
  kept.writers.of.clear()
}
