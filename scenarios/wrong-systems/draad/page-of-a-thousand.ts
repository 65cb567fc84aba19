import { defineWrongSystem } from './wrong-system.ts'

export const pageOfAThousand = defineWrongSystem({
  name: 'page-of-a-thousand',
  story: 'Er worden duizend leerlingen gelezen; een grote school raakt de rest kwijt.',
  violates: ['I08'],
  caughtBy: 'grote-school',
  bend: {
    delivery: (school) => ({ ...school, leerlingen: school.leerlingen.slice(0, 1000) }),
  },
})
