import { storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const everybodyIsActiveAgain = defineWrongSystem({
  name: 'everybody-is-active-again',
  story: 'Na een import is iedereen actief; wie vorig jaar van school ging staat weer in de klas.',
  violates: ['G01', 'A28'],
  caughtBy: 'let-op-wie-van-school-gaat',
  bend: {
    applied: storesLeerling(({ actief: _, ...row }) => row),
  },
})
