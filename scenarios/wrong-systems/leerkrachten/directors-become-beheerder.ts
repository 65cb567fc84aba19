import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie in het LAS de rol directie heeft wordt beheerder; scholen vullen die rol voor van alles in.',
  violates: ['E13', 'E14'],
  ernst: 'S1',
  familie: 'geeft-te-veel-rechten',
  slipsThrough: 'Een leerkracht met de rol DIR heeft na verwerken geen rechten van een beheerder (`rechten`).',
  bend: () => {
    const chosen = new Set<string>()
    return {
      delivery: (school) => {
        for (const { key, rollen = [] } of school.leerkrachten ?? [])
          if (key !== undefined && rollen.some((rol) => 'rol' in rol && rol.rol === 'DIR')) chosen.add(key)
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
