import type { Toestand } from '../../contracts/adapter/adapter.ts'
import { aroundCalls } from '../../contracts/adapter/around-calls.ts'
import type { OpenSystem } from '../../contracts/adapter/transport.ts'

/**
 * The same system, of which the lists inside a record come in one order: in which groups somebody is, where else, with which rights,
 * and of which parts a result is, says nothing by its order, which a database is free to change from one question to the next.
 */
export function inAnyOrder(system: OpenSystem): OpenSystem {
  return aroundCalls(system, async (call, ask) => {
    if (call !== 'toestand') return ask()
    const toestand = (await ask()) as Toestand
    return {
      ...toestand,
      ...(toestand.resultaten && {
        resultaten: toestand.resultaten.map((one) => ({
          ...one,
          ...(one.onderdelen && { onderdelen: one.onderdelen.toSorted((a, b) => (a.naam < b.naam ? -1 : 1)) }),
        })),
      }),
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
