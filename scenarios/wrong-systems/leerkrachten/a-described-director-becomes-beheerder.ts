import { becomeBeheerder } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie in vrije woorden een directeur heet, ook van een locatie die niet meer bestaat, wordt beheerder.',
  violates: ['E13', 'E16'],
  ernst: 'S1',
  familie: 'geeft-te-veel-rechten',
  caughtBy: 'een-rol-geeft-geen-rechten [locatiedirecteur]',
  bend: () => becomeBeheerder((rol) => 'rolomschrijving' in rol && /direct/i.test(rol.rolomschrijving)),
})
