import { schoolIdOf } from '../../src/school/school.ts'
import { schooljaarOf } from '../../src/school/schooljaar.ts'
import { dutchDay } from '../../src/time/dutch-time.ts'
import { ToolError } from '../../src/tool-error.ts'
import type { Aansluiting } from '../example.ts'
import { koppelingFrom } from '../koppelingen/from-settings.ts'
import type { Koppeling } from '../koppelingen/koppeling.ts'
import { drawsOf } from '../random.ts'
import { defaultSettings, type LiveSchool } from '../world/live-school.ts'
import { startOfDay } from '../world/plan.ts'
import { brincodeAt, numberOfBrincode } from './brincode.ts'
import { generateSchool } from './generate-school.ts'
import { pupilsOfSchool } from './school-size.ts'

export type ReeksOptions = {
  readonly seed: string
  /** First and last brincode, both in it: `90AA` and `99ZZ` for all 6,760. */
  readonly from: string
  readonly to: string
  /** The supplier who has one active koppeling, with one key, for all of them. */
  readonly klant: { readonly klantcode: string; readonly klantnaam: string }
  /** Pupils in memory, over all schools together; the school asked for last always stays. Default none but that one: making it again takes a millisecond or two. */
  readonly keep?: number
}

/**
 * A country of schools of which none exists until somebody asks: each is made from the seed, its brincode and the school
 * year of that moment, kept for a while and forgotten. Asking again gives the same school. A new school year brings
 * another one: these schools have no history.
 */
export type Reeks = {
  /** The school with this id (`90AA00`) as it is at a moment; undefined outside the range. */
  readonly schoolAt: (id: string, moment: number) => LiveSchool | undefined
  /** The koppeling that opens it; undefined outside the range. */
  readonly koppelingOf: (id: string) => Koppeling | undefined
  /** Every brincode of the range, in order. */
  readonly brincodes: () => readonly string[]
  /** What to fill in to fetch one school. */
  readonly aansluitingOf: (brincode: string, schooljaar: string) => Aansluiting
  /** Pupils in memory now. */
  readonly kept: () => number
}

/** @throws ToolError E_USAGE for codes outside 90AA to 99ZZ, or the wrong way round. */
export function createReeks({ seed, from, to, klant, keep = 0 }: ReeksOptions): Reeks {
  for (const code of [from, to])
    if (!/^9\d[A-Z]{2}$/.test(code))
      throw new ToolError(
        'E_USAGE',
        `A range runs from 90AA to 99ZZ at most, codes that no real school has; not "${code}".`,
      )
  const first = numberOfBrincode(from)
  const last = numberOfBrincode(to)
  if (first > last) throw new ToolError('E_USAGE', `The range ${from}-${to} is the wrong way round.`)
  const sizes = drawsOf(seed, 'reeks/omvang')
  // In the order in which they were asked for last: a Map keeps the order of insertion.
  const made = new Map<string, LiveSchool>()
  let pupils = 0
  const brincodeOf = (id: string): string | undefined => {
    const brincode = id.slice(0, 4)
    if (!/^9\d[A-Z]{2}00$/.test(id)) return undefined
    const number = numberOfBrincode(brincode)
    return number >= first && number <= last ? brincode : undefined
  }
  // Not counted on the school itself: that would make its pupils.
  const sizeOf = (id: string) => pupilsOfSchool(sizes, numberOfBrincode(id.slice(0, 4)))
  const remember = (key: string, live: LiveSchool): LiveSchool => {
    made.set(key, live)
    pupils += sizeOf(live.id)
    for (const [oldest, old] of made) {
      if (pupils <= keep || oldest === key) break
      made.delete(oldest)
      pupils -= sizeOf(old.id)
    }
    return live
  }
  const koppelingOf = (id: string): Koppeling | undefined => {
    if (brincodeOf(id) === undefined) return undefined
    return koppelingFrom({}, { id: `reeks-${from}-${to}`, school: id, seed, op: '2026-08-01T00:00:00+02:00', ...klant })
  }
  return {
    schoolAt: (id, moment) => {
      const brincode = brincodeOf(id)
      if (brincode === undefined) return undefined
      const schooljaar = schooljaarOf(dutchDay(moment))
      const key = `${id}/${schooljaar}`
      const known = made.get(key)
      if (known !== undefined) {
        made.delete(key)
        made.set(key, known)
        return known
      }
      const school = generateSchool({
        seed: `${seed}/${schooljaar}`,
        schooljaar,
        brincode,
        pupils: sizeOf(id),
        plusgroep: true,
        instructiegroepen: 2,
      })
      const since = startOfDay(`${schooljaar.slice(0, 4)}-08-01`)
      return remember(key, { id, settings: defaultSettings, versions: [{ from: since, school }] })
    },
    koppelingOf,
    brincodes: () => Array.from({ length: last - first + 1 }, (_, index) => brincodeAt(first + index)),
    aansluitingOf: (brincode, schooljaar) => ({
      brincode,
      dependancecode: '00',
      schooljaar,
      xsdversie: '2.2',
      autorisatiesleutel: koppelingOf(schoolIdOf(brincode))?.autorisatiesleutel ?? '',
      ...klant,
    }),
    kept: () => pupils,
  }
}
