import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Bij gefaseerd ophalen kan een kind in meer antwoorden staan; dubbelen gaan eruit op achternaam, voorletters en geboortedatum.',
  violates: ['B01'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'gefaseerd-met-van-alles',
  bend: {
    client: (client) => ({
      ...client,
      haalLeerlingen: async (verzoek) => {
        const answer = await client.haalLeerlingen(verzoek)
        if (answer.kind !== 'school') return answer
        const seen = new Set<string>()
        const leerlingen = answer.school.leerlingen.filter(({ achternaam, voorletters, geboortedatum }) => {
          const who = [achternaam, voorletters, geboortedatum].join('|')
          return geboortedatum === undefined || (!seen.has(who) && seen.add(who))
        })
        return { ...answer, school: { ...answer.school, leerlingen } }
      },
    }),
  },
})
