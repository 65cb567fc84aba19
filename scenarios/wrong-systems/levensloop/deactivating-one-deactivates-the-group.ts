import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie één leerling deactiveert, deactiveert ook wie er met hem in de klas zit.',
  violates: ['G14'],
  ernst: 'S2',
  familie: 'deactiveert-te-veel',
  caughtBy: 'met-de-hand-gedeactiveerd',
  bend: {
    centrum: afterwards(['setActief'], ({ leerling }, _, [chosen, actief]) => {
      const places = leerling.find(({ id }) => id === chosen)?.groepen ?? []
      return {
        leerling: leerling.map((row) =>
          actief === false && row.groepen?.some((id) => places.includes(id)) ? { ...row, actief: false } : row,
        ),
      }
    }),
  },
})
