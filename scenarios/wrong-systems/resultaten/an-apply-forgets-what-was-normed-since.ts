import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Verwerken slaat de school op zoals zij bij het ophalen was, met de resultaten van toen; wat intussen is nagekeken is weg.',
  violates: ['G18', 'H04'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'versturen-tijdens-verwerken',
  bend: () => {
    const known = new Map<string, ReadonlySet<string>>()
    return {
      centrum: (own) => ({
        ...own,
        importGegevens: async (koppeling, how) => {
          const outcome = await own.importGegevens(koppeling, how)
          if (outcome.kind === 'controle') known.set(outcome.import, new Set(own.state().resultaat.map(({ id }) => id)))
          return outcome
        },
        apply: (id, how) => {
          const outcome = own.apply(id, how)
          const then = known.get(id)
          if (outcome.kind !== 'verwerkt' || outcome.alEerder || then === undefined) return outcome
          const state = own.state()
          own.reset({ ...state, resultaat: state.resultaat.filter((one) => then.has(one.id)) })
          return outcome
        },
      }),
    }
  },
})
