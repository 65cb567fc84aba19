import type { School } from '../../../src/school/school.ts'
import { scopeOf } from '../../../src/school/school.ts'
import { defineWrongSystem } from '../wrong-system.ts'

type Came = { readonly school: string; readonly leerlingen: School['leerlingen'] }

export default defineWrongSystem({
  story:
    'De lijst van wie er komt is er één voor iedereen: halen twee scholen tegelijk op, dan staan de kinderen van de eerste ook bij de tweede.',
  violates: ['F10', 'A22'],
  ernst: 'S1',
  familie: 'botst-of-valt-half-uit',
  caughtBy: 'twee-scholen-versturen-tegelijk',
  bend: () => {
    let busy = 0
    let list: readonly Came[] = []
    return {
      client: (client) => ({
        ...client,
        haalLeerlinggegevens: async (verzoek) => {
          busy++
          const answer = await client.haalLeerlinggegevens(verzoek)
          const own = scopeOf(verzoek)
          const others = list.filter(({ school }) => school !== own).flatMap(({ leerlingen }) => leerlingen)
          if (answer.kind === 'school') list = [...list, { school: own, leerlingen: answer.school.leerlingen }]
          busy--
          if (busy === 0) list = []
          if (answer.kind !== 'school') return answer
          return { ...answer, school: { ...answer.school, leerlingen: [...answer.school.leerlingen, ...others] } }
        },
      }),
    }
  },
})
