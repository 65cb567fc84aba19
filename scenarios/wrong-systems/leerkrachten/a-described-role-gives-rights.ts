import { becomeBeheerder } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een rol in vrije woorden waar "beheer" in staat maakt iemand beheerder.',
  violates: ['E13', 'E16'],
  ernst: 'S1',
  familie: 'geeft-te-veel-rechten',
  caughtBy: 'een-rol-geeft-geen-rechten [ICT-beheer]',
  bend: () => becomeBeheerder((rol) => 'rolomschrijving' in rol && /beheer/i.test(rol.rolomschrijving)),
})
