import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Of iemand weg is wordt aan de peildatum van het LAS afgemeten; staat die een week stil, dan komt wie intussen vertrok als nieuw binnen.',
  violates: ['G11'],
  ernst: 'S3',
  familie: 'deactiveert-te-weinig',
  caughtBy: 'let-op-een-plaatje-van-vorige-week',
  smaak: true,
  bend: {
    delivery: ({ leerlingen, ...school }) => ({
      ...school,
      leerlingen: leerlingen.map(({ uitstroomdatum = '', ...leerling }) => ({
        ...leerling,
        ...(uitstroomdatum !== '' && uitstroomdatum < (school.peildatum ?? '9999') && { uitstroomdatum }),
      })),
    }),
  },
})
