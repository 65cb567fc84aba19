import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij gefaseerd ophalen worden leerkrachten overgeslagen; zij worden uit hun groepen gehaald.',
  violates: ['E22', 'E23'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'gefaseerd-met-van-alles',
  bend: { client: (client) => ({ ...client, haalLeerkrachten: async () => ({ kind: 'geengegevens' }) }) },
})
