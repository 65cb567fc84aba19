import { eachLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een leerling heeft twee velden voor samengestelde groepen; de derde past niet meer.',
  violates: ['D18'],
  ernst: 'S2',
  familie: 'verliest-bij-veel',
  caughtBy: 'in-vier-plusgroepen',
  bend: {
    delivery: eachLeerling((leerling) => ({
      ...leerling,
      samengesteldeGroepen: leerling.samengesteldeGroepen?.slice(0, 2),
    })),
  },
})
