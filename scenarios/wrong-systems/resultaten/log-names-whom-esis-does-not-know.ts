import { withLog } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Om de school te kunnen helpen komt van een geweigerd resultaat de naam van het kind in het logboek, als ESIS dat kind niet meer kent.',
  violates: ['I07', 'H02'],
  ernst: 'S2',
  familie: 'bewaart-of-lekt-te-veel',
  caughtBy: 'resultaat-van-wie-weg-is',
  bend: {
    calls: withLog((own, write) => ({
      verstuur: async (question) => {
        const answer = await own.verstuur(question)
        const { leerlingen, resultaten = [] } = await own.toestand({})
        for (const { resultaat, codes = [] } of answer.geweigerd ?? []) {
          const owner = resultaten.find(({ id }) => id === resultaat)?.leerling
          const pupil = leerlingen.find(({ id }) => id === owner)
          if (codes.includes('Client.LeerlingOngeldig') && pupil !== undefined)
            write(`onbekend bij ESIS: ${pupil.roepnaam} ${pupil.achternaam}`)
        }
        return answer
      },
    })),
  },
})
