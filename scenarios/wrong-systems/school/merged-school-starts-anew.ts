import { newWhenElsewhere } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De kinderen van een school die opgaat in een andere komen als nieuw binnen; hun toetsen blijven achter.',
  violates: ['F13', 'F10'],
  ernst: 'S2',
  familie: 'herkent-niet',
  smaak: true,
  caughtBy: 'scholen-gaan-samen',
  bend: { rejudge: { leerling: newWhenElsewhere } },
})
