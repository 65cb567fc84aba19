import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Het ingetypte adres wordt op achternaam weggeschreven: een naamgenoot zonder adres krijgt het ook, en leest de mail van een ander.',
  violates: ['E01', 'E06'],
  ernst: 'S1',
  familie: 'nodigt-verkeerd-uit',
  caughtBy: 'een-jaar-met-een-mens-achter-de-balie',
  bend: {
    centrum: afterwards(['apply'], ({ leerkracht }) => ({
      leerkracht: leerkracht.map((one) => {
        const namesake = leerkracht.find((other) => other.emailGetypt && other.achternaam === one.achternaam)
        const address = namesake?.emailadres
        return one.emailadres === undefined && address !== undefined ? { ...one, emailadres: address } : one
      }),
    })),
  },
})
