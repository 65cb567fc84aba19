// Long: who is active and who is not after an apply: laws that look at the same records.
import type { AdapterLeerling } from '../../contracts/adapter/adapter.ts'
import { dayOfDelivery, type School } from '../../src/school/school.ts'
import { itemAt } from '../../src/within.ts'
import { ownNumbers } from '../truth/numbers.ts'
import { called, peopleOf, personOf, personWith } from '../truth/people.ts'
import { createSeen, defineLaw } from './law.ts'
import { appliesOf, type Eind, endOf, holdersOf, linesOf, type Moment, type Trail } from './trail.ts'

type Pupil = School['leerlingen'][number]

/** The LAS itself says that this pupil is gone (edge cases D11, G11), on the day of its picture or on this one. */
export const hasLeft = ({ uitstroomdatum, jaargroep }: Pupil, { school, dag }: Moment): boolean =>
  jaargroep === 'H' ||
  // A zone behind the day makes it no other day (edge case C04).
  (uitstroomdatum !== undefined &&
    uitstroomdatum.trim().slice(0, 10) <= dayOfDelivery({ peildatum: school.peildatum, aanmaakdatum: dag })!)

const isOff = (holder: AdapterLeerling | undefined): boolean => holder?.actief === false

/** How each pupil line of an apply ended, with the pupil it is about. */
function pupilLines(moment: Moment): readonly { person?: Pupil; end: Eind }[] {
  const people = moment.levering?.leerlingen ?? []
  return linesOf(moment.import, 'leerling').map((regel) => ({
    person: personOf(regel, people) as Pupil | undefined,
    end: endOf(regel, 'leerling', moment.besluiten),
  }))
}

/** The system by itself made a second card of somebody who was there. */
const isMadeAnew = ({ kind, beslist }: Eind): boolean => kind === 'nieuw' && !beslist

/** Ids of the groups that the import linked: the manual takes leavers out of these only. */
function linkedGroups({ import: answer, besluiten }: Moment): ReadonlySet<string> {
  const ends = linesOf(answer, 'groep').map((regel) => endOf(regel, 'groep', besluiten))
  return new Set(ends.flatMap(({ kind, id }) => (kind === 'bestaand' && id !== undefined ? [id] : [])))
}

/** Ids of pupils whom a person made inactive, and nobody active again, before this moment. */
export function madeInactiveByHand({ moments }: Trail, until: Moment): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { stap, uitkomst, gewezen = {} } of moments.slice(0, moments.indexOf(until))) {
    if (stap.doe !== 'deactiveer-leerling' || uitkomst?.kind !== 'ok' || gewezen.leerling === undefined) continue
    if (stap.actief === true) found.delete(gewezen.leerling)
    else found.add(gewezen.leerling)
  }
  return found
}

export const whoIsInTheDeliveryIsActive = defineLaw({
  name: 'who-is-in-the-delivery-is-active',
  says: {
    nl: 'Wie in het bericht staat en gekoppeld is, is na het verwerken actief',
    en: 'Who is in the delivery and linked is active after the apply, also who moved to another group or came back.',
  },
  waarom: {
    nl: 'Een kind dat er is, kan zijn toetsen niet maken.',
    en: 'A child that is there cannot take its tests.',
  },
  dekt: ['G02', 'G14'],
  klasse: 'regel',
  ernst: 'S2',
  judge: (trail) => {
    const seen = createSeen()
    for (const moment of appliesOf(trail)) {
      const byHand = madeInactiveByHand(trail, moment)
      for (const { person, end } of pupilLines(moment)) {
        if (end.kind !== 'bestaand' || person === undefined || hasLeft(person, moment)) continue
        const holder = moment.na.leerlingen.find(({ id }) => id === end.id)
        if (holder === undefined) continue
        seen.look(!isOff(holder), () => ({
          wat: `of ${called(person)}, die in het bericht staat, actief is`,
          verwacht: true,
          gevonden: false,
          bewijs: { record: holder, voor: moment.voor.leerlingen.find(({ id }) => id === end.id) },
          // Who was made inactive by a person may stay so until a person says otherwise.
          ...(byHand.has(holder.id) && { mits: ['maakt-weer-actief'] as const }),
        }))
      }
    }
    return seen
  },
})

