import { defineWrongSystem } from './wrong-system.ts'

export const oneTeacherWithoutAddressStopsAll = defineWrongSystem({
  name: 'one-teacher-without-address-stops-all',
  story: 'Eén leerkracht zonder e-mailadres en er kan niets verwerkt worden.',
  violates: ['E01'],
  caughtBy: 'zonder-adres',
  bend: {
    calls: (own) => {
      let isStuck = false
      return {
        importeer: async (koppeling) => {
          const answer = await own.importeer(koppeling)
          isStuck =
            answer.kind === 'voorstel' &&
            answer.leerkrachten.some(({ redenen = [] }) =>
              redenen.some((reden) => reden.startsWith('Er is geen e-mailadres')),
            )
          return answer
        },
        beslis: async (beslissing) => {
          if (beslissing.soort === 'leerkracht') isStuck = false
          return own.beslis(beslissing)
        },
        verwerk: async (options) =>
          isStuck ? { kind: 'geweigerd', redenen: ['Vul eerst alle e-mailadressen in.'] } : own.verwerk(options),
      }
    },
  },
})
