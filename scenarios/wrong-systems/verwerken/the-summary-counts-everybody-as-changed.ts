import { tellsOtherwise } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De samenvatting noemt bij elke soort het aantal leerlingen.',
  violates: ['G20'],
  ernst: 'S4',
  familie: 'slaat-controle-over',
  caughtBy: 'adres-deugt-niet [eva kuipers@school.example]',
  bend: tellsOtherwise(({ tellingen: { leerling } }) => ({
    tellingen: { groep: leerling, leerkracht: leerling, leerling },
  })),
})
