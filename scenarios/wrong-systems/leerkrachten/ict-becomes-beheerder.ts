import { becomeBeheerder } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie in het LAS bij ICT staat wordt beheerder van de hele school.',
  violates: ['E13'],
  ernst: 'S1',
  familie: 'geeft-te-veel-rechten',
  caughtBy: 'een-rol-geeft-geen-rechten [ICT]',
  bend: () => becomeBeheerder((rol) => 'rol' in rol && rol.rol === 'ICT'),
})
