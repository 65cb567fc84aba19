import { onlyLeerkrachten } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Alleen wie de rol groepsleerkracht heeft komt mee; de vakleerkracht en wie geen rol heeft niet.',
  violates: ['E13', 'E14'],
  ernst: 'S3',
  familie: 'slaat-mensen-over',
  caughtBy: 'bekende-leerkracht-krijgt-een-rol [DIR]',
  bend: {
    delivery: onlyLeerkrachten(({ rollen = [] }) =>
      rollen.some((rol) => 'rol' in rol && ['KLA', 'LRK'].includes(rol.rol)),
    ),
  },
})
