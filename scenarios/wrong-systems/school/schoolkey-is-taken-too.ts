import { defineWrongSystem } from './wrong-system.ts'

export const schoolkeyIsTakenToo = defineWrongSystem({
  name: 'schoolkey-is-taken-too',
  story: 'Het veld SchoolKey moest leeg blijven; wat erin staat wordt genegeerd en niemand hoort ervan.',
  violates: ['F17'],
  caughtBy: 'schoolkey-ingevuld',
  bend: {
    calls: (own) => ({ koppel: ({ schoolkey: _, ...koppeling }) => own.koppel(koppeling) }),
  },
})
