import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie een uitslag verplaatst kiest een naam uit een lijst; van twee die zo heten krijgt altijd de eerste hem.',
  violates: ['B04', 'H04'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  caughtBy: 'naamgenoten-en-een-tweeling',
  bend: {
    centrum: (own) => ({
      ...own,
      moveResultaat: (id, naar) => {
        const { leerling } = own.state()
        const meant = leerling.find((one) => one.id === naar)
        const found = leerling.find(
          ({ school, roepnaam, achternaam }) =>
            school === meant?.school && roepnaam === meant.roepnaam && achternaam === meant.achternaam,
        )
        return own.moveResultaat(id, found?.id ?? naar)
      },
    }),
  },
})
