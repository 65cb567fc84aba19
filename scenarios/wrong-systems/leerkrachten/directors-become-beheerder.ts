import { becomeBeheerder } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie in het LAS de rol directie heeft wordt beheerder; scholen vullen die rol voor van alles in.',
  violates: ['E13', 'E14'],
  ernst: 'S1',
  familie: 'geeft-te-veel-rechten',
  caughtBy: 'een-rol-geeft-geen-rechten [DIR]',
  bend: () => becomeBeheerder((rol) => 'rol' in rol && rol.rol === 'DIR'),
})
