import { everybody } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een hekje ergens in het nummer en het geldt als tijdelijk, niet alleen vooraan.',
  violates: ['A05', 'A20'],
  ernst: 'S2',
  familie: 'verliest-nummers',
  caughtBy: 'hekje-in-het-midden',
  bend: {
    delivery: everybody((person) => ({ ...person, ...(person.key?.includes('#') && { key: `#${person.key}` }) })),
  },
})
