import { newWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een roepnaam die met een andere letter begint dan de voorletters is iemand anders, vindt de controle.',
  violates: ['B28'],
  ernst: 'S2',
  familie: 'herkent-niet',
  caughtBy: 'roepnaam-lijkt-niet',
  bend: {
    rejudge: {
      leerling: newWhen<'leerling'>(
        ({ roepnaam, voorletters }) => !!roepnaam && !!voorletters && roepnaam[0] !== voorletters[0],
      ),
    },
  },
})
