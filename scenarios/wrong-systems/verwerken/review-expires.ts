import { anewAtReset } from '../anew-at-reset.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie er een nacht over slaapt kan opnieuw beginnen: na een dag wordt er niets meer verwerkt.',
  violates: ['G18'],
  ernst: 'S3',
  familie: 'houdt-te-veel-tegen',
  smaak: true,
  caughtBy: 'een-nacht-erover',
  bend: {
    calls: anewAtReset((own) => {
      let now = 0
      let fetched = 0
      return {
        tijd: ({ nu }) => {
          now = Date.parse(nu)
          return own.tijd({ nu })
        },
        importeer: (koppeling) => {
          fetched = now
          return own.importeer(koppeling)
        },
        verwerk: async (options) =>
          now - fetched > 12 * 3_600_000
            ? { kind: 'geweigerd', redenen: ['De sessie is verlopen.'] }
            : own.verwerk(options),
      }
    }),
  },
})
