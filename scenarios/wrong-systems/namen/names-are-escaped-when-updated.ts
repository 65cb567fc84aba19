import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Bij het bijwerken, en niet bij het aanmaken, gaat een naam eerst door de functie voor op het scherm: Dell&#039;Orto.',
  violates: ['B14', 'B25'],
  ernst: 'S4',
  familie: 'knoeit-met-gegevens',
  caughtBy: 'na-een-ja-heet-het-zo',
  bend: {
    applied: storesLeerling((row, was) =>
      was === undefined || row.achternaam === was.achternaam || row.achternaam === undefined
        ? row
        : { ...row, achternaam: row.achternaam.replaceAll('&', '&amp;').replaceAll("'", '&#039;') },
    ),
  },
})
