import { isDeepStrictEqual } from 'node:util'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Versturen leest de school, praat met ESIS en slaat de school weer op; wat een collega intussen heeft verwerkt is daarmee weg.',
  violates: ['I09', 'G18'],
  ernst: 'S2',
  familie: 'botst-of-valt-half-uit',
  caughtBy: 'een-jaar-vol-toetsen',
  bend: {
    centrum: (own) => ({
      ...own,
      send: async (koppeling, how) => {
        const read = own.state()
        const report = await own.send(koppeling, how)
        const now = own.state()
        const meanwhile = !isDeepStrictEqual(
          [read.leerling, read.leerkracht, read.groep],
          [now.leerling, now.leerkracht, now.groep],
        )
        if (meanwhile) own.reset({ ...read, tellers: now.tellers, resultaat: now.resultaat })
        return report
      },
    }),
  },
})
