import { storesNaam } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Namen worden met losse accenten bewaard; voor het oog gelijk, voor het zoeken niet.',
  violates: ['B24', 'B22'],
  ernst: 'S4',
  familie: 'knoeit-met-gegevens',
  caughtBy: 'tekens-kwijt',
  bend: {
    applied: storesNaam(['roepnaam', 'achternaam'], (text) => text.normalize('NFD')),
  },
})
