import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Mislukt een import, dan staat de sleutel in de foutmelding, en zo op het scherm van de helpdesk.',
  violates: ['F19', 'I11'],
  ernst: 'S1',
  familie: 'bewaart-of-lekt-te-veel',
  slipsThrough: 'Een import mislukt omdat de sleutel is ingetrokken; in de reden staat de sleutel niet.',
  bend: {
    calls: (own) => ({
      importeer: async (koppeling) => {
        const answer = await own.importeer(koppeling)
        return answer.kind === 'mislukt'
          ? { ...answer, reden: `${answer.reden ?? ''} (sleutel ${koppeling.autorisatiesleutel})` }
          : answer
      },
    }),
  },
})
