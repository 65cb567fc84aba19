import { defineWrongSystem } from './wrong-system.ts'

export const aanmaakdatumNeverChanges = defineWrongSystem({
  name: 'aanmaakdatum-never-changes',
  story: 'Elk bericht zegt dat het op dezelfde dag gemaakt is; ESIS houdt het eerste.',
  violates: ['H05'],
  caughtBy: 'let-op-een-tweede-bericht',
  bend: { bericht: (bericht) => ({ ...bericht, school: { ...bericht.school, aanmaakdatum: '2026-08-01T00:00:00Z' } }) },
})
