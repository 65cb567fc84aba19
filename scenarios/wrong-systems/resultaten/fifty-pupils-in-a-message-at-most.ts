import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een bericht neemt vijftig leerlingen; de anderen gelden ook als verstuurd.',
  violates: ['H05', 'I08'],
  ernst: 'S2',
  familie: 'verliest-bij-veel',
  caughtBy: 'van-een-hele-school',
  bend: { bericht: (bericht) => ({ ...bericht, toetsafnames: bericht.toetsafnames.slice(0, 50) }) },
})
