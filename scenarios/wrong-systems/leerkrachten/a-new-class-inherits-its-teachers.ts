import type { Snapshot } from '../../../src/testcentrum/records.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Stuurt het LAS geen leerkrachten, dan krijgt een nieuwe klas die van de klas van vorig jaar die zo heette. Na de zomer ziet de juf van 3A de kinderen van een collega.',
  violates: ['D01', 'E22', 'E10'],
  ernst: 'S1',
  familie: 'geeft-te-veel-rechten',
  caughtBy: 'geen-leerkrachten',
  bend: {
    applied: ({ before, after, school }) => {
      if ((school.leerkrachten ?? []).length > 0) return {}
      const were = new Set(before.groep.map(({ id }) => id))
      const heirs = (id: string) => {
        const old = before.groep.find((groep) => groep.id === id)
        return after.groep.filter((groep) => !were.has(groep.id) && old !== undefined && isSuccessor(groep, old))
      }
      return {
        leerkracht: after.leerkracht.map(({ groepen = [], ...rest }) => ({
          ...rest,
          groepen: [...groepen, ...groepen.flatMap(heirs).map(({ id }) => id)],
        })),
      }
    },
  },
})

type Groep = Snapshot['groep'][number]

/** Groups may have their school year in their name. */
const nameOf = ({ naam }: Groep): string => naam.replace(/^\d{4}-\d{4} - /, '')

const isSuccessor = (groep: Groep, old: Groep): boolean =>
  groep.school === old.school &&
  groep.soort === old.soort &&
  nameOf(groep) === nameOf(old) &&
  old.schooljaar < groep.schooljaar
