import { eachLeerkracht } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const teacherOfAPlusGroupIsNotLinked = defineWrongSystem({
  name: 'teacher-of-a-plus-group-is-not-linked',
  story: 'Alleen stamgroepen van een leerkracht worden gelezen.',
  violates: ['E10', 'D18'],
  caughtBy: 'de-handleiding-van-begin-tot-eind',
  bend: {
    delivery: eachLeerkracht((one) => ({ ...one, groepen: one.groepen?.filter(({ soort }) => soort === 'groep') })),
  },
})
