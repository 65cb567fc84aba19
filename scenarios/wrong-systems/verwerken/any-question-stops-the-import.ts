import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Zolang er één vraag openstaat kan er niets verwerkt worden.',
  violates: ['A07', 'A10'],
  ernst: 'S3',
  familie: 'houdt-te-veel-tegen',
  caughtBy: 'broer-onder-hetzelfde-nummer',
  bend: {
    calls: (own) => {
      const open = new Set<string>()
      return {
        importeer: async (koppeling) => {
          const answer = await own.importeer(koppeling)
          open.clear()
          if (answer.kind === 'voorstel')
            for (const soort of ['groepen', 'leerkrachten', 'leerlingen'] as const)
              for (const { ref, twijfel } of answer[soort]) if (twijfel) open.add(ref)
          return answer
        },
        beslis: (beslissing) => {
          open.delete(beslissing.ref)
          return own.beslis(beslissing)
        },
        verwerk: async (options) =>
          open.size > 0 ? { kind: 'geweigerd', redenen: ['Beantwoord eerst alle vragen.'] } : own.verwerk(options),
      }
    },
  },
})