export const whoIsStillInTheSchoolIsNotDeactivated = defineLaw({
  name: 'who-is-still-in-the-school-is-not-deactivated',
  says: {
    nl: 'Wie nog op school zit wordt niet gedeactiveerd, ook niet als hij niet geïmporteerd wordt of nog bekeken moet worden',
    en: 'Who is still in the school is not deactivated, also not when left out of the import or still to be looked at.',
  },
  waarom: {
    nl: 'Hij staat in het bericht; de regel voor wie ontbreekt gaat niet over hem.',
    en: 'He stands in the message; the rule for who is missing is not about him.',
  },
  dekt: ['G04', 'G02'],
  klasse: 'regel',
  ernst: 'S2',
  judge: (trail) => {
    const seen = createSeen()
    const who = trail.owners
    for (const moment of appliesOf(trail)) {
      if (moment.levering === undefined) continue
      const people = moment.levering.leerlingen
      const own = ownNumbers(people)
      const byHand = pupilLines(moment).filter(({ end }) => end.beslist && end.kind !== 'niet-importeren')
      const unlinked = new Set(byHand.map(({ person }) => person?.id))
      const targets = new Set(byHand.map(({ end }) => end.id))
      const truth = itemAt(who, trail.moments.indexOf(moment))
      for (const was of moment.voor.leerlingen) {
        // A record into which a person puts somebody is theirs: whether it is active another law says.
        if (isOff(was) || targets.has(was.id)) continue
        const person = personWith(people, 'id', truth.get(was.id)) as Pupil | undefined
        if (person === undefined || hasLeft(person, moment) || unlinked.has(person.id)) continue
        const { key, eckid } = own(person)
        const isKnown =
          (eckid !== undefined && was.eckid === eckid) || (trail.volledig && key !== undefined && was.key === key)
        if (!isKnown) continue
        const is = moment.na.leerlingen.find(({ id }) => id === was.id)
        seen.look(!isOff(is), () => ({
          wat: `of ${called(person)}, die nog op school zit, actief blijft`,
          verwacht: true,
          gevonden: false,
          bewijs: { voor: was, na: is },
        }))
      }
    }
    return seen
  },
})

export const whoIsOutsideTheImportedGroupsStaysActive = defineLaw({
  name: 'who-is-outside-the-imported-groups-stays-active',
  says: {
    nl: 'Wie in het systeem in geen enkele groep zit die de import koppelde, blijft actief',
    en: 'A pupil who sits in no group of the system that the import linked stays active.',
  },
  waarom: {
    nl: 'Een hele klas verdwijnt omdat haar groep niet meekwam.',
    en: 'A whole class disappears because its group did not come along.',
  },
  dekt: ['G03', 'G05', 'G10', 'D19'],
  klasse: 'regel',
  ernst: 'S2',
  judge: (trail) => {
    const seen = createSeen()
    for (const moment of appliesOf(trail)) {
      const truth = itemAt(trail.owners, trail.moments.indexOf(moment))
      const groups = linkedGroups(moment)
      // Of who shows no group of anybody it is not known who sits in one that was imported.
      const all = [...moment.voor.leerlingen, ...moment.na.leerlingen]
      if (groups.size > 0 && all.every(({ groepen }) => groepen === undefined)) continue
      const lines = pupilLines(moment)
      const targets = new Set(lines.flatMap(({ end }) => end.id ?? []))
      const waits = new Set(lines.flatMap(({ person, end }) => (end.kind === 'open' ? person?.id : [])))
      const made = new Set(lines.flatMap(({ person, end }) => (isMadeAnew(end) ? (person?.id ?? []) : [])))
      for (const was of moment.voor.leerlingen) {
        if (isOff(was) || targets.has(was.id) || (was.groepen ?? []).some((id) => groups.has(id))) continue
        const is = moment.na.leerlingen.find(({ id }) => id === was.id)
        if (is === undefined) continue
        // Who left the school hurts nobody by being deactivated, whatever his group was.
        const owner = truth.get(was.id)
        const person = personWith(moment.school.leerlingen, 'id', owner)
        // Who comes as somebody who is gone is to be put off (edge case G11).
        if (person !== undefined && hasLeft(person as Pupil, moment)) continue
        const isHere = person !== undefined
        const isAsked = waits.has(owner)
        // Who was not recognised, and is there a second time, misses nothing more by the first card being inactive.
        const isTwice = owner !== undefined && made.has(owner)
        seen.look(!isOff(is), () => ({
          ...(!isHere && { klasse: 'keuze' as const, ernst: 'S4' as const }),
          ...(isHere && isTwice && { klasse: 'gewoonte' as const, ernst: 'S3' as const }),
          wat: isAsked
            ? `of ${called(was)} (${was.id}), over wie nog een vraag openstaat, actief blijft`
            : `of ${called(was)} (${was.id}), van buiten de geïmporteerde groepen, actief blijft`,
          verwacht: true,
          gevonden: false,
          bewijs: {
            record: is,
            gekoppeldeGroepen: moment.voor.groepen.flatMap(({ id, naam }) => (groups.has(id) ? naam : [])),
          },
        }))
      }
    }
    return seen
  },
})

