import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'De import leest alles, vraagt ESIS om gegevens en schrijft alles weer weg. Wat er intussen genormeerd is, wordt overschreven met hoe het was.',
  violates: ['G18', 'H05'],
  ernst: 'S2',
  familie: 'botst-of-valt-half-uit',
  caughtBy: 'versturen-tijdens-verwerken',
  bend: {
    centrum: (own) => ({
      ...own,
      importGegevens: async (koppeling, how) => {
        const { resultaat } = own.state()
        const outcome = await own.importGegevens(koppeling, how)
        own.reset({ ...own.state(), resultaat })
        return outcome
      },
    }),
  },
})
