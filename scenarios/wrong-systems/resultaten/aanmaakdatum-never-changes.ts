import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Elk bericht zegt dat het op dezelfde dag gemaakt is; ESIS houdt het eerste.',
  violates: ['H05'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'let-op-een-tweede-bericht',
  bend: { bericht: (bericht) => ({ ...bericht, school: { ...bericht.school, aanmaakdatum: '2026-08-01T00:00:00Z' } }) },
})
