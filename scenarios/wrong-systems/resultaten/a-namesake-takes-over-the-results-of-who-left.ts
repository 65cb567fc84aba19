import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een nieuw kind dat heet als een oud-leerling krijgt bij het aanmaken diens uitslagen mee.',
  violates: ['B04', 'H04', 'G01'],
  ernst: 'S1',
  familie: 'resultaat-bij-een-ander',
  caughtBy: 'nummer-van-een-oud-leerling',
  bend: {
    applied: ({ before, after }) => {
      const were = new Set(before.leerling.map(({ id }) => id))
      const heirs = new Map(
        after.leerling.flatMap((made) => {
          const namesake = before.leerling.find(
            (one) =>
              one.actief === false &&
              one.school === made.school &&
              one.roepnaam === made.roepnaam &&
              one.achternaam === made.achternaam,
          )
          return were.has(made.id) || namesake === undefined ? [] : [[namesake.id, made.id] as const]
        }),
      )
      return {
        resultaat: after.resultaat.map((result) => ({
          ...result,
          leerling: heirs.get(result.leerling) ?? result.leerling,
        })),
      }
    },
  },
})
