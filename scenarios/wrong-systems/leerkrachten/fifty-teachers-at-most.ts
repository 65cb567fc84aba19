import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Er worden vijftig leerkrachten gelezen; de anderen krijgen geen account.',
  violates: ['I08'],
  ernst: 'S3',
  familie: 'verliest-bij-veel',
  caughtBy: 'zestig-leerkrachten',
  bend: { delivery: (school) => ({ ...school, leerkrachten: school.leerkrachten?.slice(0, 50) }) },
})
