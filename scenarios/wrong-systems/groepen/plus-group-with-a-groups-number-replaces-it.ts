import { onlyGroepen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Stamgroepen en samengestelde groepen delen één tabel op nummer; de plusgroep met het nummer van de klas komt ervoor in de plaats.',
  violates: ['D04', 'D18'],
  ernst: 'S2',
  familie: 'verwart-groepen',
  slipsThrough: 'Een klas en een plusgroep met hetzelfde nummer; beide staan er na verwerken, met wie erin zit.',
  bend: { delivery: onlyGroepen((one, { groepen = [] }) => groepen.findLast(({ key }) => key === one.key) === one) },
})
