import type { Testcentrum } from '../../../src/testcentrum/testcentrum.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie een toets heeft nagekeken gaat met het nummer van zijn eerste school mee, ook naar de tweede: daar is dat nummer van een collega.',
  violates: ['E09', 'H08'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'nakijken-met-het-nummer-van-een-collega',
  bend: () => {
    let centrum: Testcentrum | undefined
    return {
      centrum: (own) => {
        centrum = own
        return own
      },
      bericht: (bericht) => {
        const here = `${bericht.school.brincode}${bericht.school.dependancecode ?? '00'}`
        return {
          ...bericht,
          toetsafnames: bericht.toetsafnames.map((afname) => {
            const marker = centrum
              ?.state()
              .leerkracht.find(({ ookBij = [] }) =>
                ookBij.some(({ school, key }) => school === here && key === afname.resultaatverwerkerid),
              )
            return afname.resultaatverwerkerid === undefined || marker?.key === undefined
              ? afname
              : { ...afname, resultaatverwerkerid: marker.key }
          }),
        }
      },
    }
  },
})
