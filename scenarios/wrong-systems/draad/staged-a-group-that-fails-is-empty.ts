import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Gefaseerd wordt groep voor groep gevraagd. Een groep waarvoor het LAS een fout geeft wordt overgeslagen, en de hele klas gaat op inactief.',
  violates: ['I12', 'D14'],
  ernst: 'S2',
  familie: 'verwart-antwoorden',
  caughtBy: 'gefaseerd-en-geen-antwoord-over-een-groep',
  bend: {
    client: (client) => ({
      ...client,
      haalLeerlingen: async (verzoek) => {
        const parts = []
        for (const groep of verzoek.groepen) {
          const answer = await client.haalLeerlingen({ ...verzoek, groepen: [groep] })
          if (answer.kind === 'school') parts.push(answer.school)
        }
        const [first] = parts
        if (first === undefined) return { kind: 'geengegevens' }
        return { kind: 'school', school: { ...first, leerlingen: parts.flatMap(({ leerlingen }) => leerlingen) } }
      },
    }),
  },
})
