/** What may carry numbers: a person of a school, or a record of a system. */
export type Numbered = { readonly key?: string; readonly eckid?: string }

/** A key that may be kept: one that begins with `#` holds for one message only, and a blank one is none (edge case A05). */
export const isKey = (key: string | undefined): key is string =>
  key !== undefined && key.trim() !== '' && !key.trim().startsWith('#')

/** An ECK iD that says something: an empty one is none (edge case A14). */
export const isEckid = (eckid: string | undefined): eckid is string => eckid !== undefined && eckid.trim() !== ''

/** The numbers that say who somebody is, blanks around them taken off: `key 11`, `eckid https://…`. None: nothing is said. */
export const numbersOf = ({ key, eckid }: Numbered): readonly string[] => [
  ...(isKey(key) ? [`key ${key.trim()}`] : []),
  ...(isEckid(eckid) ? [`eckid ${eckid.trim()}`] : []),
]

/** Whether two have a number in common. */
export const shareNumber = (one: Numbered, other: Numbered): boolean => {
  const theirs = numbersOf(other)
  return numbersOf(one).some((number) => theirs.includes(number))
}

const counted = new WeakMap<readonly Numbered[], (number: string) => boolean>()

/** A number that two people share says nothing about either. */
export function uniqueNumbers(people: readonly Numbered[]): (number: string) => boolean {
  const known = counted.get(people) ?? countNumbers(people)
  counted.set(people, known)
  return known
}

function countNumbers(people: readonly Numbered[]): (number: string) => boolean {
  const seen = new Map<string, number>()
  for (const number of people.flatMap(numbersOf)) seen.set(number, (seen.get(number) ?? 0) + 1)
  return (number) => seen.get(number) === 1
}

/** The numbers, as they were written, that exactly one person of a list has. */
export function ownNumbers(people: readonly Numbered[]): (person: Numbered) => { key?: string; eckid?: string } {
  const isUnique = uniqueNumbers(people)
  return ({ key, eckid }) => ({
    ...(isKey(key) && isUnique(`key ${key.trim()}`) && { key }),
    ...(isEckid(eckid) && isUnique(`eckid ${eckid.trim()}`) && { eckid }),
  })
}

/** Whether a record has a number of this person, where that number says something. */
export const carries = (record: Numbered, person: Numbered, isUnique: (number: string) => boolean): boolean => {
  const theirs = new Set(numbersOf(record))
  return numbersOf(person).some((number) => isUnique(number) && theirs.has(number))
}

/** Finds the records with any of some numbers, each once and in their own order. */
export function byNumber<Record extends Numbered>(
  records: readonly Record[],
): (numbers: readonly string[]) => readonly Record[] {
  const found = new Map<string, number[]>()
  records.forEach((record, place) => {
    for (const number of numbersOf(record)) {
      const places = found.get(number)
      if (places === undefined) found.set(number, [place])
      else places.push(place)
    }
  })
  return (numbers) => {
    const places = new Set(numbers.flatMap((number) => found.get(number) ?? []))
    return [...places].sort((a, b) => a - b).map((place) => records[place] as Record)
  }
}
