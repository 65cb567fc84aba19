import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Ongedaan maken zet de groepen van het schooljaar terug. Kwam er een nieuw jaar, dan blijft ieder in zijn nieuwe klas zitten, en uit die van vorig jaar.',
  violates: ['D01', 'G16'],
  ernst: 'S2',
  familie: 'herstelt-half',
  caughtBy: 'ongedaan-na-de-overgang',
  bend: {
    centrum: afterwards(['undo'], (now, before) => {
      const [was, is] = [before, now].map(({ groep }) => new Set(groep.map(({ schooljaar }) => schooljaar)))
      if (was === undefined || is === undefined || [...was].every((year) => is.has(year))) return {}
      const placed = new Map(before.leerling.map(({ id, groepen }) => [id, groepen]))
      return {
        groep: before.groep,
        leerling: now.leerling.map((one) => ({ ...one, groepen: placed.get(one.id) ?? one.groepen ?? [] })),
      }
    }),
  },
})
