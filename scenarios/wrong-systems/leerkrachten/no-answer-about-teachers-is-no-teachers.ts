import type { School } from '../../../src/school/school.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Bij gefaseerd ophalen geldt een fout op de laatste vraag als een lege lijst: alle leerkrachten gaan uit hun groepen.',
  violates: ['E22', 'E23', 'I11'],
  ernst: 'S2',
  familie: 'verwart-antwoorden',
  caughtBy: 'gefaseerd-en-geen-antwoord-over-leerkrachten [Server.InterneFout]',
  bend: () => {
    let last: School | undefined
    return {
      client: (own) => ({
        ...own,
        haalLeerlingen: async (verzoek) => {
          const answer = await own.haalLeerlingen(verzoek)
          if (answer.kind === 'school') last = answer.school
          return answer
        },
        haalLeerkrachten: async (verzoek) => {
          const answer = await own.haalLeerkrachten(verzoek)
          if (answer.kind === 'school' || last === undefined) return answer
          return { kind: 'school', school: { ...last, leerlingen: [], leerkrachten: [] } }
        },
      }),
    }
  },
})
