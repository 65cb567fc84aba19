import { tellsOtherwise } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De samenvatting telt bij "nieuw" ook over wie nog een vraag openstaat.',
  violates: ['G20'],
  ernst: 'S3',
  familie: 'slaat-controle-over',
  caughtBy: 'alleen-een-roepnaam',
  bend: tellsOtherwise(({ tellingen }) => ({
    tellingen: {
      ...tellingen,
      leerling: { ...tellingen.leerling, nieuw: tellingen.leerling.nieuw + tellingen.leerling.open },
    },
  })),
})
