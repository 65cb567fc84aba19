import { everybody } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wat op kapotte tekens lijkt wordt stilletjes hersteld, ook als het goed geraden is alleen maar.',
  violates: ['B25'],
  ernst: 'S4',
  familie: 'knoeit-met-gegevens',
  caughtBy: 'codering-stuk',
  bend: {
    delivery: everybody((person) => {
      const mended = (text: string) => (/[ÃÂ]/.test(text) ? Buffer.from(text, 'latin1').toString('utf8') : text)
      return {
        ...person,
        ...(person.roepnaam && { roepnaam: mended(person.roepnaam) }),
        ...(person.achternaam && { achternaam: mended(person.achternaam) }),
      }
    }),
  },
})
