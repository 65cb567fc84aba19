import { storesLeerkracht } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const newAddressIsNotTakenOver = defineWrongSystem({
  name: 'new-address-is-not-taken-over',
  story: 'Het e-mailadres wordt alleen bij het aanmaken gevuld; de mail gaat naar een adres dat niet meer bestaat.',
  violates: ['E03'],
  caughtBy: 'let-op-een-uitnodiging-per-mens',
  bend: {
    applied: storesLeerkracht((row, before) => ({
      ...row,
      ...(before?.emailadres && { emailadres: before.emailadres }),
    })),
  },
})
