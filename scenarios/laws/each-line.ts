import { soorten } from '../language/scenario.ts'
import { numbersOf, ownNumbers, shareNumber } from '../truth/numbers.ts'
import { called, peopleOf, personOf, personWith, type Someone } from '../truth/people.ts'
import { ofWhatWasChosen } from './at-the-same-time.ts'
import { createSeen, defineLaw } from './law.ts'
import { appliesOf, endOf, type Holder, holdersOf, linesOf } from './trail.ts'

export type Made = Holder & Someone

/**
 * Records that were made at an apply, by whom they are of: who has a number of theirs, or else the name and the birth date.
 * Undefined when that cannot be told: there are records of such a name, and more than one person of it came.
 */
export function findMade(
  made: readonly Made[],
): (person: Someone, own: { key?: string; eckid?: string }, isOnly: boolean) => readonly Made[] | undefined {
  const found = new Map<string, Made[]>()
  for (const record of made)
    for (const sign of new Set([...numbersOf(record), nameOf(record)]))
      found.set(sign, [...(found.get(sign) ?? []), record])
  return (person, own, isOnly) => {
    const numbers = numbersOf(own)
    const isOther = (record: Made) => {
      const theirs = numbersOf(record)
      const isOfKind = (one: string) => (other: string) => one.split(' ')[0] === other.split(' ')[0]
      // A number that two came with is nobody's own, and another than it is still another.
      const isElsewhere = numbersOf(person).some((one) => theirs.some(isOfKind(one)) && !theirs.includes(one))
      return isElsewhere || numbers.some((one) => theirs.some(isOfKind(one)))
    }
    const byNumber = [...new Set(numbers.flatMap((number) => found.get(number) ?? []))]
    const named = found.get(nameOf(person))
    // A LAS need not send the birth date: then nobody has one.
    const undated =
      named ?? (byNumber.length > 0 ? undefined : found.get(nameOf({ ...person, geboortedatum: undefined })))
    if (named === undefined && undated !== undefined && undated.length > 1) return undefined
    const byName = (undated ?? []).filter((record) => !isOther(record))
    if (!isOnly) return byNumber.length > 0 || byName.length === 0 ? byNumber : undefined
    return [...new Set([...byNumber, ...byName])]
  }
}

export const nameOf = (one: Someone): string =>
  // A zone behind the day makes it no other day (edge case C04).
  JSON.stringify(
    [one.naam, one.achternaam, one.roepnaam, one.geboortedatum?.trim().slice(0, 10)].map((field) => field ?? ''),
  )

export const everyLineEndsAsItStands = defineLaw({
  name: 'every-line-ends-as-it-stands',
  says: {
    nl: 'Met iedere regel gebeurt wat erop staat, of wat een mens ervan maakte, en niet met een andere',
    en: 'What a line says, or what a person made of it, is done with that line and with no other.',
  },
  waarom: {
    nl: 'De verkeerde blijft buiten, of komt er dubbel in.',
    en: 'The wrong one stays out, or comes in twice.',
  },
  dekt: ['G19', 'G04', 'B04'],
  klasse: 'regel',
  ernst: 'S2',
  judge: (trail) => {
    const seen = createSeen()
    for (const moment of appliesOf(trail)) {
      const { levering, voor, na, besluiten } = moment
      if (levering === undefined) continue
      for (const soort of soorten) {
        const people = peopleOf(levering, soort)
        const own = ownNumbers(people)
        const held = new Map((holdersOf(voor, soort) as readonly Made[]).map((one) => [one.id, one]))
        const before = new Set(held.keys())
        // Who works at two schools may be shown at one of them.
        const elsewhere = moment.buren === undefined ? [] : holdersOf(moment.buren, soort)
        const after = new Set([...holdersOf(na, soort), ...elsewhere].map(({ id }) => id))
        const namesakes = new Map<string, number>()
        for (const one of people) namesakes.set(nameOf(one), (namesakes.get(nameOf(one)) ?? 0) + 1)
        const ownerOf = new Map(people.flatMap((one) => numbersOf(own(one)).map((number) => [number, one.id] as const)))
        const madeOf = findMade((holdersOf(na, soort) as readonly Made[]).filter(({ id }) => !before.has(id)))
        for (const regel of linesOf(moment.import, soort)) {
          const person = personOf(regel, people)
          const { kind, id, beslist } = endOf(regel, soort, besluiten)
          if (person === undefined || kind === 'open') continue
          // Taken off a record, a line may be a new one or a question once more; what it is not, is somebody who was there.
          const besluit = besluiten.get(`${soort} ${regel.ref}`)
          if (besluit?.gedaan && besluit.actie === 'koppeling-opheffen') {
            const into = (holdersOf(na, soort) as readonly Made[]).filter((record) => {
              const was = held.get(record.id)
              return was !== undefined && !shareNumber(was, own(person)) && shareNumber(record, own(person))
            })
            seen.look(into.length === 0, () => ({
              wat: `in wiens record ${soort} ${called(person)} kwam, nadat een mens de koppeling ophief`,
              verwacht: 'in geen dat er al was',
              gevonden: into,
              bewijs: { regel, beslist },
              ernst: 'S1',
            }))
            continue
          }
          // Nobody can tell two of one kind in a delivery apart by what came.
          if (personWith(people, 'id', person.id) === undefined) continue
          const isOfAnother = (record: Made) =>
            numbersOf(record).some((number) => ownerOf.has(number) && ownerOf.get(number) !== person.id)
          const theirs = madeOf(person, own(person), namesakes.get(nameOf(person)) === 1)?.filter(
            (record) => !isOfAnother(record),
          )
          if (theirs === undefined) continue
          // A teacher without an address becomes no account yet. Of what was a question, linked or left out, "nieuw" may be a
          // step back.
          const mayWait = soort === 'leerkracht' || regel.twijfel === true || regel.beslissing !== 'nieuw'
          const holds =
            kind === 'nieuw'
              ? theirs.length === 1 || (mayWait && theirs.length === 0)
              : kind === 'bestaand'
                ? id === undefined || after.has(id)
                : theirs.length === 0
          seen.look(holds, () => ({
            wat: `wat er van de regel van ${soort} ${called(person)} geworden is`,
            verwacht: kind,
            gevonden: theirs.length > 0 ? theirs : 'geen nieuw record',
            bewijs: { regel, beslist },
            ...ofWhatWasChosen(moment),
          }))
        }
      }
    }
    return seen
  },
})
