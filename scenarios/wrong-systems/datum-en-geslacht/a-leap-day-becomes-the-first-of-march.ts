import { eachLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een geboortedag wordt als verjaardag in een gewoon jaar bewaard: 29 februari wordt 1 maart.',
  violates: ['C05', 'C07'],
  ernst: 'S2',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'geboren-op-29-februari',
  bend: {
    delivery: eachLeerling((leerling) =>
      leerling.geboortedatum?.endsWith('-02-29')
        ? { ...leerling, geboortedatum: leerling.geboortedatum.replace('-02-29', '-03-01') }
        : leerling,
    ),
  },
})
