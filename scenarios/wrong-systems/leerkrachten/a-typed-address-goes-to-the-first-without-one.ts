import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Het scherm stuurt het ingetypte adres zonder regel mee: het komt bij de eerste leerkracht die er nog geen heeft, en die maakt er een account mee.',
  violates: ['E01', 'E06'],
  ernst: 'S1',
  familie: 'nodigt-verkeerd-uit',
  caughtBy: 'een-jaar-met-een-mens-achter-de-balie',
  bend: {
    centrum: (own) => ({
      ...own,
      choose: (id, actie) => {
        if (actie.kind !== 'email') return own.choose(id, actie)
        const levering = own.state().levering.find((one) => one.id === id)
        const first = (levering?.school.leerkrachten ?? []).findIndex(({ emailadres }) => !emailadres)
        return own.choose(id, first < 0 ? actie : { ...actie, index: first })
      },
    }),
  },
})
