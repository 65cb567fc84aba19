import { storesLeerkracht } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const absentTeachersAreDeactivated = defineWrongSystem({
  name: 'absent-teachers-are-deactivated',
  story: 'Wie niet in het bericht staat kan niet meer inloggen, ook als er helemaal geen leerkrachten gestuurd zijn.',
  violates: ['E22', 'E23'],
  caughtBy: 'geen-leerkrachten',
  bend: {
    applied: storesLeerkracht((row, _, came) => (came === undefined ? { ...row, actief: false } : row)),
  },
})
