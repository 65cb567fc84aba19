import { withLog } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'In het logboek staat van elk nieuw kind de eerste letter en de achternaam; voluit staat er immers niets.',
  violates: ['I07'],
  ernst: 'S2',
  familie: 'bewaart-of-lekt-te-veel',
  caughtBy: 'samenvatting-klopt',
  bend: {
    calls: withLog((own, write) => ({
      importeer: async (koppeling) => {
        const answer = await own.importeer(koppeling)
        if (answer.kind === 'voorstel')
          write(
            ...answer.leerlingen.flatMap(({ beslissing, inkomend: { roepnaam = '', achternaam = '' } }) =>
              beslissing === 'nieuw' ? `nieuw: ${roepnaam.slice(0, 1)}. ${achternaam}` : [],
            ),
          )
        return answer
      },
    })),
  },
})
