import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een klas heeft dertig plaatsen; wie daarna komt zit in geen groep.',
  violates: ['I08', 'D14'],
  ernst: 'S2',
  familie: 'verliest-bij-veel',
  caughtBy: 'klas-van-zestig',
  bend: {
    applied: ({ after }) => {
      const places = new Map<string, number>()
      const fits = (id: string) => {
        places.set(id, (places.get(id) ?? 0) + 1)
        return places.get(id)! <= 30
      }
      return { leerling: after.leerling.map((row) => ({ ...row, groepen: row.groepen?.filter(fits) ?? [] })) }
    },
  },
})
