import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De naam wordt alleen bij het aanmaken gevuld; na een naamswijziging klopt de lijst nooit meer.',
  violates: ['A02', 'B20', 'B32'],
  ernst: 'S4',
  familie: 'neemt-wijziging-niet-over',
  caughtBy: 'nummer-nul',
  bend: {
    applied: storesLeerling((row, before) =>
      before?.achternaam === undefined ? row : { ...row, achternaam: before.achternaam },
    ),
  },
})
