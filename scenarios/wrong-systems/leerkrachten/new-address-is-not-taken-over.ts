import { storesLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het e-mailadres wordt alleen bij het aanmaken gevuld; de mail gaat naar een adres dat niet meer bestaat.',
  violates: ['E03'],
  ernst: 'S3',
  familie: 'neemt-wijziging-niet-over',
  smaak: true,
  caughtBy: 'let-op-een-uitnodiging-per-mens',
  bend: {
    applied: storesLeerkracht((row, before) => ({
      ...row,
      ...(before?.emailadres && { emailadres: before.emailadres }),
    })),
  },
})
