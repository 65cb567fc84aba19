import { lastOf } from '../../../src/within.ts'
import { momentText, ok, worldRoute } from '../route.ts'

export const resultaten = [
  worldRoute('get', '/resultaten', (world, { query }) => {
    const { school, klantcode, leerlingid, toetscode, key } = query
    const fits = (asked: unknown, found: string) => asked === undefined || asked === found
    const found = [...world.state().resultaten.values()].filter((ontvangen) => {
      const last = lastOf(ontvangen.versies)
      return (
        fits(school, ontvangen.school) &&
        fits(klantcode, ontvangen.klantcode) &&
        fits(key, ontvangen.key) &&
        fits(leerlingid, last.leerlingid) &&
        fits(toetscode, last.resultaat.toetscode)
      )
    })
    return ok({
      resultaten: found.map((ontvangen) => ({
        ...ontvangen,
        versies: ontvangen.versies.map((versie) => ({ ...versie, ontvangen: momentText(versie.ontvangen) })),
      })),
    })
  }),
]
