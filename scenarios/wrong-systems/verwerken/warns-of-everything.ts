import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij elke import wordt om een tweede bevestiging gevraagd; na een week klikt iedereen blind door.',
  violates: ['G06', 'G17'],
  ernst: 'S3',
  familie: 'houdt-te-veel-tegen',
  smaak: true,
  caughtBy: 'ongedaan-na-een-toets',
  bend: {
    calls: (own) => ({
      verwerk: async (options) =>
        options.bevestigd ? own.verwerk(options) : { kind: 'bevestiging-nodig', waarschuwingen: ['Weet u het zeker?'] },
    }),
  },
})
