import { eachLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een datum die er niet is wordt 1 januari 1970, en daarna wordt ermee vergeleken.',
  violates: ['C01', 'C02'],
  ernst: 'S1',
  familie: 'raadt-of-wist-wat-ontbreekt',
  caughtBy: 'standaarddatum',
  bend: {
    delivery: eachLeerling((leerling) => ({ ...leerling, geboortedatum: leerling.geboortedatum ?? '1970-01-01' })),
  },
})
