import type { Groep, Jaargroep, Stamgroep } from '../../src/school/groep.ts'
import type { School } from '../../src/school/school.ts'

/** The year of a stamgroep, 1 to 8; undefined for combinations, other lists and samengestelde groepen. */
export function yearOf(groep: Groep | undefined): number | undefined {
  if (groep?.soort !== 'groep') return undefined
  const year = Number(groep.jaargroep)
  return year >= 1 && year <= 8 ? year : undefined
}

/** A stamgroep one year up, or else down. */
export function neighbourOf(groep: Groep, all: readonly Groep[]): Stamgroep | undefined {
  const year = yearOf(groep)
  if (year === undefined) return undefined
  const ofYear = (wanted: number) =>
    all.find((other): other is Stamgroep => other.id !== groep.id && yearOf(other) === wanted)
  return ofYear(year + 1) ?? ofYear(year - 1)
}

/** Everybody in the stamgroep of one key goes to that of another. */
export function moveGroep(school: School, from: string, to: string): School {
  return {
    ...school,
    leerlingen: school.leerlingen.map((leerling) => (leerling.groep === from ? { ...leerling, groep: to } : leerling)),
    ...(school.leerkrachten && {
      leerkrachten: school.leerkrachten.map((leerkracht) => {
        if (!leerkracht.groepen?.some(({ soort, key }) => soort === 'groep' && key === from)) return leerkracht
        const groepen = leerkracht.groepen.map((place) => (place.key === from ? { ...place, key: to } : place))
        return {
          ...leerkracht,
          groepen: groepen.filter((one, place) => groepen.findIndex(({ key }) => key === one.key) === place),
        }
      }),
    }),
  }
}

/** Everybody goes to one stamgroep, and nowhere else. */
export function moveAll(school: School, { soort, key }: Groep): School {
  return {
    ...school,
    leerlingen: school.leerlingen.map(({ samengesteldeGroepen: _, ...leerling }) => ({ ...leerling, groep: key })),
    ...(school.leerkrachten && {
      leerkrachten: school.leerkrachten.map((leerkracht) =>
        leerkracht.groepen ? { ...leerkracht, groepen: [{ soort, key }] } : leerkracht,
      ),
    }),
  }
}

/** A stamgroep and the pupils in it get this jaargroep. */
export function withJaargroep(school: School, groep: Groep, jaargroep: Jaargroep): School {
  return {
    ...school,
    groepen: school.groepen?.map((one) => (one.id === groep.id && one.soort === 'groep' ? { ...one, jaargroep } : one)),
    leerlingen: school.leerlingen.map((leerling) =>
      leerling.groep === groep.key ? { ...leerling, jaargroep } : leerling,
    ),
  }
}
