import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Ongedaan maken zet leerlingen en groepen terug, en vergeet wie er voor de groep staat: de leerkracht ziet de klas van een ander.',
  violates: ['G16', 'E10'],
  ernst: 'S1',
  familie: 'herstelt-half',
  caughtBy: 'let-op-ongedaan-maken',
  bend: {
    centrum: afterwards(['undo'], (now, before) => ({
      leerkracht: now.leerkracht.map((one) => {
        const was = before.leerkracht.find(({ id }) => id === one.id)
        return was === undefined ? one : { ...one, groepen: was.groepen ?? [] }
      }),
    })),
  },
})
