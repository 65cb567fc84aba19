import { storesLeerkracht } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const oldVoorvoegselStays = defineWrongSystem({
  name: 'old-voorvoegsel-stays',
  story: 'Wie trouwt en zijn voorvoegsel kwijtraakt houdt het hier: "de Jansen-Boer".',
  violates: ['B20', 'B16'],
  caughtBy: 'leerkracht-trouwt',
  bend: {
    applied: storesLeerkracht((row, before) => ({
      ...row,
      ...(before?.voorvoegsel && { voorvoegsel: before.voorvoegsel }),
    })),
  },
})
