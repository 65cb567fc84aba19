import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij gefaseerd ophalen wordt alleen naar groepen gevraagd; wie in geen groep zit komt nooit.',
  violates: ['D14', 'I08'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'gefaseerd-met-van-alles',
  bend: {
    client: (client) => ({
      ...client,
      haalLeerlingen: (verzoek) =>
        client.haalLeerlingen({ ...verzoek, groepen: verzoek.groepen.filter(({ key }) => key !== undefined) }),
    }),
  },
})
