import { storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wat er niet in het bericht staat wordt leeggemaakt, ook een ECK iD dat er al was.',
  violates: ['A13'],
  ernst: 'S2',
  familie: 'raadt-of-wist-wat-ontbreekt',
  caughtBy: 'eckid-verdwijnt',
  bend: {
    applied: storesLeerling(({ eckid, ...row }, _, came) => ({
      ...row,
      ...(came?.eckid === undefined && came !== undefined ? {} : eckid && { eckid }),
    })),
  },
})
