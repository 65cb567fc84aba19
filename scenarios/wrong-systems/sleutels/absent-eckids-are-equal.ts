import { linksWhen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const absentEckidsAreEqual = defineWrongSystem({
  name: 'absent-eckids-are-equal',
  story: 'Twee lege ECK iD’s zijn gelijk, zegt de vergelijking: wie er geen heeft is de eerste die er ook geen heeft.',
  violates: ['A14'],
  caughtBy: 'eckid-leeg',
  bend: {
    rejudge: {
      leerling: linksWhen<'leerling'>((incoming, held) => (incoming.eckid ?? '') === '' && (held.eckid ?? '') === ''),
    },
  },
})
