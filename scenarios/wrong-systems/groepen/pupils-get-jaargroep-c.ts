import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie geen jaargroep heeft krijgt die van de groep, ook als dat C is.',
  violates: ['D12', 'D05'],
  ernst: 'S4',
  familie: 'raadt-of-wist-wat-ontbreekt',
  caughtBy: 'zonder-jaargroep-in-combinatiegroep',
  bend: {
    applied: storesLeerling((row, _, came, { school }) => {
      const groep = school.groepen?.find(({ key, soort }) => soort === 'groep' && key === came?.groep)
      return came === undefined || came.jaargroep !== undefined || groep?.soort !== 'groep'
        ? row
        : { ...row, jaargroep: groep.jaargroep }
    }),
  },
})
