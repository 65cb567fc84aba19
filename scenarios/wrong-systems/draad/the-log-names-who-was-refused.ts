import { withLog } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Weigert ESIS een resultaat, dan staat in het logboek om welk kind het gaat, met naam en geboortedatum.',
  violates: ['H02', 'I07'],
  ernst: 'S1',
  familie: 'bewaart-of-lekt-te-veel',
  caughtBy: 'nummer-en-eckid-spreken-elkaar-tegen',
  bend: {
    calls: withLog((own, write) => ({
      verstuur: async (question) => {
        const answer = await own.verstuur(question)
        const { leerlingen, resultaten = [] } = await own.toestand({})
        for (const { resultaat } of answer.geweigerd ?? []) {
          const whose = resultaten.find(({ id }) => id === resultaat)?.leerling
          const child = leerlingen.find(({ id }) => id === whose)
          write(`geweigerd: ${child?.roepnaam} ${child?.achternaam} (${child?.geboortedatum})`)
        }
        return answer
      },
    })),
  },
})
