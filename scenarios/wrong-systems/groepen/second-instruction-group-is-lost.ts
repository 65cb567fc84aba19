import { eachLeerling } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const secondInstructionGroupIsLost = defineWrongSystem({
  name: 'second-instruction-group-is-lost',
  story: 'Een leerling kan in één samengestelde groep; de tweede valt weg.',
  violates: ['D18'],
  caughtBy: 'klas-en-twee-plusgroepen',
  bend: {
    delivery: eachLeerling((one) => ({
      ...one,
      ...(one.samengesteldeGroepen && { samengesteldeGroepen: one.samengesteldeGroepen.slice(0, 1) }),
    })),
  },
})
