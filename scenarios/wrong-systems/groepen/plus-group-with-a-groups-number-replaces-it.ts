import { onlyGroepen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Stamgroepen en samengestelde groepen delen één tabel op nummer; de plusgroep met het nummer van de klas komt ervoor in de plaats.',
  violates: ['D04', 'D18'],
  ernst: 'S2',
  familie: 'verwart-groepen',
  caughtBy: 'klas-en-plusgroep-met-een-nummer',
  bend: { delivery: onlyGroepen((one, { groepen = [] }) => groepen.findLast(({ key }) => key === one.key) === one) },
})
