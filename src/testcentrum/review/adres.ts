import { usableEmail } from '../../link/other-address.ts'
import type { Leerkracht as Incoming } from '../../school/leerkracht.ts'
import type { Import } from '../import.ts'
import type { State } from '../records.ts'
import { type Reden, reden } from '../refusal.ts'
import type { Regel } from './regels.ts'

/** The e-mail address that a teacher will have, or why there is none that can be used. */
export type Adres = { readonly emailadres?: string; readonly getypt: boolean; readonly probleem?: Reden }

/** One address, as people write it. The standard checks nothing (edge case E08). */
export const isEmailadres = (text: string): boolean => /^[^\s@,;:<>"()]+@[^\s@,;:<>"()]+\.[^\s@.,;:<>"()]+$/.test(text)

/**
 * What the e-mail addresses of these lines become. A typed one wins and stays (edge case E07), then that of the LAS; an
 * address that is another account's is never taken (E02, E06): a new teacher then needs another, a known one keeps the old.
 */
export function adressenOf(state: State, { adressen }: Import, regels: readonly Regel[]): ReadonlyMap<number, Adres> {
  const lines = regels.filter(({ soort, category }) => soort === 'leerkracht' && category !== 'niet-importeren')
  const wanted = (regel: Regel) => adressen[regel.index] ?? (regel.incoming as Incoming).emailadres?.trim()
  const holders = new Map<string, Set<string>>()
  const hold = (email: string | undefined, who: string) => {
    const address = usableEmail(email)
    if (address !== undefined) holders.set(address, (holders.get(address) ?? new Set()).add(who))
  }
  const nameOf = ({ id, index }: Regel) => id ?? `regel ${index}`
  for (const { id, emailadres } of state.leerkracht.values()) hold(emailadres, id)
  for (const regel of lines) hold(wanted(regel), nameOf(regel))
  const problemOf = (regel: Regel, address: string | undefined): Reden | undefined => {
    if (address === undefined || address === '') return reden('email-ontbreekt')
    if (!isEmailadres(address)) return reden('email-ongeldig')
    const others = [...(holders.get(usableEmail(address) ?? address) ?? [])].filter((who) => who !== nameOf(regel))
    return others.length > 0 ? reden('email-van-ander') : undefined
  }
  return new Map(
    lines.map((regel): [number, Adres] => {
      const known = regel.id === undefined ? undefined : state.leerkracht.get(regel.id)
      const typed = adressen[regel.index] !== undefined
      const address = wanted(regel)
      const probleem = problemOf(regel, address)
      if (known?.emailadres !== undefined && (probleem !== undefined || (known.emailGetypt === true && !typed)))
        return [regel.index, { emailadres: known.emailadres, getypt: known.emailGetypt === true }]
      if (probleem !== undefined || address === undefined) return [regel.index, { getypt: typed, probleem }]
      return [regel.index, { emailadres: address, getypt: typed || known?.emailGetypt === true }]
    }),
  )
}
