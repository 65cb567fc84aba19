import { asText, storesLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie geen ECK iD heeft wordt aan zijn burgerservicenummer herkend, en dus wordt dat bewaard.',
  violates: ['I07'],
  ernst: 'S1',
  familie: 'bewaart-of-lekt-te-veel',
  caughtBy: 'burgerservicenummer-zonder-eckid',
  bend: () => {
    let found: ReadonlyMap<string, string> = new Map()
    return {
      bytes: asText((text) => {
        found = new Map([
          ...found,
          ...[...text.matchAll(/<(?:\w+:)?leerling\s([^>]*)>([\s\S]*?)<\/(?:\w+:)?leerling>/g)].flatMap(
            ([, attributes = '', inside = '']): [string, string][] => {
              const key = /\bkey="([^"]*)"/.exec(attributes)?.[1]
              const value = /<(?:\w+:)?(?:bsn|onderwijsnummer|bsn_ondwnr-4)>([^<]*)</.exec(inside)?.[1]
              return key === undefined || value === undefined || /\beckid="[^"]+"/.test(attributes)
                ? []
                : [[key, value]]
            },
          ),
        ])
        return text
      }),
      applied: storesLeerling((row, _, came) => {
        const value = came?.key === undefined ? undefined : found.get(came.key)
        return value === undefined ? row : { ...row, overig: { bsn: value } }
      }),
    }
  },
})
