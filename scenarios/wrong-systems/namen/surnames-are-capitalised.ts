import { storesNaam } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Elk woord krijgt een hoofdletter en de rest wordt klein: McDonald wordt Mcdonald.',
  violates: ['B09', 'B18'],
  ernst: 'S4',
  familie: 'knoeit-met-gegevens',
  smaak: true,
  caughtBy: 'namen-zoals-ze-kwamen',
  bend: {
    applied: storesNaam(['achternaam'], (text) =>
      text.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (start) => start.toUpperCase()),
    ),
  },
})
