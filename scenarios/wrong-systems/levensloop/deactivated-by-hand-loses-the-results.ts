import { afterwards, eachKept } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie met de hand gedeactiveerd wordt raakt zijn resultaten kwijt.',
  violates: ['G14', 'H02'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  slipsThrough: 'Een leerling met een resultaat wordt met de hand gedeactiveerd; het resultaat staat er nog.',
  bend: {
    centrum: afterwards(
      ['setActief'],
      eachKept((result, { leerling }) =>
        leerling.some(({ id, actief }) => id === result.leerling && actief === false) ? [] : [result],
      ),
    ),
  },
})
