import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Er worden tweehonderd groepen gelezen; wie in een andere zit, zit nergens.',
  violates: ['I08', 'D15'],
  ernst: 'S2',
  familie: 'verliest-bij-veel',
  slipsThrough: 'Een school met driehonderd groepen; ze staan er allemaal, met wie erin zit.',
  bend: { delivery: (school) => ({ ...school, groepen: school.groepen?.slice(0, 200) }) },
})
