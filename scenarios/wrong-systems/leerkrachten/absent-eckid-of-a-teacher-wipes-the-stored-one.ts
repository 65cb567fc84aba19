import { storesLeerkracht } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Komt het ECK iD van een leerkracht een keer niet mee, dan is het weg.',
  violates: ['A13', 'E21'],
  ernst: 'S2',
  familie: 'raadt-of-wist-wat-ontbreekt',
  slipsThrough: 'Van een bekende leerkracht komt het ECK iD een keer niet mee; het staat er na verwerken nog.',
  bend: {
    applied: storesLeerkracht(({ eckid, ...row }, _, came) => ({
      ...row,
      ...((came === undefined || came.eckid) && eckid && { eckid }),
    })),
  },
})
