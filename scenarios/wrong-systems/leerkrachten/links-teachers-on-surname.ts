import { linksOn } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Op een kleine school is de achternaam toch wel uniek?',
  violates: ['E20', 'B16'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'let-op-een-adres-voor-twee',
  bend: { rejudge: { leerkracht: linksOn<'leerkracht'>('achternaam') } },
})
