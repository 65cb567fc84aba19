import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Om elk nummer wordt de witruimte weggehaald, ook de spatie die niet afbreekt: ESIS kent het nummer dan niet.',
  violates: ['A16', 'H01'],
  ernst: 'S2',
  familie: 'knoeit-met-nummers',
  caughtBy: 'let-op-het-nummer-zoals-het-kwam',
  bend: {
    applied: storesLeerling((row) =>
      row.key === undefined ? row : { ...row, key: row.key.replace(/^[\u00a0\u200b]+|[\u00a0\u200b]+$/g, '') },
    ),
  },
})
