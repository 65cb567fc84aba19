// Long: the laws of what is held of what came, which look at it the same way.

import type { Toestand } from '../../contracts/adapter/adapter.ts'
import { mayBeTold } from '../../contracts/adapter/validate.ts'
import { isGarbledFormOf } from '../../src/school/garbled.ts'
import { jaargroepen } from '../../src/school/groep.ts'
import { isDay } from '../../src/time/day.ts'
import { itemAt } from '../../src/within.ts'
import type { Soort } from '../language/scenario.ts'
import { partsOfName } from '../run/without-not-shown.ts'
import { isAsItCame, isInOtherCapitals, isInSurname, type Naam } from '../truth/names.ts'
import { isKey, ownNumbers } from '../truth/numbers.ts'
import { called, only, peopleOf, personOf, type Someone } from '../truth/people.ts'
import { placesOf } from '../truth/places.ts'
import { createSeen, defineLaw } from './law.ts'
import { judged } from './stored.ts'
import { appliesOf, endOf, type Holder, holdersOf, linesOf, type Moment } from './trail.ts'

export const numbersAreKeptByteForByte = defineLaw({
  name: 'numbers-are-kept-byte-for-byte',
  says: {
    nl: 'Een nummer wordt bewaard zoals het kwam, teken voor teken',
    en: 'A number is stored as it came, byte for byte.',
  },
  waarom: {
    nl: 'Onder een bijgewerkt nummer wordt niemand herkend: ESIS weigert de uitslagen, of geeft ze aan een ander.',
    en: 'Nobody is known under a touched-up number: ESIS refuses the results, or gives them to somebody else.',
  },
  dekt: ['A16', 'A17', 'A18', 'A19', 'H01'],
  klasse: 'regel',
  ernst: 'S2',
  judge: (trail) => {
    const seen = createSeen()
    judged(trail, (moment, soort, stored) => {
      if (soort === 'groep') return
      const people = peopleOf(moment.levering, soort)
      const own = ownNumbers(people)
      const came = { key: new Set(people.map(({ key }) => key)), eckid: new Set(people.map(({ eckid }) => eckid)) }
      const before = new Map(holdersOf(moment.voor, soort).map((one) => [one.id, one as Someone]))
      const held = new Set([...before.values()].flatMap(({ key, eckid }) => [key, eckid]))
      for (const record of holdersOf(moment.na, soort) as readonly (Holder & Someone)[])
        for (const number of ['key', 'eckid'] as const) {
          const value = record[number]
          if (!value || before.get(record.id)?.[number] === value || held.has(value)) continue
          seen.look(came[number].has(value), () => ({
            wat: `${number} van ${soort} ${called(record)}`,
            verwacht: 'een nummer dat in het bericht stond',
            gevonden: value,
            bewijs: { record },
          }))
        }
      for (const { person, record } of stored) {
        if (record === undefined) continue
        for (const number of ['key', 'eckid'] as const) {
          const value = own(person)[number]
          if (value === undefined || (number === 'key' && !trail.volledig)) continue
          seen.look(record[number] === value, () => ({
            wat: `${number} van ${soort} ${called(person)} na het verwerken`,
            verwacht: value,
            gevonden: record[number] ?? 'niets',
            bewijs: { record },
            ...(number === 'eckid' && record.eckid === undefined && { mits: ['bewaart-eckid'] as const }),
          }))
        }
      }
    })
    return seen
  },
})

const fields: Readonly<Record<Soort, readonly string[]>> = {
  groep: ['naam', 'jaargroep', 'soort'],
  leerkracht: ['achternaam', 'voorvoegsel', 'voorletters', 'roepnaam'],
  leerling: ['achternaam', 'voorvoegsel', 'voorletters', 'roepnaam', 'geboortedatum', 'geslacht', 'jaargroep'],
}

/** Fields that a system has of at least one record: what it has of none, it does not keep. */
const fieldsKept = (toestand: Toestand, soort: Soort): ReadonlySet<string> =>
  new Set(
    holdersOf(toestand, soort).flatMap((one) => Object.entries(one).flatMap(([name, value]) => (value ? [name] : []))),
  )

const isJaargroep = (value: string): boolean => (jaargroepen as readonly string[]).includes(value)

const isUnknownGender = (value: string): boolean => value === '0' || value === '9'

