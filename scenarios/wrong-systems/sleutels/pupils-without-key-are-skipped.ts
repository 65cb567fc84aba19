import { onlyLeerlingen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Zonder nummer van het LAS geen leerling; in 2.3 mag dat ontbreken.',
  violates: ['A31'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'alleen-een-eckid',
  bend: {
    delivery: onlyLeerlingen(({ key }) => key !== undefined),
  },
})
