import { type Contract, defineContract } from '../contract.ts'
import { expectFault, expectRefusal } from '../expect.ts'
import { type Edit, edit, type Operation } from '../message.ts'
import { ordinary } from './getrapt-vraag.ts'

/** A request in which one thing is wrong, and the fault that belongs to it. */
export type Refusal = Omit<Contract, 'judge' | 'change'> & {
  readonly change?: string
  /** Default HaalLeerlinggegevens. */
  readonly operation?: Operation
  readonly breaks: Edit
  /** Fault codes of which any is right. Absent: whatever blames the caller. */
  readonly codes?: readonly string[]
}

/** A contract that breaks one thing in an ordinary request and expects a fault. */
export function refuses({ operation = 'HaalLeerlinggegevens', breaks, codes, change, ...rest }: Refusal): Contract {
  const expected = codes === undefined ? 'a fault that blames the caller' : `fault ${codes.join(' or ')}`
  return defineContract({
    ...rest,
    change: change ?? `Check this before anything is looked up, and answer ${expected} without data.`,
    judge: async (las) => {
      const exchange = await las.ask(edit(await ordinary(las, operation), breaks))
      return codes === undefined ? expectRefusal(exchange) : expectFault(exchange, codes)
    },
  })
}

export const ongeldigBericht = ['Client.OngeldigBericht'] as const
export const autorisatieOngeldig = ['Client.AutorisatieOngeldig'] as const
export const klantOngeldig = ['Client.OngeldigeKlantIdentificatie'] as const
export const versieOngeldig = ['Client.XsdVersieOngeldig'] as const

/** A header that is not complete is by the schema an invalid message, by the reference implementation no authorisation. */
export const headerOngeldig = [
  'Client.AutorisatieOngeldig',
  'Client.OngeldigBericht',
  'Client.OngeldigeKlantIdentificatie',
] as const
