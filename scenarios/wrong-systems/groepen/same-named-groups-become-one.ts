import { onlyGroepen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De naam is de sleutel: van twee groepen met dezelfde naam blijft de eerste.',
  violates: ['D03', 'D04'],
  ernst: 'S1',
  familie: 'verwart-groepen',
  caughtBy: 'let-op-twee-groepen-een-naam',
  bend: { delivery: onlyGroepen((groep, { groepen }) => groepen?.find(({ naam }) => naam === groep.naam) === groep) },
})
