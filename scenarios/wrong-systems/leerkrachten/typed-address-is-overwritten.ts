import { storesLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wat er niet in het bericht staat wordt leeggemaakt, ook het adres dat iemand zelf had ingetikt.',
  violates: ['E07'],
  ernst: 'S3',
  familie: 'vergeet-keuzes',
  caughtBy: 'let-op-een-ingetikt-adres',
  bend: {
    applied: storesLeerkracht(({ emailadres, ...row }, before, came) => {
      const now = came !== undefined && before !== undefined ? came.emailadres : emailadres
      return { ...row, ...(now && { emailadres: now }) }
    }),
  },
})
