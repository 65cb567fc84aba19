import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Er is één openstaande import voor het hele systeem: de knop verwerkt wat het laatst is opgehaald, van welke vestiging ook.',
  violates: ['F14', 'F15', 'G18'],
  ernst: 'S1',
  familie: 'slaat-controle-over',
  caughtBy: 'twee-vestigingen-staan-klaar',
  bend: {
    calls: (own) => {
      let last: string | undefined
      return {
        importeer: (verzoek) => {
          last = verzoek.school ?? `${verzoek.brincode}${verzoek.dependancecode || '00'}`
          return own.importeer(verzoek)
        },
        verwerk: (question = {}) => own.verwerk({ ...question, school: last }),
      }
    },
  },
})