/** A name may be held as one text. */
const ofName = (field: string) => (partsOfName.includes(field) ? { mits: ['toont-namen-apart'] as const } : {})

/** What the LAS does not say, the system cannot know. */
const neverMadeUp = ['geboortedatum', 'voorvoegsel', 'achternaam', 'roepnaam', 'eckid']

export const whatCameIsWhatIsHeld = defineLaw({
  name: 'what-came-is-what-is-held',
  says: {
    nl: 'Namen, geboortedatum, geslacht en jaargroep staan na het verwerken zoals het LAS ze stuurde',
    en: 'Names, birth date, gender and jaargroep are held as the LAS sent them.',
  },
  waarom: {
    nl: 'In lijsten en rapporten staat iets anders dan op school: een naam, een geboortedatum of een jaargroep.',
    en: 'Lists and reports say something else than the school does: a name, a birth date or a jaargroep.',
  },
  dekt: ['B13', 'B20', 'C04', 'D13', 'D21'],
  klasse: 'regel',
  ernst: 'S3',
  judge: (trail) => {
    const seen = createSeen()
    if (!trail.volledig) return seen
    judged(trail, (moment, soort, stored) => {
      const kept = fieldsKept(moment.na, soort)
      for (const { person, record, was, isNew } of stored) {
        if (record === undefined) continue
        for (const field of neverMadeUp) {
          if (!isNew || (person as Readonly<Record<string, unknown>>)[field]) continue
          const held = (record as Readonly<Record<string, unknown>>)[field]
          seen.look(!held, () => ({
            ...ofName(field),
            wat: `${field} van ${soort} ${called(person)}, die er geen heeft`,
            verwacht: 'niets',
            gevonden: held,
            bewijs: { record },
          }))
        }
        for (const field of fields[soort]) {
          const came = (person as Readonly<Record<string, string | undefined>>)[field]
          const held = (record as unknown as Readonly<Record<string, string | undefined>>)[field]
          if (field === 'voorvoegsel' && !came && hasOtherSurname(person, was, record))
            seen.look(!held || held !== (was as Naam).voorvoegsel, () => ({
              ...ofName(field),
              wat: `voorvoegsel van ${soort} ${called(person)}, die een andere achternaam kreeg`,
              verwacht: 'niets',
              gevonden: held,
              bewijs: { record },
            }))
          if (came === undefined || came === '' || !kept.has(field)) continue
          // A voorvoegsel belongs to an achternaam.
          if (field === 'voorvoegsel' && !person.achternaam) continue
          const wanted = field === 'geboortedatum' ? came.trim().slice(0, 10) : came
          if (!mayBeTold(soort, field, wanted)) continue
          const had = (was as Readonly<Record<string, string | undefined>> | undefined)?.[field]
          // Of a day that no calendar has a system holds nothing, or what it held; only another day is made up.
          if (field === 'geboortedatum' && !isDay(wanted) && (!held || held === had)) continue
          // A jaargroep that is in no list says nothing.
          if (field === 'jaargroep' && !isJaargroep(wanted)) continue
          // Unknown says nothing against what was known.
          if (field === 'geslacht' && isUnknownGender(wanted) && was?.geslacht && held === was.geslacht) continue
          // Nor does a damaged name against the one that was known.
          if (had !== undefined && held === had && isGarbledFormOf(wanted, had)) continue
          // That nobody knows may be held as nothing.
          const isUnheard = field === 'geslacht' && isUnknownGender(wanted) && !held
          const isOneField = soort !== 'groep' && isInSurname(field, person as Naam, record as Naam)
          seen.look(isAsItCame(field, wanted, held), () => ({
            ...(field === 'geboortedatum' && { ernst: 'S2' as const }),
            ...ofName(field),
            ...((isOneField || isInOtherCapitals(field, wanted, held) || isUnheard) && { klasse: 'gewoonte' as const }),
            wat: `${field} van ${soort} ${called(person)}`,
            verwacht: wanted,
            gevonden: held ?? 'niets',
            bewijs: { record },
          }))
        }
      }
    })
    return seen
  },
})

/** The new surname was taken over: a name comes as a whole, with its own voorvoegsel or none. */
const hasOtherSurname = ({ achternaam }: Someone, was: Someone | undefined, is: Someone): boolean =>
  was?.achternaam !== undefined && achternaam !== was.achternaam && is.achternaam === achternaam

