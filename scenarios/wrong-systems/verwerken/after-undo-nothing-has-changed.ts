import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Ongedaan maken vergeet dat de levering al ontvangen was niet: de nieuwe import zegt geen wijzigingen en de school blijft leeg.',
  violates: ['G08', 'G17'],
  ernst: 'S2',
  familie: 'mist-wijzigingen',
  caughtBy: 'ongedaan-gemaakt',
  bend: { centrum: afterwards(['undo'], (_now, before) => ({ koppeling: before.koppeling })) },
})
