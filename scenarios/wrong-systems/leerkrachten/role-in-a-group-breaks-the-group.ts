import { eachLeerkracht } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const roleInAGroupBreaksTheGroup = defineWrongSystem({
  name: 'role-in-a-group-breaks-the-group',
  story: 'Een groep met een rol erin wordt niet als groep herkend.',
  violates: ['E14'],
  caughtBy: 'rol-bij-de-groep',
  bend: {
    delivery: eachLeerkracht((one) => ({ ...one, groepen: one.groepen?.filter(({ rollen }) => rollen === undefined) })),
  },
})
