import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De nieuwe sleutel wordt aangenomen, maar bij het ophalen gaat de oude mee.',
  violates: ['F19'],
  ernst: 'S3',
  familie: 'controleert-niet-wat-er-komt',
  caughtBy: 'sleutel-vernieuwd',
  bend: {
    calls: (own) => {
      let first: string | undefined
      return {
        reset: (start) => {
          first = undefined
          return own.reset(start)
        },
        koppel: (koppeling) => {
          first ??= koppeling.autorisatiesleutel
          return own.koppel({ ...koppeling, autorisatiesleutel: first })
        },
      }
    },
  },
})
