import { storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const nameChangeIsNotTakenOver = defineWrongSystem({
  name: 'name-change-is-not-taken-over',
  story: 'De naam wordt alleen bij het aanmaken gevuld; na een naamswijziging klopt de lijst nooit meer.',
  violates: ['A02', 'B20', 'B32'],
  caughtBy: 'nummer-nul',
  bend: {
    applied: storesLeerling((row, before) =>
      before?.achternaam === undefined ? row : { ...row, achternaam: before.achternaam },
    ),
  },
})
