import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij gefaseerd ophalen wordt naar de eerste vijfentwintig groepen gevraagd.',
  violates: ['I08', 'G06'],
  ernst: 'S2',
  familie: 'verliest-bij-veel',
  caughtBy: 'gefaseerd-vijftig-groepen',
  bend: {
    client: (client) => ({
      ...client,
      haalLeerlingen: (verzoek) => client.haalLeerlingen({ ...verzoek, groepen: verzoek.groepen.slice(0, 25) }),
    }),
  },
})
