import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie een keer op "niet importeren" heeft gestaan komt daar nooit meer vanaf.',
  violates: ['G19', 'E17'],
  ernst: 'S3',
  familie: 'houdt-te-veel-tegen',
  caughtBy: 'toch-importeren',
  bend: {
    calls: (own) => {
      let outside = new Set<string>()
      return {
        importeer: async (koppeling) => {
          const answer = await own.importeer(koppeling)
          const lines = answer.kind === 'voorstel' ? answer.leerkrachten : []
          outside = new Set(lines.filter(({ beslissing }) => beslissing === 'niet-importeren').map(({ ref }) => ref))
          return answer
        },
        beslis: async (beslissing) =>
          beslissing.soort === 'leerkracht' && outside.has(beslissing.ref)
            ? { kind: 'geweigerd', redenen: ['Eerder buiten gelaten.'] }
            : own.beslis(beslissing),
      }
    },
  },
})
