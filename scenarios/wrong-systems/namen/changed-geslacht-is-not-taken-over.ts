import { storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const changedGeslachtIsNotTakenOver = defineWrongSystem({
  name: 'changed-geslacht-is-not-taken-over',
  story: 'Het geslacht wordt alleen bij het aanmaken gevuld.',
  violates: ['B35'],
  caughtBy: 'kind-in-transitie',
  bend: {
    applied: storesLeerling((row, before) => ({ ...row, ...(before?.geslacht && { geslacht: before.geslacht }) })),
  },
})
