import { onlyLeerkrachten } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Zonder e-mailadres wordt de leerkracht stil overgeslagen, zodat niemand er een kan intikken.',
  violates: ['E01'],
  ernst: 'S3',
  familie: 'slaat-mensen-over',
  caughtBy: 'let-op-een-ingetikt-adres',
  bend: { delivery: onlyLeerkrachten(({ emailadres }) => emailadres !== undefined) },
})
