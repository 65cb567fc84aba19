import { isDeepStrictEqual as same } from 'node:util'
import { inANewYear } from '../shared-mistakes.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Met het nieuwe schooljaar is alles vergeten wat mensen kozen; wie buiten bleef krijgt een account.',
  violates: ['E17', 'D01'],
  ernst: 'S3',
  familie: 'vergeet-keuzes',
  caughtBy: 'keuze-over-het-jaar',
  bend: () =>
    inANewYear((now, before) => ({
      onthouden: now.onthouden.filter((one) => !before.onthouden.some((was) => same(one, was))),
    })),
})
