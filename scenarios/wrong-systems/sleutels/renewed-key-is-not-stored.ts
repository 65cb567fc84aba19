import { storesLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const renewedKeyIsNotStored = defineWrongSystem({
  name: 'renewed-key-is-not-stored',
  story:
    'Een bekende leerling houdt het nummer waarmee hij ooit kwam; resultaten gaan naar een nummer dat ESIS niet meer kent.',
  violates: ['A09', 'A12'],
  caughtBy: 'let-op-een-koppeling-hersteld',
  bend: {
    applied: storesLeerling(({ key, ...row }, before) => {
      const kept = before?.key ?? key
      return { ...row, ...(kept !== undefined && { key: kept }) }
    }),
  },
})
