import { eachLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een leerling zit in één groep: wie naar de plusgroep gaat is uit zijn klas.',
  violates: ['D18'],
  ernst: 'S2',
  familie: 'verwart-groepen',
  caughtBy: 'klas-en-twee-plusgroepen',
  bend: {
    delivery: eachLeerling(({ groep, ...one }) => ({
      ...one,
      ...(groep && !one.samengesteldeGroepen?.length && { groep }),
    })),
  },
})