export const whoLeftIsDeactivated = defineLaw({
  name: 'who-left-an-imported-group-is-deactivated',
  says: {
    nl: 'Wie uit een geïmporteerde groep van school is, wordt gedeactiveerd',
    en: 'Who left the school from a group that was imported is deactivated.',
  },
  waarom: {
    nl: 'Wie van school is, blijft anders in de lijst van zijn oude klas staan.',
    en: 'Who has left the school stays otherwise in the list of the old class.',
  },
  dekt: ['G01'],
  klasse: 'gewoonte',
  ernst: 'S3',
  mits: ['deactiveert-afwezigen'],
  judge: (trail) => {
    const seen = createSeen()
    const who = trail.owners
    for (const moment of appliesOf(trail)) {
      if (moment.levering === undefined) continue
      const groups = linkedGroups(moment)
      const truth = itemAt(who, trail.moments.indexOf(moment))
      const here = new Set(peopleOf(moment.levering, 'leerling').map(({ id }) => id))
      const lines = linesOf(moment.import, 'leerling')
      const named = new Set([
        ...lines.flatMap(({ bestaand, kandidaten = [] }) => [bestaand, ...kandidaten]),
        ...[...moment.besluiten.values()].map(({ met }) => met),
      ])
      const numbers = new Set(moment.levering.leerlingen.flatMap(({ key, eckid }) => [key?.trim(), eckid?.trim()]))
      for (const was of moment.voor.leerlingen) {
        const person = truth.get(was.id)
        if (isOff(was) || person === undefined || here.has(person) || named.has(was.id)) continue
        // A number of theirs that somebody else has now makes them a question.
        if ([was.key, was.eckid].some((number) => number !== undefined && numbers.has(number.trim()))) continue
        if (!(was.groepen ?? []).some((id) => groups.has(id))) continue
        const is = moment.na.leerlingen.find(({ id }) => id === was.id)
        if (is === undefined) continue
        seen.look(isOff(is), () => ({
          wat: `of ${called(was)} (${was.id}), die van school is, nog actief is`,
          verwacht: false,
          gevonden: true,
          bewijs: { record: is },
        }))
      }
    }
    return seen
  },
})

