import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Na een import is iedereen actief; wie vorig jaar van school ging staat weer in de klas.',
  violates: ['G01', 'A28'],
  ernst: 'S2',
  familie: 'deactiveert-te-weinig',
  caughtBy: 'let-op-wie-van-school-gaat',
  bend: {
    applied: storesLeerling(({ actief: _, ...row }) => row),
  },
})
