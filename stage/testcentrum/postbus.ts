import type { Clock } from '../../src/testcentrum/clock.ts'
import type { Store } from '../../src/testcentrum/store.ts'
import { held } from '../../src/within.ts'

/** Why an aanvraag was not approved: a code to test on, a Dutch sentence to read. */
export type Bezwaar = { readonly code: string; readonly tekst: string }

/** A mail in the box of klantenservice@boomtestonderwijs.nl, or one that it sent to a school. */
export type Bericht = {
  readonly id: string
  /** `aanvraag`: a school asks for the koppeling; the other two are what klantenservice answers. */
  readonly soort: 'aanvraag' | 'bevestiging' | 'afwijzing'
  readonly onderwerp: string
  /** The name of the school, as it was written. */
  readonly naam: string
  /** As it was written, right or wrong. */
  readonly brincode: string
  readonly tekst: string
  /** Milliseconds. */
  readonly op: number
  /** Of an aanvraag. `open`: nobody looked at it yet. */
  readonly status?: 'open' | 'goedgekeurd' | 'afgewezen'
  readonly redenen?: readonly Bezwaar[]
}

export type Postbus = {
  /** Oldest first. */
  readonly berichten: () => readonly Bericht[]
  readonly add: (bericht: Omit<Bericht, 'id' | 'op'>) => Bericht
  /** An aanvraag as it was judged. */
  readonly judge: (id: string, status: 'goedgekeurd' | 'afgewezen', redenen: readonly Bezwaar[]) => void
  readonly clear: () => void
}

export function openPostbus(store: Store, name: string, clock: Clock): Postbus {
  const kept = new Map(store.load(name).map(({ id, value }) => [id, value as Bericht]))
  const put = (bericht: Bericht): Bericht => {
    store.commit(name, [{ collection: 'bericht', id: bericht.id, value: bericht }])
    kept.set(bericht.id, bericht)
    return bericht
  }
  return {
    berichten: () => [...kept.values()],
    add: (bericht) => put({ ...bericht, id: `bericht-${kept.size + 1}`, op: clock.now() }),
    judge: (id, status, redenen) => {
      const bericht = held(kept, id)
      put({ ...bericht, status, ...(redenen.length > 0 && { redenen }) })
    },
    clear: () => {
      store.commit(
        name,
        [...kept.keys()].map((id) => ({ collection: 'bericht', id, value: undefined })),
      )
      kept.clear()
    },
  }
}
