import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Dubbele regels van een levering worden opgeruimd op naam en geboortedatum. Van twee nieuwe kinderen die zo gelijk zijn komt er een.',
  violates: ['B05', 'G20'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'naamgenoten-op-een-dag',
  bend: {
    applied: ({ before, after }) => {
      const were = new Set(before.leerling.map(({ id }) => id))
      const made = new Set<string>()
      return {
        leerling: after.leerling.filter(({ id, school, roepnaam, achternaam, geboortedatum }) => {
          if (were.has(id) || geboortedatum === undefined) return true
          const who = JSON.stringify([school, roepnaam, achternaam, geboortedatum])
          const isSecond = made.has(who)
          made.add(who)
          return !isSecond
        }),
      }
    },
  },
})
