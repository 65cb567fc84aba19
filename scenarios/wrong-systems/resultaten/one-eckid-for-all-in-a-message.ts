import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Het ECK iD wordt buiten de lus gezocht: iedereen in het bericht krijgt dat van de eerste, en een LAS dat daarop afgaat zet alle uitslagen bij één kind.',
  violates: ['H07', 'H01'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  caughtBy: 'herkansing-na-drie-dagen',
  bend: {
    bericht: (bericht) => {
      const eckid = bericht.toetsafnames.find((one) => one.eckid !== undefined)?.eckid
      const alike = bericht.toetsafnames.map((one) =>
        eckid === undefined || one.eckid === undefined ? one : { ...one, eckid },
      )
      return { ...bericht, toetsafnames: alike }
    },
  },
})
