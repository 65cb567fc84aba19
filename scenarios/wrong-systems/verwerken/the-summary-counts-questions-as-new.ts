import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De samenvatting telt bij "nieuw" ook over wie nog een vraag openstaat.',
  violates: ['G20'],
  ernst: 'S3',
  familie: 'slaat-controle-over',
  slipsThrough: 'Verwerken met een openstaande vraag: de samenvatting telt die leerling niet als nieuw.',
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
              ...rapport.tellingen,
              leerling: {
                ...rapport.tellingen.leerling,
                nieuw: rapport.tellingen.leerling.nieuw + rapport.tellingen.leerling.open,
              },
            },
          },
        }
      },
    }),
  },
})