export const everyoneSitsWhereTheLasSays = defineLaw({
  name: 'everyone-sits-where-the-las-says',
  says: {
    nl: 'Leerlingen en leerkrachten zitten na het verwerken in de groepen van het bericht, en in geen andere geïmporteerde',
    en: 'Pupils and teachers are in the groups that the delivery puts them in, and in no other imported one.',
  },
  waarom: {
    nl: 'De leerkracht ziet haar leerling niet, of die van een ander.',
    en: 'The teacher does not see her pupil, or sees that of somebody else.',
  },
  dekt: ['G02', 'E10', 'D18', 'D24'],
  klasse: 'regel',
  ernst: 'S2',
  mits: ['toont-wie-in-welke-groep-zit'],
  judge: (trail) => {
    const seen = createSeen()
    if (!trail.volledig) return seen
    const places = new Map<Moment, ReadonlyMap<string, string>>()
    judged(trail, (moment, soort, stored) => {
      if (soort === 'groep') {
        const groups = moment.levering.groepen ?? []
        places.set(
          moment,
          new Map(
            stored.flatMap(({ person, record }) => {
              const groep = groups.find(({ id }) => id === person.id)!
              const isOwn = only(groups, (one) => one.key === groep.key && one.soort === groep.soort) !== undefined
              return record === undefined || !isOwn ? [] : [[`${groep.soort} ${groep.key}`, record.id] as const]
            }),
          ),
        )
        return
      }
      const imported = places.get(moment) ?? new Map<string, string>()
      const all = new Set(imported.values())
      const asked = new Set(
        linesOf(moment.import, 'groep').flatMap((regel) => {
          const groepen = moment.levering.groepen ?? []
          const groep = personOf(regel, groepen) as (typeof groepen)[number] | undefined
          return groep !== undefined && endOf(regel, 'groep', moment.besluiten).kind === 'open'
            ? [`${groep.soort} ${groep.key}`]
            : []
        }),
      )
      for (const { person, record } of stored) {
        if (record === undefined) continue
        const wanted = new Set(placesOf(person).flatMap((group) => imported.get(group) ?? []))
        // Whose group is still a question may sit so long where they sat.
        const isAsked = placesOf(person).some((group) => asked.has(group))
        const had = isAsked ? groupsIn(holdersOf(moment.voor, soort).find(({ id }) => id === record.id)) : []
        const held = groupsIn(record).filter((id) => all.has(id) && (wanted.has(id) || !had.includes(id)))
        // Who is inactive may have left the groups.
        if (record.actief === false && held.length === 0) continue
        const isSame = held.length === wanted.size && held.every((id) => wanted.has(id))
        const names = (ids: Iterable<string>) =>
          [...ids].map((id) => moment.na.groepen.find((groep) => groep.id === id)?.naam ?? id)
        seen.look(isSame, () => ({
          // In a group too many, its teacher sees a child that is not hers.
          ernst: held.some((id) => !wanted.has(id)) ? 'S1' : 'S2',
          wat: `in welke geïmporteerde groepen ${soort} ${called(person)} zit`,
          verwacht: names(wanted),
          gevonden: names(held),
          bewijs: { record },
        }))
      }
    })
    return seen
  },
})

const groupsIn = (one: Holder | undefined): readonly string[] =>
  (one as { readonly groepen?: readonly string[] } | undefined)?.groepen ?? []

