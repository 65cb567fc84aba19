import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Een rol in vrije woorden waar "beheer" in staat maakt iemand beheerder.',
  violates: ['E13', 'E16'],
  ernst: 'S1',
  familie: 'geeft-te-veel-rechten',
  slipsThrough:
    'Een leerkracht met een rol in vrije woorden ("ICT-beheer") heeft na verwerken geen rechten van een beheerder (`rechten`).',
  bend: () => {
    const chosen = new Set<string>()
    return {
      delivery: (school) => {
        for (const { key, rollen = [] } of school.leerkrachten ?? [])
          if (
            key !== undefined &&
            rollen.some((rol) => 'rolomschrijving' in rol && /beheer/i.test(rol.rolomschrijving))
          )
            chosen.add(key)
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
