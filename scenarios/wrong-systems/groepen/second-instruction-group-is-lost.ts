import { eachLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een leerling kan in één samengestelde groep; de tweede valt weg.',
  violates: ['D18'],
  ernst: 'S3',
  familie: 'verwart-groepen',
  caughtBy: 'klas-en-twee-plusgroepen',
  bend: {
    delivery: eachLeerling((one) => ({
      ...one,
      ...(one.samengesteldeGroepen && { samengesteldeGroepen: one.samengesteldeGroepen.slice(0, 1) }),
    })),
  },
})
