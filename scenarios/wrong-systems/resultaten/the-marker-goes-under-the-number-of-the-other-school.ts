import { holding } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Wie een toets heeft nagekeken gaat met het nummer van zijn eerste school mee, ook naar de tweede: daar is dat nummer van een collega.',
  violates: ['E09', 'H08'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'nakijken-met-het-nummer-van-een-collega',
  bend: () =>
    holding((held) => {
      return {
        bericht: (bericht) => {
          const here = `${bericht.school.brincode}${bericht.school.dependancecode ?? '00'}`
          return {
            ...bericht,
            toetsafnames: bericht.toetsafnames.map((afname) => {
              const marker = held()
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
    }),
})
