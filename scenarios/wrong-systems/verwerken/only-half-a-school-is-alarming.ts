import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Er wordt pas gewaarschuwd als een vijfde van de school weg is; dat een hele groep leegloopt valt niet op.',
  violates: ['G06'],
  ernst: 'S2',
  familie: 'slaat-controle-over',
  smaak: true,
  caughtBy: 'een-kleine-groep-loopt-leeg',
  bend: {
    calls: (own) => {
      let isAlarming = true
      return {
        importeer: async (koppeling) => {
          const active = (await own.toestand()).leerlingen.filter(({ actief }) => actief !== false).length
          const answer = await own.importeer(koppeling)
          const known =
            answer.kind === 'voorstel'
              ? answer.leerlingen.filter(({ beslissing }) => beslissing === 'bestaand').length
              : 0
          isAlarming = active - known > active / 5
          return answer
        },
        verwerk: (options) => own.verwerk(isAlarming ? options : { bevestigd: true }),
      }
    },
  },
})
