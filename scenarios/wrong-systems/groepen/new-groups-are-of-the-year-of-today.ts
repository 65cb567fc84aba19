import { schooljaarOf } from '../../../src/school/schooljaar.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een nieuwe groep krijgt het schooljaar van de dag van verwerken en niet dat van het bericht: wat in juli is opgehaald en in augustus verwerkt, staat in het verkeerde jaar.',
  violates: ['G18', 'D01'],
  ernst: 'S2',
  familie: 'verwart-groepen',
  caughtBy: 'opgehaald-in-juli-verwerkt-in-augustus',
  bend: {
    applied: ({ before, after }) => {
      const had = new Set(before.groep.map(({ id }) => id))
      const now = Math.max(...after.import.map(({ verwerkt = 0 }) => verwerkt))
      const schooljaar = schooljaarOf(new Date(now).toISOString().slice(0, 10))
      return { groep: after.groep.map((one) => (had.has(one.id) ? one : { ...one, schooljaar })) }
    },
  },
})
