import { storesLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Nul is leeg in deze taal: een leerkracht met nummer 0 wordt zonder nummer bewaard, en is de volgende nacht een vreemde.',
  violates: ['A19', 'E21'],
  ernst: 'S2',
  familie: 'verliest-nummers',
  caughtBy: 'nummer-nul',
  bend: {
    applied: storesLeerkracht((row) => {
      const { key, ...rest } = row
      return key === '0' ? rest : row
    }),
  },
})
