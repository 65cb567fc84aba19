import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een groep die op naam is gevonden houdt haar oude nummer, of krijgt er geen.',
  violates: ['D21', 'A24'],
  ernst: 'S2',
  familie: 'verliest-nummers',
  caughtBy: 'groep-twee-keer-een-nieuw-nummer',
  bend: {
    applied: ({ before, after }) => ({
      groep: after.groep.map(({ key, ...groep }) => {
        const was = before.groep.find(({ id }) => id === groep.id)
        const kept = was === undefined ? key : was.key
        return { ...groep, ...(kept && { key: kept }) }
      }),
    }),
  },
})
