import { schooljaarOf } from '../../../src/school/schooljaar.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Het bericht met resultaten noemt het schooljaar van vandaag, niet dat van de afname: wat in juli is afgenomen telt in ESIS voor het nieuwe jaar.',
  violates: ['H04', 'D01'],
  ernst: 'S2',
  familie: 'knoeit-met-resultaten',
  smaak: true,
  caughtBy: 'toets-van-juli-in-augustus-verstuurd',
  bend: {
    bericht: (bericht) => ({
      ...bericht,
      school: { ...bericht.school, schooljaar: schooljaarOf(bericht.school.aanmaakdatum.slice(0, 10)) },
    }),
  },
})
