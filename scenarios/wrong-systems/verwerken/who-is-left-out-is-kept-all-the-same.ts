import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een kind onder niet importeren wordt toch opgeslagen, als inactieve leerling, om het volgende keer te herkennen.',
  violates: ['G04', 'I07'],
  ernst: 'S1',
  familie: 'bewaart-of-lekt-te-veel',
  caughtBy: 'nummer-van-wie-buiten-bleef',
  bend: {
    applied: ({ after, school }) => {
      const done = after.import.filter(({ status }) => status === 'verwerkt')
      const { keuzes, koppeling } = done.toSorted((a, b) => a.verwerkt! - b.verwerkt!).at(-1)!
      const kept = school.leerlingen.flatMap(({ key, achternaam, roepnaam, geboortedatum }, index) => {
        const isOut = keuzes[`leerling ${index}`]?.decision === 'niet-importeren'
        if (!isOut || after.leerling.some((one) => one.school === koppeling && one.key === key)) return []
        return [
          {
            id: `leerling-n-${koppeling}-${key}`,
            school: koppeling,
            achternaam,
            roepnaam,
            geboortedatum,
            actief: false,
          },
        ]
      })
      return { leerling: [...after.leerling, ...kept] }
    },
  },
})
