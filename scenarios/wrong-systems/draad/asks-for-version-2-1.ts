import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Er wordt altijd naar versie 2.1 gevraagd, want die werkte; ECK iD’s komen dan niet meer mee.',
  violates: ['A13', 'A10'],
  ernst: 'S1',
  familie: 'controleert-niet-wat-er-komt',
  caughtBy: 'alleen-een-eckid',
  bend: {
    client: (client) => ({
      ...client,
      haalLeerlinggegevens: (verzoek) => client.haalLeerlinggegevens({ ...verzoek, xsdversie: '2.1' }),
    }),
  },
})
