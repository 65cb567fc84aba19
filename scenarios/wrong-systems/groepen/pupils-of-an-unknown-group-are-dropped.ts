import { onlyLeerlingen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een verwijzing naar een groep die er niet is laat de leerling vallen in plaats van de verwijzing.',
  violates: ['D15'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'let-op-wie-waar-zit',
  bend: {
    delivery: onlyLeerlingen(
      ({ groep }, { groepen = [] }) => groep === undefined || groepen.some(({ key }) => key === groep),
    ),
  },
})