export const theSameLastDayIsTheSame = defineLaw({
  name: 'the-same-last-day-is-the-same',
  says: {
    nl: 'Twee kinderen van één klas met dezelfde laatste dag zijn er allebei nog, of allebei niet meer, hoe die dag ook geschreven is',
    en: 'Two children of one class with the same last day are both here still, or both gone, however that day is written.',
  },
  waarom: {
    nl: 'Wie een tijdzone omrekent schuift een dag op, en sluit een kind buiten op zijn laatste schooldag.',
    en: 'Who converts a time zone is a day off, and shuts a child out on its last day at school.',
  },
  dekt: ['C05', 'G12', 'G11'],
  klasse: 'regel',
  ernst: 'S2',
  judge: (trail) => {
    const seen = createSeen()
    for (const moment of appliesOf(trail)) {
      const lines = pupilLines(moment).filter(({ end: { kind } }) => kind === 'bestaand')
      const fates = new Map<string, { readonly who: string; readonly isHere: boolean }[]>()
      for (const { person, end } of lines) {
        const { uitstroomdatum, groep, jaargroep } = person ?? {}
        // Of who is enrolled twice the other enrolment may count.
        const isOnce = lines.filter((one) => one.end.id === end.id).length === 1
        if (person === undefined || uitstroomdatum === undefined || jaargroep === 'H' || end.beslist || !isOnce)
          continue
        const [was, is] = [moment.voor, moment.na].map(({ leerlingen }) => leerlingen.find(({ id }) => id === end.id))
        if (was === undefined || is === undefined || isOff(was)) continue
        const place = `${groep} ${uitstroomdatum.trim().slice(0, 10)}`
        fates.set(place, [...(fates.get(place) ?? []), { who: called(person), isHere: !isOff(is) }])
      }
      for (const [, together] of fates) {
        if (together.length < 2) continue
        const [here, gone] = [true, false].map((isHere) =>
          together.flatMap((one) => (one.isHere === isHere ? one.who : [])),
        )
        seen.look(here?.length === 0 || gone?.length === 0, () => ({
          wat: 'wie van de kinderen met één laatste dag er nog is',
          verwacht: 'allemaal of niemand',
          gevonden: here,
          bewijs: { weg: gone },
        }))
      }
    }
    return seen
  },
})

export const absentTeachersKeepTheirAccount = defineLaw({
  name: 'absent-teachers-keep-their-account',
  says: {
    nl: 'Een leerkracht die niet in het bericht staat houdt zijn account',
    en: 'A teacher who is not in the delivery keeps the account.',
  },
  waarom: {
    nl: 'Een LAS zonder leerkrachten, of zonder deze, is geen reden om iemand buiten te sluiten.',
    en: 'A LAS without teachers, or without this one, is no reason to shut somebody out.',
  },
  dekt: ['E22', 'E23'],
  klasse: 'gewoonte',
  ernst: 'S2',
  mits: ['houdt-afwezige-leerkrachten'],
  judge: (trail) => {
    const seen = createSeen()
    for (const { voor, na } of appliesOf(trail))
      for (const was of voor.leerkrachten) {
        if (was.actief === false) continue
        const is = holdersOf(na, 'leerkracht').find(({ id }) => id === was.id)
        seen.look(is !== undefined && is.actief !== false, () => ({
          wat: `of leerkracht ${called(was)} (${was.id}) een account houdt`,
          verwacht: was,
          gevonden: is ?? 'niets',
        }))
      }
    return seen
  },
})

export const mostOfASchoolWaitsForASecondYes = defineLaw({
  name: 'most-of-a-school-waits-for-a-second-yes',
  says: {
    nl: 'Meer dan de helft van de leerlingen wordt niet gedeactiveerd zonder dat er nog eens naar gevraagd is',
    en: 'More than half of the pupils are not deactivated without asking once more.',
  },
  waarom: {
    nl: 'Een half antwoord van het LAS zet de halve school buiten.',
    en: 'Half an answer of the LAS puts half the school out.',
  },
  dekt: ['G06'],
  klasse: 'gewoonte',
  ernst: 'S2',
  mits: ['vraagt-tweede-bevestiging'],
  judge: (trail) => {
    const seen = createSeen()
    for (const moment of appliesOf(trail)) {
      const { stap, voor, na, index } = moment
      const active = voor.leerlingen.filter((one) => !isOff(one))
      if (stap.doe !== 'verwerk' || stap.bevestigd === true || active.length < 4) continue
      // Whom the LAS itself tells of as gone are in its answer: that is no half one.
      const gone = new Set(
        pupilLines(moment).flatMap(({ person, end }) => (person && hasLeft(person, moment) ? (end.id ?? []) : [])),
      )
      const off = active.filter(({ id }) => !gone.has(id) && isOff(na.leerlingen.find((one) => one.id === id)))
      seen.look(off.length * 2 <= active.length, () => ({
        wat: `hoeveel van de ${active.length} actieve leerlingen in één keer gedeactiveerd zijn, zonder tweede vraag`,
        verwacht: `hoogstens ${Math.floor(active.length / 2)}`,
        gevonden: off.length,
        // Who asked before is one who asks.
        ...(trail.moments.some((one) => one.index < index && one.uitkomst?.kind === 'bevestiging-nodig') && {
          klasse: 'regel',
        }),
      }))
    }
    return seen
  },
})
