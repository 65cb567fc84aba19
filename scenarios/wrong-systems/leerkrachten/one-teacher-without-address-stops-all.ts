import { geweigerd, reden } from '../../../src/testcentrum/refusal.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Eén leerkracht zonder e-mailadres en er kan niets verwerkt worden.',
  violates: ['E01'],
  ernst: 'S3',
  familie: 'houdt-te-veel-tegen',
  caughtBy: 'zonder-adres',
  bend: {
    centrum: (own) => {
      let isStuck = false
      return {
        ...own,
        importGegevens: async (koppeling, how) => {
          const outcome = await own.importGegevens(koppeling, how)
          const came = outcome.kind === 'controle' && own.state().levering.find(({ id }) => id === outcome.import)
          isStuck =
            came !== false &&
            came !== undefined &&
            came.plan.leerkrachten.some(({ warnings }) => warnings.some(({ code }) => code === 'email-needed'))
          return outcome
        },
        choose: (id, actie) => {
          if (actie.kind === 'email' || actie.soort === 'leerkracht') isStuck = false
          return own.choose(id, actie)
        },
        apply: (id, how) => (isStuck ? geweigerd(reden('email-ontbreekt')) : own.apply(id, how)),
      }
    },
  },
})
