// Long: what a link may never do, six laws that look at the same lines.
import type { Regel } from '../../contracts/adapter/adapter.ts'
import { itemAt } from '../../src/within.ts'
import { soorten } from '../language/scenario.ts'
import type { Finding } from '../run/finding.ts'
import { isContradicted, isNotToBeTold, isOnePerson, isTakenByNumber, mayBeOnePerson } from '../truth/alike.ts'
import { numbersOf, ownNumbers, shareNumber, uniqueNumbers } from '../truth/numbers.ts'
import { called, nameOf, peopleOf, personOf, personWith, type Someone } from '../truth/people.ts'
import { createSeen, defineLaw } from './law.ts'
import { mergedAwayBefore } from './merged-away.ts'
import { appliesOf, endOf, type Holder, holdersOf, linesOf, type Moment, type Trail } from './trail.ts'
import { ownersOf } from './whose-record.ts'

const never = (): never => {
  throw new Error('what holds has no finding')
}

/** Every proposal of a story with its place. */
const proposals = ({ moments }: Trail) =>
  moments.flatMap((moment, place) =>
    moment.stap.doe === 'importeer' && moment.import?.kind === 'voorstel' ? [{ moment, place }] : [],
  )

export const noRecordIsTargetOfTwoLinks = defineLaw({
  name: 'no-record-is-target-of-two-links',
  says: {
    nl: 'Een record is nooit het doel van twee koppelingen',
    en: 'No record is the target of two links.',
  },
  waarom: {
    nl: 'Twee in één record, kinderen, leerkrachten of klassen: wat van de een is, komt bij de ander.',
    en: 'Two in one record, children, teachers or classes: what is of the one goes to the other.',
  },
  dekt: ['G19'],
  klasse: 'regel',
  ernst: 'S1',
  judge: (trail) => {
    const seen = createSeen()
    for (const { moment } of proposals(trail))
      for (const soort of soorten) {
        const people = moment.levering === undefined ? [] : peopleOf(moment.levering, soort)
        const byTarget = new Map<string, Regel[]>()
        for (const regel of linesOf(moment.import, soort))
          if (regel.beslissing === 'bestaand' && regel.bestaand !== undefined && !regel.twijfel)
            byTarget.set(regel.bestaand, [...(byTarget.get(regel.bestaand) ?? []), regel])
        for (const [id, regels] of byTarget)
          seen.look(regels.length === 1, () => ({
            wat: `hoeveel regels ${soort} aan ${id} gekoppeld zijn`,
            verwacht: 1,
            gevonden: regels.length,
            ...(areOnePerson(regels, people) && { ernst: 'S2', omdat: twiceEnrolled }),
            bewijs: { regels },
          }))
      }
    for (const moment of appliesOf(trail)) for (const found of twoByHand(moment)) seen.look(false, () => found)
    return seen
  },
})

/**
 * Records to which a person linked somebody while another line stayed linked to them, and the system did both: it holds the
 * number of that other, and who was linked by hand has no record of their own.
 */
function twoByHand(moment: Moment): readonly Finding[] {
  const { levering, na, besluiten } = moment
  if (levering === undefined) return []
  return (['leerling', 'leerkracht'] as const).flatMap((soort) => {
    const people = peopleOf(levering, soort)
    const own = ownNumbers(people)
    const after = holdersOf(na, soort) as readonly (Holder & Someone)[]
    const ends = linesOf(moment.import, soort).map((regel) => ({ regel, ...endOf(regel, soort, besluiten) }))
    return ends.flatMap(({ id, beslist, kind, regel }) => {
      const chosen = kind === 'bestaand' && beslist && id !== undefined ? personOf(regel, people) : undefined
      const other = ends.find((one) => one.kind === 'bestaand' && !one.beslist && one.id === id)
      const stayed = other && personOf(other.regel, people)
      const record = after.find((one) => one.id === id)
      if (chosen === undefined || stayed === undefined || record === undefined || other === undefined) return []
      if (!shareNumber(record, own(stayed)) || after.some((one) => shareNumber(one, own(chosen)))) return []
      return [
        {
          wat: `wie er na het verwerken in ${soort} ${record.id} zitten`,
          verwacht: called(stayed),
          gevonden: `${called(stayed)} en ${called(chosen)}`,
          naast: [
            { kop: `ESIS: ${called(stayed)}`, record: stayed },
            { kop: `ESIS: ${called(chosen)}`, record: chosen },
            { kop: `EA: ${record.id}`, record },
          ],
          bewijs: { regels: [other.regel, regel] },
        },
      ]
    })
  })
}

