import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'De uitslagen van een kind gaan samen onder wie de eerste nakeek; ouders bellen met een juf die de tweede toets nooit zag.',
  violates: ['H08'],
  ernst: 'S3',
  familie: 'knoeit-met-resultaten',
  caughtBy: 'zelfde-toets-een-half-jaar-later',
  bend: () => {
    const first = new Map<string, string>()
    return {
      bericht: (bericht) => {
        first.clear()
        for (const { leerlingid, resultaatverwerkerid } of bericht.toetsafnames)
          if (resultaatverwerkerid && !first.has(leerlingid)) first.set(leerlingid, resultaatverwerkerid)
        return {
          ...bericht,
          toetsafnames: bericht.toetsafnames.map((one) => {
            const marker = first.get(one.leerlingid)
            return marker === undefined ? one : { ...one, resultaatverwerkerid: marker }
          }),
        }
      },
    }
  },
})
