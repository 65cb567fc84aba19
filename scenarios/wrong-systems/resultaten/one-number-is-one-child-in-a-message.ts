import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Resultaten worden per nummer bij elkaar gezet, en het ECK iD is dat van de eerste. Staan er twee kinderen onder één nummer, dan gaat de uitslag van de een onder het ECK iD van de ander.',
  violates: ['A26', 'H01', 'H07'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  caughtBy: 'twee-kinderen-onder-een-nummer',
  bend: {
    bericht: (bericht) => ({
      ...bericht,
      toetsafnames: bericht.toetsafnames.map((afname) => {
        const first = bericht.toetsafnames.find(({ leerlingid }) => leerlingid === afname.leerlingid)
        return first?.eckid === undefined ? afname : { ...afname, eckid: first.eckid }
      }),
    }),
  },
})