export const anAddressTypedByHandStays = defineLaw({
  name: 'an-address-typed-by-hand-stays',
  says: {
    nl: 'Een ingetypt e-mailadres blijft staan',
    en: 'An e-mail address that a person typed stays.',
  },
  waarom: {
    nl: 'De leerkracht kan niet meer inloggen, of een ander leest mee.',
    en: 'The teacher cannot log in any more, or somebody else reads along.',
  },
  dekt: ['E07'],
  klasse: 'regel',
  ernst: 'S2',
  needs: ['beslis'],
  judge: (trail) => {
    const seen = createSeen()
    /** By record: what was typed, and for whom. */
    let typed = new Map<string, { readonly persoon: string; readonly emailadres: string }>()
    let beforeTheLast = typed
    const who = trail.owners
    const applies = new Set(appliesOf(trail))
    for (const moment of trail.moments) {
      // Undoing takes back what was typed at that import as well.
      if (moment.stap.doe === 'maak-ongedaan' && moment.uitkomst?.kind === 'ok') typed = beforeTheLast
      if (!applies.has(moment) || moment.levering === undefined) continue
      beforeTheLast = new Map(typed)
      const after = itemAt(who, trail.moments.indexOf(moment) + 1)
      const before = new Set(moment.voor.leerkrachten.map(({ id }) => id))
      const lines = linesOf(moment.import, 'leerkracht')
      const people = peopleOf(moment.levering, 'leerkracht')
      for (const regel of lines) {
        const besluit = moment.besluiten.get(`leerkracht ${regel.ref}`)
        const person = personOf(regel, people)
        if (person?.id === undefined) continue
        // Taken off the record, this person is somebody without one again.
        if (besluit?.actie === 'koppeling-opheffen')
          for (const [id, { persoon }] of typed) if (persoon === person.id) typed.delete(id)
        if (besluit?.emailadres === undefined || !besluit.gedaan) continue
        const { kind, id: target } = endOf(regel, 'leerkracht', moment.besluiten)
        // Who comes twice is made once or twice: which of the two lines a record is of, nobody can tell.
        const isTwice = lines.some((other) => other !== regel && personOf(other, people)?.id === person.id)
        if (kind === 'nieuw' && isTwice) continue
        const made = moment.na.leerkrachten.find(({ id }) => !before.has(id) && after.get(id) === person.id)?.id
        const id = kind === 'bestaand' ? target : kind === 'nieuw' ? made : undefined
        if (id === undefined) continue
        // An empty one takes away what was typed.
        if (besluit.emailadres === '') typed.delete(id)
        else typed.set(id, { persoon: person.id, emailadres: besluit.emailadres })
      }
      for (const { id, emailadres } of moment.na.leerkrachten) {
        const wanted = typed.get(id)
        if (wanted === undefined || after.get(id) !== wanted.persoon) continue
        seen.look(emailadres === wanted.emailadres, () => ({
          wat: `e-mailadres van leerkracht ${id}, dat een mens intypte`,
          verwacht: wanted.emailadres,
          gevonden: emailadres ?? 'niets',
        }))
      }
    }
    return seen
  },
})

export const dummyNumbersAreNotKept = defineLaw({
  name: 'dummy-numbers-are-not-kept',
  says: {
    nl: 'Een nummer met een hekje, of een dat twee keer kwam, wordt niet bewaard',
    en: 'A key that starts with a hash, or that came twice, is stored with nobody.',
  },
  waarom: {
    nl: 'In het volgende bericht is het nummer van een ander.',
    en: 'In the next message the number is of somebody else.',
  },
  dekt: ['A05', 'A06', 'A07'],
  klasse: 'gewoonte',
  ernst: 'S3',
  judge: (trail) => {
    const seen = createSeen()
    judged(trail, (moment, soort) => {
      if (soort === 'groep') return
      const people = peopleOf(moment.levering, soort)
      const own = ownNumbers(people)
      const nobodys = people.filter((one) => one.key?.trim() && own(one).key === undefined).map(({ key }) => key)
      if (nobodys.length === 0) return
      const before = new Map(holdersOf(moment.voor, soort).map((one) => [one.id, (one as Someone).key]))
      for (const record of holdersOf(moment.na, soort) as readonly (Holder & Someone)[]) {
        if (before.get(record.id) === record.key) continue
        seen.look(record.key === undefined || !nobodys.includes(record.key) || !isShared(record.key, people), () => ({
          wat: `sleutel van ${soort} ${called(record)}`,
          verwacht: 'geen sleutel: deze is van niemand alleen',
          gevonden: record.key,
        }))
      }
    })
    return seen
  },
})

/** A dummy, or a key of several different people: two enrolments of one child are no two people (edge case G11). */
const isShared = (key: string, people: readonly Someone[]): boolean =>
  !isKey(key) || new Set(people.filter((one) => one.key === key).map(whoItIs)).size > 1

const whoItIs = ({ id, roepnaam, achternaam, geboortedatum }: Someone): string =>
  geboortedatum === undefined ? (id ?? '') : JSON.stringify([roepnaam, achternaam, geboortedatum])
