import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Er worden tweehonderd groepen gelezen; wie in een andere zit, zit nergens.',
  violates: ['I08', 'D15'],
  ernst: 'S2',
  familie: 'verliest-bij-veel',
  caughtBy: 'driehonderd-groepen',
  bend: { delivery: (school) => ({ ...school, groepen: school.groepen?.slice(0, 200) }) },
})
