import type { Storing } from '../../simulator/storingen/storing.ts'
import { itemAt } from '../../src/within.ts'
import { hasAnswer, isFetch, type ToldExchange } from '../las/exchange.ts'
import type { Observed } from './observed.ts'

/** One import as the EA made it: a fetch, staged calls together, or a fetch with what was tried before it worked. */
export type Fetch = { readonly at: number; readonly exchanges: readonly ToldExchange[] }

const minutes = 60_000

/** The fetches of a journal. `moments` are when the school changed: what lies on both sides is no one import. */
export function fetchesIn(journal: readonly ToldExchange[], moments: readonly number[]): readonly Fetch[] {
  const fetches: ToldExchange[][] = []
  for (const exchange of journal.filter(isFetch)) {
    const current = fetches.at(-1)
    const last = current?.at(-1)
    const changed = moments.some((moment) => last !== undefined && moment > last.at && moment <= exchange.at)
    if (current === undefined || last === undefined || changed || !belongs(exchange, current, last))
      fetches.push([exchange])
    else current.push(exchange)
  }
  return fetches.map((exchanges) => ({ at: itemAt(exchanges, 0).at, exchanges }))
}

/** Another stage of the same import, or another try because the LAS was busy; after any other trouble somebody began anew. */
function belongs(exchange: ToldExchange, current: readonly ToldExchange[], last: ToldExchange): boolean {
  if (exchange.at - last.at > 15 * minutes || exchange.at < last.at) return false
  if (!hasAnswer(last)) return isBusy(last) && exchange.operation === last.operation
  return (
    exchange.operation !== 'HaalLeerlinggegevens' &&
    current.every(({ operation }) => operation !== exchange.operation && operation !== 'HaalLeerlinggegevens')
  )
}

const isBusy = ({ faultcode }: ToldExchange): boolean => faultcode === 'Server.TijdelijkNietBeschikbaar'

const isStruck = ({ decided }: ToldExchange): boolean => decided.startsWith('storing-')

/** The storingen that struck, in order, each to strike once again; `unknown`: those of which the journal tells too little. */
export function struckIn(
  exchanges: readonly ToldExchange[],
  { storingen }: Pick<Observed, 'storingen'>,
): { readonly struck: readonly Omit<Storing, 'id'>[]; readonly unknown: readonly string[] } {
  const struck: Omit<Storing, 'id'>[] = []
  const unknown: string[] = []
  for (const exchange of exchanges.filter(isStruck)) {
    const soort = exchange.decided.slice('storing-'.length)
    const id = idIn(exchange)
    const standing = storingen.find((storing) => storing.id === id && storing.soort === soort)
    const mishap = standing === undefined ? fromExchange(soort, exchange) : withoutId(standing)
    if (mishap === undefined) unknown.push(soort)
    else struck.push({ ...mishap, when: { times: 1 } } as Omit<Storing, 'id'>)
  }
  return { struck, unknown }
}

/** Ids of the storingen that struck at all. */
export const struckIds = (journal: readonly ToldExchange[]): ReadonlySet<string | undefined> =>
  new Set(journal.filter(isStruck).map(idIn))

const idIn = ({ why }: ToldExchange): string | undefined =>
  why.map((sentence) => /^Storing (\S+) \(/.exec(sentence)?.[1]).find((id) => id !== undefined)

const withoutId = ({ id: _, ...storing }: Storing) => storing

function fromExchange(soort: string, { faultcode, status }: ToldExchange): object | undefined {
  if (soort === 'fault' && faultcode !== undefined) return { soort, faultcode }
  if (soort === 'http-status' || soort === 'html') return { soort, status }
  return soort === 'reset' ? { soort } : undefined
}
