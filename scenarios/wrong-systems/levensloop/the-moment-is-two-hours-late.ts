import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'De tijd van ESIS wordt als Nederlandse tijd gelezen en als UTC teruggestuurd; wat in die twee uur verandert komt nooit meer.',
  violates: ['G08', 'C05'],
  ernst: 'S2',
  familie: 'mist-wijzigingen',
  caughtBy: 'combinatie-hier-los-daar',
  bend: {
    client: (client) => ({
      ...client,
      haalLeerlinggegevens: ({ laatstontvangengegevens: moment, ...verzoek }) => {
        const late = moment && new Date(Date.parse(moment) + 2 * 3_600_000).toISOString()
        return client.haalLeerlinggegevens({ ...verzoek, ...(late && { laatstontvangengegevens: late }) })
      },
    }),
  },
})
