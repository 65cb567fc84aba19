import type { School } from '../../src/school/school.ts'

/** New key by old key; a group that is not in the map keeps its own, and `undefined` takes the group away. */
export type GroepKeys = ReadonlyMap<string, string | undefined>

/** Moves every reference to a group along with its key; what pointed at a group that went points at nothing any more. */
export function moveReferences(school: School, keys: GroepKeys): School {
  const moved = (key: string): string[] => (keys.has(key) ? [keys.get(key)].flatMap((now) => now ?? []) : [key])
  return {
    ...school,
    leerlingen: school.leerlingen.map((leerling) => {
      const { groep, samengesteldeGroepen: together, ...rest } = leerling
      if (![groep, ...(together ?? [])].some((key) => key !== undefined && keys.has(key))) return leerling
      const now = groep === undefined ? undefined : moved(groep)[0]
      const others = [...new Set(together?.flatMap(moved) ?? [])]
      return {
        ...rest,
        ...(now !== undefined && { groep: now }),
        ...(others.length > 0 && { samengesteldeGroepen: others }),
      }
    }),
    ...(school.leerkrachten && {
      leerkrachten: school.leerkrachten.map((leerkracht) => {
        const { groepen, ...rest } = leerkracht
        if (!groepen?.some(({ key }) => keys.has(key))) return leerkracht
        const places = groepen.flatMap((place) => moved(place.key).map((key) => ({ ...place, key })))
        const once = places.filter(({ key }, index) => places.findIndex((place) => place.key === key) === index)
        return { ...rest, ...(once.length > 0 && { groepen: once }) }
      }),
    }),
  }
}
