import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het adres dat een mens intypt is van een account dat er al is: de regel komt in dat account.',
  violates: ['E06'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'getypt-adres-is-bezet',
  bend: {
    calls: (own) => ({
      beslis: async (choice) => {
        if (choice.actie !== 'email') return own.beslis(choice)
        const { leerkrachten } = await own.toestand()
        const owner = leerkrachten.find(({ emailadres }) => emailadres === choice.emailadres)
        if (owner === undefined) return own.beslis(choice)
        const { emailadres: _, ...line } = choice
        return own.beslis({ ...line, actie: 'koppelen', met: owner.id })
      },
    }),
  },
})