const twiceEnrolled =
  'Twee regels van één mens in één record: welk nummer er blijft staan, en of hij nog op school is, hangt af van de volgorde.'

/** Is every line about the same person, as far as anybody can see? Then nobody gets what is of another. */
function areOnePerson(regels: readonly Regel[], people: readonly Someone[]): boolean {
  const [first, ...others] = regels.map((regel) => personOf(regel, people) ?? regel.inkomend)
  return first !== undefined && others.every((other) => mayBeOnePerson(first, other))
}

export const nobodyIsLinkedToTheRecordOfAnother = defineLaw({
  name: 'nobody-is-linked-to-the-record-of-another',
  says: {
    nl: 'Niemand wordt zonder te vragen gekoppeld aan het record van een ander',
    en: 'Nobody is linked to the record of somebody else without a person being asked.',
  },
  waarom: {
    nl: 'Wat van de een is komt bij de ander te staan: uitslagen, een account of een hele klas.',
    en: 'What is of the one comes to stand with the other: results, an account or a whole class.',
  },
  dekt: ['A04', 'A07', 'A08', 'B01'],
  klasse: 'regel',
  ernst: 'S1',
  judge: (trail) => {
    const seen = createSeen()
    const who = trail.owners
    for (const { moment, place } of proposals(trail))
      for (const soort of soorten) {
        const people = moment.levering && peopleOf(moment.levering, soort)
        if (people === undefined) continue
        for (const regel of linesOf(moment.import, soort)) {
          if (regel.beslissing !== 'bestaand' || regel.twijfel) {
            // Left to a person, or new, where there were records of others to be linked to: that is how it must be.
            if (holdersOf(moment.voor, soort).length > 0) seen.look(true, never)
            continue
          }
          const truth = itemAt(who, place).get(regel.bestaand ?? '')
          const person = personOf(regel, people)
          const holder = holdersOf(moment.voor, soort).find(({ id }) => id === regel.bestaand)
          if (truth === undefined || person?.id === undefined || holder === undefined) continue
          // A group with the key of another is that one renamed, as far as anybody can see.
          if (soort === 'groep' && holder.key === (person as Someone).key) continue
          if (soort === 'groep' && isGroupByName(person, holder, people, moment.levering?.schooljaar)) continue
          const owner = personWith(people, 'id', truth)
          if (owner !== undefined && isOnePerson(person, owner)) continue
          const mayBeIt = () => {
            const own = holdersOf(moment.voor, soort).find(({ id }) => itemAt(who, place).get(id) === person.id)
            return (
              isNotToBeTold(person, holder as Someone, people) ||
              isTakenByNumber(person, holder as Someone, own as Someone | undefined, people)
            )
          }
          seen.look(isKin(truth, person.id) || mayBeIt(), () => ({
            wat: `van wie het record is waaraan ${soort} ${called(person)} zonder twijfel gekoppeld is`,
            verwacht: person.id,
            gevonden: truth,
            naast: [
              { kop: 'ESIS', record: person },
              { kop: `EA: ${holder.id}`, record: holder },
              ...ownersOf(trail, place, soort, truth),
            ],
            bewijs: { regel },
          }))
        }
      }
    return seen
  },
})

/**
 * A group of this year without a number is the one that came by its name; one whose number did not come, where only one of that
 * name did. Unless each is of one jaargroep and these differ.
 */
