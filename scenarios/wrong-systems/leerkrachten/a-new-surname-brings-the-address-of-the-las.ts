import { storesLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie in het LAS anders gaat heten wordt in zijn geheel overschreven, ook het adres dat iemand hier intypte.',
  violates: ['E07', 'B20'],
  ernst: 'S2',
  familie: 'raadt-of-wist-wat-ontbreekt',
  caughtBy: 'getypt-adres-blijft',
  bend: {
    applied: storesLeerkracht((row, before, came) =>
      before?.emailGetypt && came?.emailadres !== undefined && before.achternaam !== row.achternaam
        ? { ...row, emailadres: came.emailadres }
        : row,
    ),
  },
})
