import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Het controlescherm wordt als één formulier verstuurd en de webserver neemt er duizend regels van aan: op een grote school doen de laatste leerlingen niet mee.',
  violates: ['I08', 'G06'],
  ernst: 'S2',
  familie: 'verliest-bij-veel',
  caughtBy: 'grote-school',
  bend: {
    delivery: (school) => {
      const others = (school.groepen?.length ?? 0) + (school.leerkrachten?.length ?? 0)
      return { ...school, leerlingen: school.leerlingen.slice(0, Math.max(0, 1000 - others)) }
    },
  },
})
