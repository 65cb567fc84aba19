import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'De regel wacht op een mens, en het kind met dat nummer zit na het verwerken al wel in de groep van die regel.',
  violates: ['A04', 'G02', 'G19'],
  ernst: 'S1',
  familie: 'slaat-controle-over',
  caughtBy: 'sleutel-hergebruikt',
  bend: {
    applied: ({ after, school }) => {
      const last = after.import.at(-1)
      const doubts = last?.rapport?.open.flatMap(({ soort, index }) =>
        soort === 'leerling' ? (school.leerlingen[index] ?? []) : [],
      )
      return {
        leerling: after.leerling.map((row) => {
          const line = doubts?.find(({ key }) => key !== undefined && key === row.key && row.school === last?.koppeling)
          const to = after.groep.find(
            (one) => one.key === line?.groep && one.schooljaar === school.schooljaar && one.school === row.school,
          )
          return line === undefined || to === undefined ? row : { ...row, groepen: [to.id] }
        }),
      }
    },
  },
})