function isGroupByName(came: Klas, holder: Klas, all: readonly Klas[], schooljaar: string | undefined): boolean {
  const isOne = (jaargroep: string | undefined) => jaargroep !== undefined && jaargroep !== 'C'
  const isOther = isOne(came.jaargroep) && isOne(holder.jaargroep) && came.jaargroep !== holder.jaargroep
  const isNumbered = !!holder.key && all.some(({ key }) => key === holder.key)
  const isSame = nameOf(came) === nameOf(holder) && (holder.soort === undefined || came.soort === holder.soort)
  // Without a number nothing says of which of two of one name it is.
  const named = all.filter((one) => nameOf(one) === nameOf(came) && one.soort === came.soort)
  const isOnly = !holder.key || named.length === 1
  return !isNumbered && isOnly && isSame && holder.schooljaar === schooljaar && !isOther
}

type Klas = Someone & { readonly soort?: string; readonly jaargroep?: string; readonly schooljaar?: string }

/** One and the same, or a group and what it was split from or put together of. */
const isKin = (one: string, other: string): boolean =>
  one === other ||
  one.split('+').some((part) => other.split('+').some((whole) => part.startsWith(`${whole}/`) || part === whole)) ||
  other.split('+').some((part) => one.split('+').some((whole) => part.startsWith(`${whole}/`)))

export const whoIsThereAlreadyIsNotMadeAnew = defineLaw({
  name: 'who-is-there-already-is-not-made-anew',
  says: {
    nl: 'Wie het systeem al heeft, met dezelfde naam en hetzelfde nummer of dezelfde geboortedatum, wordt niet nog eens nieuw',
    en: 'Who the system has already, by the same name and number or birth date, is not proposed as new.',
  },
  waarom: {
    nl: 'Kind of leerkracht staat er dan twee keer, en de geschiedenis hangt aan het oude record.',
    en: 'Then child or teacher is there twice, and the history hangs on the old record.',
  },
  dekt: ['A01', 'A24'],
  klasse: 'regel',
  ernst: 'S2',
  judge: (trail) => {
    const seen = createSeen()
    const who = trail.owners
    for (const { moment, place } of proposals(trail)) {
      const merged = mergedAwayBefore(trail, place)
      for (const soort of ['leerling', 'leerkracht'] as const) {
        if (moment.levering === undefined) continue
        const people = peopleOf(moment.levering, soort)
        const own = ownNumbers(people)
        const all = holdersOf(moment.voor, soort) as readonly (Holder & Someone)[]
        const holders = all.filter(({ id }) => !merged.has(id))
        const recordsOf = grouped(holders, ({ id }) => itemAt(who, place).get(id))
        const names = [grouped(people, nameOf), grouped(holders, nameOf)]
        for (const regel of linesOf(moment.import, soort)) {
          const person = personOf(regel, people)
          if (person?.id === undefined || personWith(people, 'id', person.id) === undefined) continue
          const [record, another] = recordsOf.get(person.id) ?? []
          if (record === undefined || another !== undefined) continue
          const isNamesake = names.some((one) => (one.get(nameOf(person))?.length ?? 0) > 1)
          if (isNamesake || !isEvident(person, record, own(person), holders)) continue
          seen.look(regel.beslissing !== 'nieuw' || regel.twijfel === true, () => ({
            wat: `de regel van ${soort} ${called(person)}, die er al is`,
            verwacht: 'bestaand of twijfel',
            gevonden: 'nieuw',
            bewijs: { regel, record },
          }))
        }
      }
    }
    return seen
  },
})

/** All that have the same of something. */
const grouped = <Item>(items: readonly Item[], of: (item: Item) => string | undefined): Map<string, Item[]> => {
  const found = new Map<string, Item[]>()
  for (const item of items) {
    const what = of(item)
    if (what === undefined) continue
    const there = found.get(what)
    if (there === undefined) found.set(what, [item])
    else there.push(item)
  }
  return found
}

/** Name and number, or name and birth date, say that these are one, when nobody else is called like either. */
function isEvident(
  person: Someone,
  record: Someone,
  own: { key?: string; eckid?: string },
  holders: readonly Someone[],
): boolean {
  if (nameOf(person) !== nameOf(record)) return false
  const numbers = (['key', 'eckid'] as const).filter((number) => own[number] !== undefined)
  const agrees = numbers.some((number) => own[number] === record[number])
  const contradicts = numbers.some((number) => record[number] !== undefined && own[number] !== record[number])
  const taken = numbers.some((number) => holders.some((one) => one !== record && one[number] === own[number]))
  if (contradicts || taken) return false
  const bothDays = person.geboortedatum !== undefined && record.geboortedatum !== undefined
  if (bothDays && person.geboortedatum !== record.geboortedatum) return false
  // Another gender, or other voorletters, may as well be another child: only the number then says that it is this one.
  return agrees || (bothDays && !isContradicted(person, record))
}

