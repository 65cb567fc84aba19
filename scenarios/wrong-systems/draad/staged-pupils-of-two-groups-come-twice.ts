import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Bij gefaseerd ophalen komt wie in twee groepen zit twee keer binnen.',
  violates: ['D18', 'G20'],
  ernst: 'S2',
  familie: 'botst-of-valt-half-uit',
  slipsThrough: 'Gefaseerd importeren van een kind dat in een klas en een plusgroep zit; het komt één keer.',
  bend: {
    client: (client) => ({
      ...client,
      haalLeerlingen: async (verzoek) => {
        const answer = await client.haalLeerlingen(verzoek)
        if (answer.kind !== 'school') return answer
        const leerlingen = answer.school.leerlingen.flatMap(({ samengesteldeGroepen, ...one }) => [
          { ...one, ...(samengesteldeGroepen && { samengesteldeGroepen }) },
          ...(samengesteldeGroepen?.length ? [one] : []),
        ])
        return { ...answer, school: { ...answer.school, leerlingen } }
      },
    }),
  },
})
