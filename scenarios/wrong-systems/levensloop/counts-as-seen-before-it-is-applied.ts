import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Na het ophalen geldt alles als ontvangen; wie de import afbreekt krijgt de volgende keer "geen wijzigingen".',
  violates: ['G08', 'G17'],
  ernst: 'S3',
  familie: 'mist-wijzigingen',
  caughtBy: 'ongedaan-na-een-toets',
  bend: {
    client: (client) => {
      let since: string | undefined
      return {
        ...client,
        haalLeerlinggegevens: async (verzoek) => {
          const answer = await client.haalLeerlinggegevens({
            ...verzoek,
            ...(since && { laatstontvangengegevens: since }),
          })
          if (answer.kind === 'school') since = answer.school.aanmaakdatum
          return answer
        },
      }
    },
  },
})
