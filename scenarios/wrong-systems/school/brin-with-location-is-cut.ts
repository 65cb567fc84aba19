import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Van 99QQ01 worden de eerste vier tekens genomen; de vestiging verdwijnt zonder een woord.',
  violates: ['F03'],
  ernst: 'S1',
  familie: 'controleert-niet-wat-er-komt',
  smaak: true,
  caughtBy: 'brin-en-vestiging-in-een-veld [99XX00]',
  bend: {
    calls: (own) => ({
      koppel: (koppeling) => own.koppel({ ...koppeling, brincode: koppeling.brincode.trim().slice(0, 4) }),
    }),
  },
})
