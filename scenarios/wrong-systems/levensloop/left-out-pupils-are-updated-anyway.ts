import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie op "niet importeren" staat wordt niet gekoppeld, maar zijn gegevens worden wel overschreven.',
  violates: ['G04'],
  ernst: 'S1',
  familie: 'vergeet-keuzes',
  caughtBy: 'nummer-van-een-jarige-klasgenoot',
  bend: {
    applied: ({ after, school }) => ({
      leerling: after.leerling.map((row) => {
        const came = school.leerlingen.find(({ key }) => key !== undefined && key === row.key)
        return came === undefined
          ? row
          : {
              ...row,
              ...(came.roepnaam && { roepnaam: came.roepnaam }),
              ...(came.achternaam && { achternaam: came.achternaam }),
            }
      }),
    }),
  },
})
