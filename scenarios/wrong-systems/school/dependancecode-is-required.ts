import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Zonder vestiging geen koppeling; leeg is toch 00?',
  violates: ['F01'],
  ernst: 'S3',
  familie: 'houdt-te-veel-tegen',
  caughtBy: 'vestiging-leeg-of-00',
  bend: {
    calls: (own) => ({
      koppel: async (koppeling) =>
        koppeling.dependancecode ? own.koppel(koppeling) : { kind: 'geweigerd', redenen: ['Vul de vestiging in.'] },
    }),
  },
})
