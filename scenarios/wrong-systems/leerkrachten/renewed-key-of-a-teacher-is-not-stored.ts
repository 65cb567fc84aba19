import { storesLeerkracht } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const renewedKeyOfATeacherIsNotStored = defineWrongSystem({
  name: 'renewed-key-of-a-teacher-is-not-stored',
  story: 'Een bekende leerkracht houdt het nummer waarmee hij ooit kwam.',
  violates: ['E03', 'A09'],
  caughtBy: 'invaller-vervangen',
  bend: {
    applied: storesLeerkracht((row, before) => ({ ...row, ...(before?.key && { key: before.key }) })),
  },
})
