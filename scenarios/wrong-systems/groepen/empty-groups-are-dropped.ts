import { onlyGroepen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een groep zonder leerlingen wordt niet gemaakt; de juf die hem in augustus klaarzet ziet niets.',
  violates: ['D16'],
  ernst: 'S3',
  familie: 'verwart-groepen',
  caughtBy: 'leeggelopen-groep',
  bend: {
    delivery: onlyGroepen(({ soort, key }, { leerlingen }) =>
      leerlingen.some(({ groep, samengesteldeGroepen = [] }) =>
        soort === 'groep' ? groep === key : samengesteldeGroepen.includes(key),
      ),
    ),
  },
})
