import { withLog } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij het verwerken schrijft het systeem van elk kind de naam in zijn logboek.',
  violates: ['I07'],
  ernst: 'S1',
  familie: 'bewaart-of-lekt-te-veel',
  caughtBy: 'herimport',
  bend: {
    calls: withLog((own, write) => ({
      verwerk: async (how) => {
        const answer = await own.verwerk(how)
        const { leerlingen } = await own.toestand()
        write(...leerlingen.map(({ roepnaam, achternaam }) => `bijgewerkt: ${roepnaam} ${achternaam}`))
        return answer
      },
    })),
  },
})
