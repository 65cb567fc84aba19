import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Zonder resultaten gaat er een leeg bericht; ESIS weigert het en de school krijgt een foutmelding.',
  violates: ['H09'],
  ernst: 'S3',
  familie: 'houdt-te-veel-tegen',
  caughtBy: 'niets-te-versturen',
  bend: {
    calls: (own) => ({
      verstuur: async (options) => {
        const answer = await own.verstuur(options)
        return answer.verstuurd === 0 && !answer.geweigerd?.length && !answer.uitgesteld
          ? { ...answer, geweigerd: [{ resultaat: '-', reden: 'Leeg bericht.' }] }
          : answer
      },
    }),
  },
})
