import type { Toestand, Vraag } from '../../contracts/adapter/adapter.ts'
import { aroundCalls } from '../../contracts/adapter/around-calls.ts'
import type { OpenSystem } from '../../contracts/adapter/transport.ts'
import { schoolIdOf } from '../../src/school/school.ts'

/**
 * The same system, of which the lists inside a record come in one order: in which groups somebody is, where else, with which rights,
 * and of which parts a result is, says nothing by its order, which a database is free to change from one question to the next. And
 * the school of `reset` is not told: one that tells it only where it has several says the same.
 */
export function inAnyOrder(system: OpenSystem): OpenSystem {
  let first: string | undefined
  const ofFirst = <One extends { readonly school?: string }>({ school, ...one }: One) =>
    (school === undefined || school === first ? one : { school, ...one }) as One
  return aroundCalls(system, async (call, ask, question) => {
    if (call === 'reset') {
      const { brincode, dependancecode } = question as Vraag<'reset'>
      first = schoolIdOf(brincode, dependancecode)
    }
    if (call !== 'toestand') return ask()
    const toestand = (await ask()) as Toestand
    return {
      ...toestand,
      groepen: toestand.groepen.map(ofFirst),
      ...(toestand.resultaten && {
        resultaten: toestand.resultaten.map((one) => ({
          ...one,
          ...(one.onderdelen && { onderdelen: one.onderdelen.toSorted((a, b) => (a.naam < b.naam ? -1 : 1)) }),
        })),
      }),
      leerlingen: toestand.leerlingen.map(ofFirst).map((one) => ({
        ...one,
        ...(one.groepen && { groepen: one.groepen.toSorted() }),
      })),
      leerkrachten: toestand.leerkrachten.map(ofFirst).map((one) => ({
        ...one,
        ...(one.groepen && { groepen: one.groepen.toSorted() }),
        ...(one.rechten && { rechten: one.rechten.toSorted() }),
        ...(one.ookBij && { ookBij: one.ookBij.toSorted((a, b) => (a.school < b.school ? -1 : 1)) }),
      })),
    }
  })
}
