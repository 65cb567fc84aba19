import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Van een gefaseerde import telt het tijdstip van het laatste antwoord; wat veranderde tussen de vraag naar leerlingen en die naar leerkrachten komt niet meer.',
  violates: ['G08', 'I09'],
  ernst: 'S2',
  familie: 'mist-wijzigingen',
  caughtBy: 'tussen-twee-antwoorden',
  bend: () => {
    let last: string | undefined
    return {
      client: (client) => ({
        ...client,
        haalStructuur: (verzoek) => {
          last = undefined
          return client.haalStructuur(verzoek)
        },
        haalLeerlinggegevens: (verzoek) => {
          last = undefined
          return client.haalLeerlinggegevens(verzoek)
        },
        haalLeerkrachten: async (verzoek) => {
          const answer = await client.haalLeerkrachten(verzoek)
          if (answer.kind === 'school') last = answer.school.aanmaakdatum
          return answer
        },
      }),
      applied: ({ after, school }) => ({
        koppeling: after.koppeling.map((one) =>
          last !== undefined &&
          one.brincode === school.brincode &&
          one.dependancecode === (school.dependancecode ?? '00') &&
          one.laatstontvangengegevens === school.aanmaakdatum
            ? { ...one, laatstontvangengegevens: last }
            : one,
        ),
      }),
    }
  },
})
