import { defineWrongSystem } from '../wrong-system.ts'

const records = /<(?:\w+:)?leerling [^>]*?key="([^"]*)"[^>]*>([\s\S]*?)<\/(?:\w+:)?leerling>/g

export default defineWrongSystem({
  story:
    'Om later te kunnen uitzoeken wat er kwam, wordt bij ieder kind het hele bericht als tekst bewaard, met burgerservicenummer, foto en afkomst erin.',
  violates: ['I07'],
  ernst: 'S2',
  familie: 'bewaart-of-lekt-te-veel',
  caughtBy: 'meer-dan-gevraagd-van-een-nieuw-kind',
  bend: () => {
    const came = new Map<string, string>()
    const kept = new Map<string, string>()
    return {
      bytes: (body) => {
        for (const [, key, text] of new TextDecoder().decode(body).matchAll(records)) came.set(key!, text!)
        return body
      },
      applied: ({ leerlingen }) => {
        for (const { key } of leerlingen.values()) {
          const text = came.get(key ?? '')
          if (text !== undefined) kept.set(key!, text)
        }
        return {}
      },
      calls: (own) => ({
        reset: (start) => {
          came.clear()
          kept.clear()
          return own.reset(start)
        },
        toestand: async () => {
          const state = await own.toestand()
          const leerlingen = state.leerlingen.map((row) => {
            const bericht = kept.get(row.key ?? '')
            return bericht === undefined ? row : { ...row, overig: { ...row.overig, bericht } }
          })
          return { ...state, leerlingen }
        },
      }),
    }
  },
})
