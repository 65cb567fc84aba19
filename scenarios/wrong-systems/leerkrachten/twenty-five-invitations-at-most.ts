import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De mailserver neemt vijfentwintig uitnodigingen; de andere zijn weg.',
  violates: ['E24', 'I08'],
  ernst: 'S3',
  familie: 'verliest-bij-veel',
  smaak: true,
  caughtBy: 'veertig-tegelijk',
  bend: { calls: (own) => ({ postbus: async () => (await own.postbus()).slice(0, 25) }) },
})
