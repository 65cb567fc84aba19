import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'De leerlingen worden per groep opgevraagd in bladzijden van veertig en er is maar één bladzijde; in een grote groep valt de rest weg.',
  violates: ['I08', 'D05'],
  ernst: 'S2',
  familie: 'verliest-bij-veel',
  caughtBy: 'koor-van-honderdvijf',
  bend: {
    delivery: (school) => {
      const counts = new Map<string, number>()
      return {
        ...school,
        leerlingen: school.leerlingen.filter(({ groep }) => {
          if (groep === undefined) return true
          counts.set(groep, (counts.get(groep) ?? 0) + 1)
          return counts.get(groep)! <= 40
        }),
      }
    },
  },
})
