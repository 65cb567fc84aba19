import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Er worden duizend leerlingen gelezen; een grote school raakt de rest kwijt.',
  violates: ['I08'],
  ernst: 'S2',
  familie: 'verliest-bij-veel',
  caughtBy: 'grote-school',
  bend: {
    delivery: (school) => ({ ...school, leerlingen: school.leerlingen.slice(0, 1000) }),
  },
})
