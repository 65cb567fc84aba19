import { defineWrongSystem } from '../wrong-system.ts'

/** Stands behind the address until it is stored, so that nothing finds it taken. */
const mark = '.bezet'

export default defineWrongSystem({
  story: 'Of een ingetikt adres al van een ander account is wordt niet bekeken: twee mensen komen op één adres binnen.',
  violates: ['E06', 'E02'],
  ernst: 'S1',
  familie: 'geeft-te-veel-rechten',
  caughtBy: 'getypt-adres-is-bezet',
  bend: {
    centrum: (own) => ({
      ...own,
      choose: (id, actie) => {
        const outcome = own.choose(id, actie)
        if (outcome.kind !== 'geweigerd' || actie.kind !== 'email') return outcome
        const isTaken = outcome.redenen.some(({ code }) => code === 'email-van-ander')
        return isTaken ? own.choose(id, { ...actie, emailadres: `${actie.emailadres}${mark}` }) : outcome
      },
    }),
    applied: ({ after }) => {
      const plain = <Row extends { readonly emailadres?: string }>(row: Row): Row =>
        row.emailadres?.endsWith(mark) ? { ...row, emailadres: row.emailadres.slice(0, -mark.length) } : row
      return { leerkracht: after.leerkracht.map(plain), uitnodiging: after.uitnodiging.map(plain) }
    },
  },
})
