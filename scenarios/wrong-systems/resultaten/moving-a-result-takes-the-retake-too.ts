import { onMoving } from '../shared-results.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een resultaat verplaatsen gaat op leerling en toets; de afname van een andere dag, die wel van het kind was, gaat mee naar het andere.',
  violates: ['H04', 'H05'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  caughtBy: 'weggehaald-verplaatst-en-samengevoegd',
  bend: onMoving((results, moved, naar) => {
    const goes = (one: typeof moved) =>
      one.leerling === moved.leerling && one.resultaat.toetscode === moved.resultaat.toetscode
    return results.map((one) => (goes(one) ? { ...one, leerling: naar } : one))
  }),
})
