import { defineWrongSystem } from './wrong-system.ts'

export const instructionGroupsAreSkipped = defineWrongSystem({
  name: 'instruction-groups-are-skipped',
  story: 'Alleen stamgroepen worden gelezen.',
  violates: ['D04', 'D18'],
  caughtBy: 'let-op-het-las-stuurt-ineens-c',
  bend: {
    delivery: (school) => ({
      ...school,
      groepen: school.groepen?.filter(({ soort }) => soort === 'groep'),
      leerlingen: school.leerlingen.map(({ samengesteldeGroepen, ...leerling }) => leerling),
    }),
  },
})
