import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie een koppeling opheft kan zich niet bedenken.',
  violates: ['G19'],
  ernst: 'S3',
  familie: 'houdt-te-veel-tegen',
  caughtBy: 'heen-en-weer-beslissen',
  bend: {
    calls: (own) => {
      const done = new Set<string>()
      return {
        importeer: (koppeling) => {
          done.clear()
          return own.importeer(koppeling)
        },
        beslis: async (beslissing) => {
          const line = `${beslissing.soort} ${beslissing.ref}`
          if (done.has(line)) return { kind: 'geweigerd', redenen: ['Deze koppeling is opgeheven.'] }
          if (beslissing.actie === 'koppeling-opheffen') done.add(line)
          return own.beslis(beslissing)
        },
      }
    },
  },
})
