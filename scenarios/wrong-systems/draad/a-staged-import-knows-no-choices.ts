import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Gefaseerd ophalen is later gebouwd, en kijkt niet naar wat er eerder op het scherm gekozen is: wie buiten bleef komt binnen.',
  violates: ['E17', 'G04'],
  ernst: 'S2',
  familie: 'vergeet-keuzes',
  caughtBy: 'keuze-over-het-jaar',
  bend: {
    centrum: (own) => ({
      ...own,
      importGegevens: (koppeling, how) => {
        if (how?.getrapt) own.reset({ ...own.state(), onthouden: [] })
        return own.importGegevens(koppeling, how)
      },
    }),
  },
})
