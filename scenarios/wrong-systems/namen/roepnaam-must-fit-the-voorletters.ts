import { newWhen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const roepnaamMustFitTheVoorletters = defineWrongSystem({
  name: 'roepnaam-must-fit-the-voorletters',
  story: 'Een roepnaam die met een andere letter begint dan de voorletters is iemand anders, vindt de controle.',
  violates: ['B28'],
  caughtBy: 'roepnaam-lijkt-niet',
  bend: {
    rejudge: {
      leerling: newWhen<'leerling'>(
        ({ roepnaam, voorletters }) => !!roepnaam && !!voorletters && roepnaam[0] !== voorletters[0],
      ),
    },
  },
})
