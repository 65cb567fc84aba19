import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Als laatst ontvangen gaat het tijdstip van verwerken mee, van de eigen klok; wat tussen ophalen en verwerken veranderde komt nooit meer.',
  violates: ['G08', 'G18'],
  ernst: 'S2',
  familie: 'mist-wijzigingen',
  slipsThrough:
    'Er verandert iets tussen ophalen en verwerken en daarna niets meer; de import daarna brengt het alsnog.',
  bend: () => {
    let now = 0
    let moment: string | undefined
    return {
      client: (client) => ({
        ...client,
        haalLeerlinggegevens: (verzoek) =>
          client.haalLeerlinggegevens({
            ...verzoek,
            ...(verzoek.laatstontvangengegevens && moment && { laatstontvangengegevens: moment }),
          }),
      }),
      calls: (own) => ({
        reset: (start) => {
          now = Date.parse(start.nu)
          moment = undefined
          return own.reset(start)
        },
        tijd: ({ nu }) => {
          now = Date.parse(nu)
          return own.tijd({ nu })
        },
        verwerk: async (options) => {
          const answer = await own.verwerk(options)
          if (answer.kind === 'verwerkt') moment = new Date(now).toISOString().replace('.000Z', 'Z')
          return answer
        },
      }),
    }
  },
})
