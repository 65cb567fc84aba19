import type { Toestand } from '../../contracts/adapter/adapter.ts'
import type { School } from '../../src/school/school.ts'
import { isKey, type Numbered, shareNumber } from './numbers.ts'
import { peopleOf, type Someone, sameName } from './people.ts'
import { placesOf } from './places.ts'

type Held = Someone & {
  readonly actief?: boolean
  readonly jaargroep?: string
  readonly groepen?: readonly string[]
  readonly schooljaar?: string
  readonly soort?: string
}

const fields = [
  'naam',
  'roepnaam',
  'voorvoegsel',
  'achternaam',
  'voorletters',
  'geboortedatum',
  'geslacht',
  'jaargroep',
] as const

/** A zone behind a day makes it no other day (edge case C04), nor do blanks or a loose accent make another name. */
const asWritten = (field: (typeof fields)[number], value: string | undefined): string | undefined =>
  field === 'geboortedatum' ? value?.trim().slice(0, 10) : value?.trim().normalize()

/**
 * Is all that a LAS tells held already, as it is told, and nobody else in a group of this year? Then there is nothing to propose. `held`: what a
 * system holds of this school; a field that no record of a soort has is one that it does not keep.
 */
export function isAllKnown({ groepen, leerkrachten, leerlingen }: Toestand, school: School): boolean {
  const places = new Map(
    groepen
      .filter(({ schooljaar = school.schooljaar }) => schooljaar === school.schooljaar)
      .map(({ id, soort = 'groep', key }) => [id, `${soort} ${key}`]),
  )
  const told = new Set((school.groepen ?? []).map(({ soort, key }) => `${soort} ${key}`))
  const isKnown = (came: Someone, all: readonly Held[]) =>
    all.some((one) => one.actief !== false && isOne(one, came) && isAsTold(one, came, all))
  // A number that tells nobody, `#3`, is another's the next time.
  const isOne = (one: Held, came: Someone) =>
    shareNumber(one as Numbered, came) || (!isKey(came.key) && !came.eckid && sameName(one, came))
  const isAsTold = (one: Held, came: Someone, all: readonly Held[]) =>
    fields.every((field) => {
      const [said, has] = [came as Held, one].map((each) => asWritten(field, each[field]))
      return said === has || (said === undefined ? field !== 'voorvoegsel' : all.every((other) => !other[field]))
    }) &&
    // An address that a person typed stays.
    (came.emailadres === undefined || one.emailadres !== undefined || all.every((other) => !other.emailadres)) &&
    isPlaced(one, came, all)
  const isPlaced = ({ groepen: own = [] }: Held, came: Someone, all: readonly Held[]) => {
    const now = own.flatMap((id) => places.get(id) ?? []).filter((place) => told.has(place))
    const then = placesOf(came).filter((place) => told.has(place))
    return now.sort().join() === then.sort().join() || all.every((one) => !one.groepen?.length)
  }
  const ofThisYear = groepen.filter(({ id }) => places.has(id)) as readonly Held[]
  const came = { groep: peopleOf(school, 'groep'), leerkracht: peopleOf(school, 'leerkracht') }
  const stays = (leerlingen as readonly Held[]).filter(
    ({ actief, groepen: own = [] }) => actief !== false && own.some((id) => places.has(id)),
  )
  return (
    school.leerlingen.every((one) => isKnown(one as Someone, leerlingen as readonly Held[])) &&
    came.leerkracht.every((one) => isKnown(one, leerkrachten as readonly Held[])) &&
    came.groep.every((one) => isKnown(one, ofThisYear)) &&
    stays.every((one) => school.leerlingen.some((pupil) => isOne(one, pupil as Someone)))
  )
}
