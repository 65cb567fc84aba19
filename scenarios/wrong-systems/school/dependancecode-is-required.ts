import { defineWrongSystem } from './wrong-system.ts'

export const dependancecodeIsRequired = defineWrongSystem({
  name: 'dependancecode-is-required',
  story: 'Zonder vestiging geen koppeling; leeg is toch 00?',
  violates: ['F01'],
  caughtBy: 'vestiging-leeg-of-00',
  bend: {
    calls: (own) => ({
      koppel: async (koppeling) =>
        koppeling.dependancecode ? own.koppel(koppeling) : { kind: 'geweigerd', redenen: ['Vul de vestiging in.'] },
    }),
  },
})
