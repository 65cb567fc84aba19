import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Er worden vijftig leerkrachten gelezen; de anderen krijgen geen account.',
  violates: ['I08'],
  ernst: 'S3',
  familie: 'verliest-bij-veel',
  slipsThrough: 'Een school met zestig leerkrachten; zij krijgen allemaal een account.',
  bend: { delivery: (school) => ({ ...school, leerkrachten: school.leerkrachten?.slice(0, 50) }) },
})
