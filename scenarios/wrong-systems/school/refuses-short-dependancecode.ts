import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een vestiging van één cijfer wordt geweigerd in plaats van aangevuld.',
  violates: ['F02'],
  ernst: 'S3',
  familie: 'houdt-te-veel-tegen',
  smaak: true,
  caughtBy: 'let-op-de-velden-van-de-koppeling',
  bend: {
    calls: (own) => ({
      koppel: async (koppeling) =>
        koppeling.dependancecode?.length === 1
          ? { kind: 'geweigerd', redenen: ['Vestiging heeft twee cijfers.'] }
          : own.koppel(koppeling),
    }),
  },
})
