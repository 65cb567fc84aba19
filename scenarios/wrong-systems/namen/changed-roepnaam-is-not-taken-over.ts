import { storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const changedRoepnaamIsNotTakenOver = defineWrongSystem({
  name: 'changed-roepnaam-is-not-taken-over',
  story: 'Alleen de achternaam wordt bijgewerkt; Max blijft Max, ook als hij Maximiliaan heet.',
  violates: ['B32', 'B35'],
  caughtBy: 'roepnaam-verbeterd',
  bend: {
    applied: storesLeerling((row, before) => ({ ...row, ...(before?.roepnaam && { roepnaam: before.roepnaam }) })),
  },
})
