import { eachLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const dayAndMonthAreSwapped = defineWrongSystem({
  name: 'day-and-month-are-swapped',
  story: 'De datum gaat langs een Amerikaanse notatie: 4 maart wordt 3 april.',
  violates: ['C06'],
  caughtBy: 'let-op-geen-wijzigingen',
  bend: {
    delivery: eachLeerling((leerling) => ({
      ...leerling,
      geboortedatum: leerling.geboortedatum?.replace(/^(\d+)-(\d\d)-(0\d|1[012])$/, '$1-$3-$2'),
    })),
  },
})
