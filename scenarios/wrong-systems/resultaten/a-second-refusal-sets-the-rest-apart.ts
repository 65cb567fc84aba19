import { defineWrongSystem } from '../wrong-system.ts'

/** Results that were refused together. */
type Together = { readonly keys: ReadonlySet<string>; refusedParts: number }

export default defineWrongSystem({
  story:
    'Weigert ESIS een bericht, dan gaan de helften apart. Zit er in allebei een kind dat ESIS niet kent, dan geeft het systeem op: wie met het tweede in één helft zat, heet ook geweigerd.',
  violates: ['H02'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'resultaat-van-wie-weg-is',
  bend: () => {
    let refused: readonly Together[] = []
    return {
      client: (client) => ({
        ...client,
        brengLeerresultaten: async (bericht) => {
          const keys = bericht.toetsafnames.flatMap(({ resultaten }) => resultaten.map(({ key }) => key))
          const [whole, ...parts] = refused.filter(
            (one) => one.keys.size > keys.length && keys.every((key) => one.keys.has(key)),
          )
          if (whole !== undefined && whole.refusedParts > 1 && parts.length > 0)
            return { kind: 'fault', faultcode: 'Client.LeerlingOngeldig', faultstring: 'nog een weigering' }
          const answer = await client.brengLeerresultaten(bericht)
          if (answer.kind !== 'fault' || !answer.faultcode.startsWith('Client.')) return answer
          if (whole !== undefined && parts.length === 0) whole.refusedParts++
          refused = [...refused, { keys: new Set(keys), refusedParts: 0 }]
          return answer
        },
      }),
    }
  },
})
