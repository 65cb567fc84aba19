import { defineWrongSystem } from './wrong-system.ts'

export const sendsResultsFromBefore = defineWrongSystem({
  name: 'sends-results-from-before',
  story: 'Bij het koppelen gaan ook oude resultaten mee, alsof ze net genormeerd zijn.',
  violates: ['H03'],
  caughtBy: 'let-op-van-voor-de-koppeling',
  bend: { calls: (own) => ({ verstuur: () => own.verstuur({ eerdere: true }) }) },
})
