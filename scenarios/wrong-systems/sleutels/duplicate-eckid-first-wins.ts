import { onePer } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Dubbele ECK iD’s worden vooraf weggefilterd; het tweede kind komt nooit aan.',
  violates: ['A08'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'eckid-dubbel-in-bericht',
  bend: { delivery: onePer('eckid', 'find') },
})
