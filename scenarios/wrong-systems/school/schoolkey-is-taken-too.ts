import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Het veld SchoolKey moest leeg blijven; wat erin staat wordt genegeerd en niemand hoort ervan.',
  violates: ['F17'],
  ernst: 'S3',
  familie: 'controleert-niet-wat-er-komt',
  smaak: true,
  caughtBy: 'schoolkey-ingevuld',
  bend: {
    calls: (own) => ({ koppel: ({ schoolkey: _, ...koppeling }) => own.koppel(koppeling) }),
  },
})
