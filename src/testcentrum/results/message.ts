import { isDeepStrictEqual } from 'node:util'
import type { Toets, Toetsafname } from '../../school/leerresultaat.ts'
import { schooljaarOf } from '../../school/schooljaar.ts'
import type { Leerresultaten } from '../../uwlr/leerresultaten.ts'
import { asSeenFrom } from '../known.ts'
import type { Koppeling } from '../koppelen/koppeling.ts'
import type { State, ToetsResultaat } from '../records.ts'
import { geadresseerdeOf } from './status.ts'

/**
 * Results in parcels that may each be one message: of one school year, with one definition per toetscode (the schema does
 * not take two, not even of two versions), and at most `most` of them. Results of one pupil stay together where they can.
 */
export function parcelsOf(state: State, results: readonly ToetsResultaat[], most: number): readonly ToetsResultaat[][] {
  const parcels: Parcel[] = []
  const inOrder = [...results].sort((a, b) => compare(numberOf(state, a), numberOf(state, b)) || compare(a.id, b.id))
  for (const result of inOrder) {
    const schooljaar = schooljaarOf(result.resultaat.afnamedatum)
    const { toetscode } = result.resultaat
    const fits = parcels.find(
      (parcel) =>
        parcel.schooljaar === schooljaar &&
        parcel.results.length < most &&
        (!parcel.toetsen.has(toetscode) || isDeepStrictEqual(parcel.toetsen.get(toetscode), result.toets)),
    )
    const parcel: Parcel = fits ?? { schooljaar, toetsen: new Map(), results: [] }
    if (fits === undefined) parcels.push(parcel)
    parcel.toetsen.set(toetscode, result.toets)
    parcel.results.push(result)
  }
  return parcels.map((parcel) => parcel.results)
}

type Parcel = {
  readonly schooljaar: string
  readonly toetsen: Map<string, Toets>
  readonly results: ToetsResultaat[]
}

const numberOf = (state: State, result: ToetsResultaat): string => geadresseerdeOf(state, result).leerlingid ?? ''

/** Whose it is, as the LAS is told: two pupils who came under one number are two. */
export function leerlingOf(state: State, result: ToetsResultaat): string {
  const { leerlingid = '', eckid = '' } = geadresseerdeOf(state, result)
  return JSON.stringify([leerlingid, eckid])
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** One message for one parcel. A pupil without results has no place in it (edge case H09). */
export function messageOf(
  state: State,
  koppeling: Koppeling,
  results: readonly ToetsResultaat[],
  aanmaakdatum: string,
  xsdversie: string,
): Leerresultaten {
  const afnames = new Map<string, readonly [ToetsResultaat, ...ToetsResultaat[]]>()
  for (const result of results) {
    const place = JSON.stringify([leerlingOf(state, result), verwerkerid(state, koppeling, result)])
    const known = afnames.get(place)
    afnames.set(place, known === undefined ? [result] : [...known, result])
  }
  return {
    school: {
      schooljaar: schooljaarOf(results[0]!.resultaat.afnamedatum),
      brincode: koppeling.brincode,
      dependancecode: koppeling.dependancecode,
      aanmaakdatum,
      auteur: 'Testcentrum',
      xsdversie,
    },
    toetsafnames: [...afnames.values()].map((together): Toetsafname => {
      const [first] = together
      const { leerlingid, eckid } = geadresseerdeOf(state, first)
      const verwerker = verwerkerid(state, koppeling, first)
      return {
        leerlingid: leerlingid!,
        ...(eckid === undefined ? {} : { eckid }),
        ...(verwerker === undefined ? {} : { resultaatverwerkerid: verwerker }),
        resultaten: together.map(({ id, resultaat }) => ({ key: id, ...resultaat })),
      }
    }),
    toetsen: [...new Map(results.map(({ resultaat, toets }) => [resultaat.toetscode, toets])).values()],
  }
}

/** The number of the teacher at this school; a teacher without one is not mentioned (edge case H08). */
function verwerkerid(state: State, { id }: Koppeling, { verwerker }: ToetsResultaat): string | undefined {
  const leerkracht = verwerker === undefined ? undefined : state.leerkracht.get(verwerker)
  const seen = leerkracht && asSeenFrom(leerkracht, id)
  return seen?.school === id ? seen.key : undefined
}
