import { eachLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een groep met een rol erin wordt niet als groep herkend.',
  violates: ['E14'],
  ernst: 'S3',
  familie: 'verwart-groepen',
  caughtBy: 'rol-bij-de-groep',
  bend: {
    delivery: eachLeerkracht((one) => ({ ...one, groepen: one.groepen?.filter(({ rollen }) => rollen === undefined) })),
  },
})
