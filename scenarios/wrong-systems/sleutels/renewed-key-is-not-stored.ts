import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Een bekende leerling houdt het nummer waarmee hij ooit kwam; resultaten gaan naar een nummer dat ESIS niet meer kent.',
  violates: ['A09', 'A12'],
  ernst: 'S1',
  familie: 'verliest-nummers',
  caughtBy: 'let-op-een-koppeling-hersteld',
  bend: {
    applied: storesLeerling(({ key, ...row }, before) => {
      const kept = before?.key ?? key
      return { ...row, ...(kept !== undefined && { key: kept }) }
    }),
  },
})
