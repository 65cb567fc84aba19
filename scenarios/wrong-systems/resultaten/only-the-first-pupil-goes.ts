import { defineWrongSystem } from './wrong-system.ts'

export const onlyTheFirstPupilGoes = defineWrongSystem({
  name: 'only-the-first-pupil-goes',
  story: 'Het bericht houdt na de eerste leerling op; de anderen gelden ook als verstuurd.',
  violates: ['H02', 'H05'],
  caughtBy: 'let-op-een-kind-dat-esis-niet-kent',
  bend: {
    bericht: (bericht) => ({ ...bericht, toetsafnames: bericht.toetsafnames.slice(0, 1) }),
  },
})
