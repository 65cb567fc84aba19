import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie in het LAS bij ICT staat wordt beheerder van de hele school.',
  violates: ['E13'],
  ernst: 'S1',
  familie: 'geeft-te-veel-rechten',
  slipsThrough: 'Een leerkracht met de rol ICT heeft na verwerken geen rechten van een beheerder (`rechten`).',
  bend: () => {
    const chosen = new Set<string>()
    return {
      delivery: (school) => {
        for (const { key, rollen = [] } of school.leerkrachten ?? [])
          if (key !== undefined && rollen.some((rol) => 'rol' in rol && rol.rol === 'ICT')) chosen.add(key)
        return school
      },
      calls: (own) => ({
        reset: (start) => {
          chosen.clear()
          return own.reset(start)
        },
        toestand: async () => {
          const state = await own.toestand()
          const leerkrachten = state.leerkrachten.map((one) => ({
            ...one,
            ...(one.key !== undefined && chosen.has(one.key) && { rechten: ['leerkracht', 'beheerder'] }),
          }))
          return { ...state, leerkrachten }
        },
      }),
    }
  },
})
