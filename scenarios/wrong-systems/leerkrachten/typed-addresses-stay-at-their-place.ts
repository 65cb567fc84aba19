import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een getypt e-mailadres wordt onthouden bij de plaats in de lijst en na afbreken weer ingevuld, bij wie daar dan staat. Die krijgt het account van een ander.',
  violates: ['E01', 'E06'],
  ernst: 'S1',
  familie: 'nodigt-verkeerd-uit',
  caughtBy: 'getypt-adres-na-afbreken',
  bend: () => {
    const typed = new Map<number, string>()
    return {
      calls: (own) => ({
        reset: (start) => {
          typed.clear()
          return own.reset(start)
        },
      }),
      centrum: (own) => ({
        ...own,
        choose: (id, actie) => {
          const outcome = own.choose(id, actie)
          if (actie.kind === 'email' && outcome.kind === 'ok') typed.set(actie.index, actie.emailadres)
          return outcome
        },
        importGegevens: async (koppeling, how) => {
          const outcome = await own.importGegevens(koppeling, how)
          if (outcome.kind !== 'controle') return outcome
          const came = own.state().levering.find(({ id }) => id === outcome.import)?.school.leerkrachten ?? []
          came.forEach((leerkracht, index) => {
            const emailadres = typed.get(index)
            if (emailadres !== undefined && !leerkracht.emailadres)
              own.choose(outcome.import, { kind: 'email', index, emailadres })
          })
          return outcome
        },
      }),
    }
  },
})
