import { linksWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Twee lege ECK iD’s zijn gelijk, zegt de vergelijking: wie er geen heeft is de eerste die er ook geen heeft.',
  violates: ['A14'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'eckid-leeg',
  bend: {
    rejudge: {
      leerling: linksWhen<'leerling'>((incoming, held) => (incoming.eckid ?? '') === '' && (held.eckid ?? '') === ''),
    },
  },
})
