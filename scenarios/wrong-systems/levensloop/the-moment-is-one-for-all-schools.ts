import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Het tijdstip van de laatste import is van de leverancier, niet van de school; de tweede school krijgt te horen dat er niets veranderd is.',
  violates: ['G08', 'F10'],
  ernst: 'S2',
  familie: 'mist-wijzigingen',
  caughtBy: 'een-kind-op-twee-vestigingen [eckid]',
  bend: () => {
    let last: string | undefined
    return {
      client: (client) => ({
        ...client,
        haalLeerlinggegevens: async (verzoek) => {
          const answer = await client.haalLeerlinggegevens({
            ...verzoek,
            ...(last && { laatstontvangengegevens: last }),
          })
          return answer
        },
      }),
      calls: (own) => ({
        reset: (start) => {
          last = undefined
          return own.reset(start)
        },
      }),
      applied: ({ after }) => {
        last = after.levering.at(-1)?.school.aanmaakdatum
        return {}
      },
    }
  },
})
