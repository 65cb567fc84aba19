import { defineWrongSystem } from './wrong-system.ts'

export const refusesShortDependancecode = defineWrongSystem({
  name: 'refuses-short-dependancecode',
  story: 'Een vestiging van één cijfer wordt geweigerd in plaats van aangevuld.',
  violates: ['F02'],
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
