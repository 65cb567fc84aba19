import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De jaargroep wordt alleen bij het aanmaken gezet; na de zomer zit iedereen nog een jaar lager.',
  violates: ['D13', 'D26'],
  ernst: 'S3',
  familie: 'neemt-wijziging-niet-over',
  caughtBy: 'naam-gaat-mee-met-de-klas',
  bend: {
    applied: storesLeerling((row, before) => ({ ...row, ...(before?.jaargroep && { jaargroep: before.jaargroep }) })),
  },
})
