import { onlyLeerkrachten } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const teachersWithoutEMailAreSkipped = defineWrongSystem({
  name: 'teachers-without-e-mail-are-skipped',
  story: 'Zonder e-mailadres wordt de leerkracht stil overgeslagen, zodat niemand er een kan intikken.',
  violates: ['E01'],
  caughtBy: 'let-op-een-ingetikt-adres',
  bend: { delivery: onlyLeerkrachten(({ emailadres }) => emailadres !== undefined) },
})
