import { storesLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie niet in het bericht staat kan niet meer inloggen, ook als er helemaal geen leerkrachten gestuurd zijn.',
  violates: ['E22', 'E23'],
  ernst: 'S2',
  familie: 'deactiveert-te-veel',
  caughtBy: 'geen-leerkrachten',
  bend: {
    applied: storesLeerkracht((row, _, came) => (came === undefined ? { ...row, actief: false } : row)),
  },
})
