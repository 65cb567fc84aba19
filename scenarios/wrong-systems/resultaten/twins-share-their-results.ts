import { afterwards, eachKept } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie dezelfde achternaam en geboortedatum heeft is één kind voor de resultaten: die van de tweeling staan bij de eerste.',
  violates: ['B01', 'H04'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  caughtBy: 'de-nieuwe-inschrijving-blijft',
  bend: {
    centrum: afterwards(
      ['apply'],
      eachKept((result, { leerling }) => {
        const own = leerling.find(({ id }) => id === result.leerling)
        const first = leerling.find(
          (one) => one.achternaam === own?.achternaam && one.geboortedatum === own?.geboortedatum,
        )
        return [first === undefined ? result : { ...result, leerling: first.id }]
      }),
    ),
  },
})
