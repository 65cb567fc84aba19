import { storesNaam } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Voorvoegsels worden klein geschreven bewaard, ook "De" bij wie dat zo schrijft.',
  violates: ['B09'],
  ernst: 'S4',
  familie: 'knoeit-met-gegevens',
  smaak: true,
  caughtBy: 'namen-zoals-ze-kwamen',
  bend: {
    applied: storesNaam(['voorvoegsel'], (text) => text.toLowerCase()),
  },
})
