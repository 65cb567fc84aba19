import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De samenvatting noemt bij elke soort het aantal leerlingen.',
  violates: ['G20'],
  ernst: 'S4',
  familie: 'slaat-controle-over',
  slipsThrough:
    'Na verwerken zegt de samenvatting per soort hoeveel er nieuw en bijgewerkt zijn, en dat klopt met wat er staat.',
  bend: {
    centrum: (own) => ({
      ...own,
      apply: (id, how) => {
        const outcome = own.apply(id, how)
        if (outcome.kind !== 'verwerkt') return outcome
        const { rapport } = outcome
        return {
          ...outcome,
          rapport: {
            ...rapport,
            tellingen: {
              groep: rapport.tellingen.leerling,
              leerkracht: rapport.tellingen.leerling,
              leerling: rapport.tellingen.leerling,
            },
          },
        }
      },
    }),
  },
})
