import { defineWrongSystem } from '../wrong-system.ts'

const minute = 60_000

export default defineWrongSystem({
  story:
    'Het moment van het LAS wordt afgerond op hele minuten. Wat er in de rest van die minuut verandert, hoort het systeem nooit meer.',
  violates: ['G08', 'G18'],
  ernst: 'S2',
  familie: 'mist-wijzigingen',
  caughtBy: 'geen-wijzigingen',
  bend: {
    client: (client) => ({
      ...client,
      haalLeerlinggegevens: ({ laatstontvangengegevens: moment, ...verzoek }) =>
        client.haalLeerlinggegevens({
          ...verzoek,
          ...(moment !== undefined && {
            laatstontvangengegevens: new Date(Math.ceil(Date.parse(moment) / minute) * minute)
              .toISOString()
              .replace('.000Z', 'Z'),
          }),
        }),
    }),
  },
})
