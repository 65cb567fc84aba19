import { onlyLeerlingen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Zonder ECK iD geen leerling; veel scholen hebben ze nog niet.',
  violates: ['A12', 'A23'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'eckid-komt-erbij',
  bend: {
    delivery: onlyLeerlingen(({ eckid }) => eckid !== undefined),
  },
})
