import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een koppeling die nog niet is goedgekeurd wordt actief zodra er een sleutel is geplakt.',
  violates: ['F18'],
  ernst: 'S1',
  familie: 'controleert-niet-wat-er-komt',
  caughtBy: 'aangevraagd-is-niet-goedgekeurd',
  bend: {
    centrum: (own) => ({
      ...own,
      saveKoppeling: (id, wijzigingen) => {
        own.approveKoppeling(id)
        return own.saveKoppeling(id, wijzigingen)
      },
    }),
  },
})