export const noTwoPeopleInOneRecord = defineLaw({
  name: 'no-two-people-in-one-record',
  says: {
    nl: 'Een record draagt nooit het nummer van de een en het ECK iD van de ander',
    en: 'No record carries the key of one person and the ECK iD of another.',
  },
  waarom: {
    nl: 'Twee mensen in één record: wat van de een is, komt bij de ander.',
    en: 'Two people in one record: what is of the one goes to the other.',
  },
  dekt: ['A12', 'G19'],
  klasse: 'regel',
  ernst: 'S1',
  judge: (trail) => {
    const seen = createSeen()
    for (const moment of appliesOf(trail))
      for (const soort of ['leerling', 'leerkracht'] as const) {
        if (moment.levering === undefined) continue
        const people = peopleOf(moment.levering, soort)
        const own = ownNumbers(people)
        const before = new Map(holdersOf(moment.voor, soort).map((holder) => [holder.id, holder as Someone]))
        for (const holder of holdersOf(moment.na, soort) as readonly (Holder & Someone)[]) {
          const was = before.get(holder.id)
          if (was?.key === holder.key && was?.eckid === holder.eckid) continue
          if ([...moment.besluiten.values()].some(({ met }) => met === holder.id)) continue
          const [byKey, byEckid] = [personWith(people, 'key', holder.key), personWith(people, 'eckid', holder.eckid)]
          if (byKey === undefined || byEckid === undefined) continue
          if (own(byKey).key === undefined || own(byEckid).eckid === undefined) continue
          seen.look(byKey === byEckid || byKey.id === byEckid.id, () => ({
            wat: `van wie de nummers van ${soort} ${holder.id} zijn`,
            verwacht: called(byKey),
            gevonden: `${called(byKey)} en ${called(byEckid)}`,
            bewijs: { record: holder },
          }))
        }
      }
    return seen
  },
})

export const noNumberStandsInTwoActiveRecords = defineLaw({
  name: 'no-number-stands-in-two-active-records',
  says: {
    nl: 'Een nummer staat nooit in twee actieve records',
    en: 'No number stands in two active records.',
  },
  waarom: {
    nl: 'De volgende import weet niet meer wie van de twee het is.',
    en: 'The next import does not know any more which of the two it is.',
  },
  dekt: ['A04', 'A07', 'G16'],
  klasse: 'regel',
  ernst: 'S2',
  judge: (trail) => {
    const seen = createSeen()
    for (const moment of appliesOf(trail))
      for (const soort of ['leerling', 'leerkracht'] as const) {
        const doublesBefore = doublesOf(moment, 'voor', soort)
        const isUnique = uniqueNumbers(moment.levering === undefined ? [] : peopleOf(moment.levering, soort))
        for (const [number, ids] of doublesOf(moment, 'na', soort, true)) {
          // What the LAS gave to two people, stands with two people.
          if (moment.levering !== undefined && !isUnique(number)) continue
          if ((doublesBefore.get(number)?.length ?? 0) > 1) continue
          seen.look(ids.length === 1, () => ({
            wat: `in hoeveel actieve records (${soort}) ${number} staat`,
            verwacht: 1,
            gevonden: ids.length,
            bewijs: { records: ids },
          }))
        }
      }
    return seen
  },
})

function doublesOf(moment: Moment, when: 'voor' | 'na', soort: 'leerling' | 'leerkracht', activeOnly = false) {
  const byNumber = new Map<string, string[]>()
  for (const { id, key, eckid, actief } of holdersOf(moment[when], soort) as readonly (Holder & Someone)[]) {
    if (activeOnly && actief === false) continue
    for (const number of numbersOf({ key, eckid })) byNumber.set(number, [...(byNumber.get(number) ?? []), id])
  }
  return byNumber
}
