import { storesNaam } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Voorletters worden met punten bewaard: JP wordt J.P.',
  violates: ['B30'],
  ernst: 'S4',
  familie: 'knoeit-met-gegevens',
  caughtBy: 'namen-zoals-ze-kwamen',
  bend: {
    applied: storesNaam(['voorletters'], (text) => text.replace(/\p{L}(?!\.)/gu, (letter) => `${letter}.`)),
  },
})
