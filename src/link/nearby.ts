import { intAt, itemAt } from '../within.ts'
import { areFarApart } from './dates.ts'
import type { Judge, Likeness } from './likeness.ts'
import type { Roster } from './people.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * `twin`: of this surname and birth date. `namesake`: of both names. `cousin`: of this given name and birth date, with another
 * surname or voorvoegsel.
 */
export type Near = 'twin' | 'namesake' | 'cousin'

/** Who else stands near two records, in either list of their school. */
export type Neighbourhood = {
  /** Somebody near at all; the first kind that is found, undefined when there is nobody. */
  readonly whoIsNear: (incoming: number, existing: number) => Near | undefined
  /** The same, but for namesakes of another day where the day of these two is equal. */
  readonly whoIsConfusable: (incoming: number, existing: number) => Near | undefined
  /** The same, but for twins too who are called otherwise: where the names agree as far as both were written. */
  readonly whoIsMeant: (incoming: number, existing: number) => Near | undefined
  /** Somebody of names alike and the same day, a twin of a like name for one. */
  readonly hasDouble: (incoming: number, existing: number) => boolean
  /** Somebody of the same names and day, with another voorvoegsel or none. */
  readonly hasCousin: (incoming: number, existing: number) => boolean
}

/**
 * `Near`: the birth date and one name alike, or both names. A brother or sister shares one name only, and is not near; nor is who has the
 * same names, and another birth date as well as another voorvoegsel, or other voorletters and a birth date more than a month away.
 */
export function createNeighbourhood(
  existing: Roster,
  incoming: Roster,
  vocabulary: Vocabulary,
  judge: Judge,
): Neighbourhood {
  const lists = [existing, incoming].map((roster) => ({ roster, index: indexOf(roster, vocabulary) }))
  const someone = <Found>(i: number, e: number, isOne: (likeness: Likeness, isFar: boolean) => Found | undefined) => {
    for (const { roster, index } of lists) {
      for (const [own, place] of [[incoming, i] as const, [existing, e] as const]) {
        for (const other of index.near(own, place)) {
          if (other === (roster === incoming ? i : e)) continue
          const isFar = areFarApart(intAt(own.day, place), intAt(roster.day, other))
          const found = isOne(judge(own, place, roster, other), isFar)
          if (found !== undefined) return found
        }
      }
    }
    return undefined
  }
  const ofTheirDay = (i: number, e: number, nearnessOf: (likeness: Likeness, isFar: boolean) => Near | undefined) => {
    const isSameDay = judge(incoming, i, existing, e).day === 'equal'
    return someone(i, e, (likeness, isFar) =>
      isSameDay && likeness.day !== 'equal' ? undefined : nearnessOf(likeness, isFar),
    )
  }
  return {
    whoIsNear: (i, e) => someone(i, e, nearness),
    whoIsConfusable: (i, e) => ofTheirDay(i, e, nearness),
    whoIsMeant: (i, e) =>
      ofTheirDay(i, e, (likeness, isFar) => {
        const near = nearness(likeness, isFar)
        return likeness.given.alike === 'other' && near === 'twin' ? undefined : near
      }),
    hasDouble: (i, e) => someone(i, e, (likeness) => (isDouble(likeness) ? true : undefined)) === true,
    hasCousin: (i, e) =>
      someone(i, e, (likeness, isFar) =>
        nearness(likeness, isFar) === 'cousin' && isAlike(likeness.surname) ? true : undefined,
      ) === true,
  }
}

const isAlike = ({ alike }: Likeness['given']) => alike !== 'other' && alike !== 'absent'

const isDouble = ({ given, surname, voorvoegsel, day }: Likeness) =>
  isAlike(given) && isAlike(surname) && (voorvoegsel === 'equal' || voorvoegsel === 'notation') && day === 'equal'

function nearness({ given, surname, voorvoegsel, day, voorletters }: Likeness, isFar: boolean): Near | undefined {
  const sameDay = day === 'equal' || day === 'weak'
  if (isAlike(given) && isAlike(surname)) {
    const isSomebodyElse = day === 'other' && (voorvoegsel === 'other' || (isFar && voorletters === 'other'))
    if (!sameDay) return isSomebodyElse ? undefined : 'namesake'
    return voorvoegsel === 'other' || voorvoegsel === 'lost' ? 'cousin' : 'namesake'
  }
  if (!sameDay) return undefined
  return isAlike(surname) ? 'twin' : isAlike(given) ? 'cousin' : undefined
}

/** People of one list by school and day, and by school and the sound of their names. */
function indexOf(roster: Roster, vocabulary: Vocabulary) {
  const soundOf = (place: number) => itemAt(vocabulary.names, place).sound
  const keysOf = ({ school, day, given, surname }: Roster, place: number): string[] => [
    ...(day[place] === 0 ? [] : [`${school[place]} ${day[place]}`]),
    ...(intAt(given, place) < 0 || intAt(surname, place) < 0
      ? []
      : [`${school[place]} ${soundOf(intAt(given, place))} ${soundOf(intAt(surname, place))}`]),
  ]
  const places = new Map<string, number[]>()
  for (let place = 0; place < roster.size; place++) {
    for (const key of keysOf(roster, place)) {
      const others = places.get(key)
      if (others === undefined) places.set(key, [place])
      else others.push(place)
    }
  }
  return { near: (own: Roster, place: number) => keysOf(own, place).flatMap((key) => places.get(key) ?? []) }
}
