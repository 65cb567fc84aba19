import { storesLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een ECK iD dat er later bij komt wordt bij ieder met dat nummer gezet die er nog geen heeft: ook bij de juf met het nummer van een kind.',
  violates: ['A12', 'A21'],
  ernst: 'S1',
  familie: 'knoeit-met-nummers',
  caughtBy: 'nummer-van-leerling-en-leerkracht',
  bend: {
    applied: storesLeerkracht((row, _was, _came, { school }) => {
      const eckid = row.key && school.leerlingen.find(({ key }) => key === row.key)?.eckid
      return row.eckid !== undefined || !eckid ? row : { ...row, eckid }
    }),
  },
})
