import type { Toestand } from '../../contracts/adapter/adapter.ts'
import { aroundCalls } from '../../contracts/adapter/around-calls.ts'
import type { OpenSystem } from '../../contracts/adapter/transport.ts'

/**
 * The same system, of which the lists inside a record come in one order: in which groups somebody is, where else, and with which
 * rights says nothing by its order, which a database is free to change from one question to the next.
 */
export function inAnyOrder(system: OpenSystem): OpenSystem {
  return aroundCalls(system, async (call, ask) => {
    if (call !== 'toestand') return ask()
    const toestand = (await ask()) as Toestand
    return {
      ...toestand,
      leerlingen: toestand.leerlingen.map((one) => ({
        ...one,
        ...(one.groepen && { groepen: one.groepen.toSorted() }),
      })),
      leerkrachten: toestand.leerkrachten.map((one) => ({
        ...one,
        ...(one.groepen && { groepen: one.groepen.toSorted() }),
        ...(one.rechten && { rechten: one.rechten.toSorted() }),
        ...(one.ookBij && { ookBij: one.ookBij.toSorted((a, b) => (a.school < b.school ? -1 : 1)) }),
      })),
    }
  })
}
