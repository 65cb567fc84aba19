import { anewAtReset } from '../anew-at-reset.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De nieuwe sleutel wordt aangenomen, maar bij het ophalen gaat de oude mee.',
  violates: ['F19'],
  ernst: 'S3',
  familie: 'controleert-niet-wat-er-komt',
  caughtBy: 'sleutel-vernieuwd',
  bend: {
    calls: anewAtReset((own) => {
      let first: string | undefined
      return {
        koppel: (koppeling) => {
          first ??= koppeling.autorisatiesleutel
          return own.koppel({ ...koppeling, autorisatiesleutel: first })
        },
      }
    }),
  },
})
