import { linksOn } from '../shared-fields.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Eén adres is één mens: op een school met een gedeeld adres worden twee leerkrachten er één.',
  violates: ['E02', 'E19'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'let-op-een-adres-voor-twee',
  bend: { rejudge: { leerkracht: linksOn<'leerkracht'>('emailadres') } },
})
