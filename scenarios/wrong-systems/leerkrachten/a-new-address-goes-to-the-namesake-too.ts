import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een nieuw e-mailadres wordt bijgewerkt op achternaam: ook het account van de collega met die naam krijgt het, en met een nieuw wachtwoord ziet de een de klas van de ander.',
  violates: ['E20', 'E02'],
  ernst: 'S1',
  familie: 'geeft-te-veel-rechten',
  caughtBy: 'echtpaar-met-adres',
  bend: {
    applied: ({ before, after }) => {
      const were = new Map(before.leerkracht.map((one) => [one.id, one]))
      const isChanged = ({ id, emailadres }: (typeof after.leerkracht)[number]) =>
        were.has(id) && were.get(id)?.emailadres !== emailadres
      const changed = after.leerkracht.filter(isChanged)
      return {
        leerkracht: after.leerkracht.map((one) => {
          const namesake = changed.find(({ id, achternaam }) => id !== one.id && achternaam === one.achternaam)
          const emailadres = namesake?.emailadres
          return emailadres === undefined || !were.has(one.id) ? one : { ...one, emailadres }
        }),
      }
    },
  },
})
