import type { School } from '../../src/school/school.ts'
import { daysOf } from '../../src/school/schooljaar.ts'
import { itemAt } from '../../src/within.ts'
import type { Soort } from '../language/scenario.ts'
import { meantBy } from '../truth/meant.ts'
import { ownNumbers, shareNumber } from '../truth/numbers.ts'
import { called, peopleOf, personOf, personWith, type Someone, sameName } from '../truth/people.ts'
import { placesOf } from '../truth/places.ts'
import { createSeen, defineLaw } from './law.ts'
import { appliesOf, endOf, type Holder, holdersOf, isApplied, linesOf, type Moment } from './trail.ts'

type Pupil = Someone & {
  readonly instroomdatum?: string
  readonly uitstroomdatum?: string
  readonly jaargroep?: string
  readonly groep?: string
}

/** Whom a person had set to niet-importeren by this moment. */
function leftOutIn({ import: answer, besluiten, levering }: Moment, soort: Soort): readonly Someone[] {
  if (levering === undefined) return []
  const people = peopleOf(levering, soort)
  return linesOf(answer, soort).flatMap((regel) => {
    const { kind, beslist } = endOf(regel, soort, besluiten)
    return kind === 'niet-importeren' && beslist ? meantBy(regel, people) : []
  })
}

/** Whose link a person had taken away by this moment: a system may leave out who is linked to nobody. */
function partedIn({ import: answer, besluiten, levering }: Moment, soort: Soort): readonly Someone[] {
  if (levering === undefined) return []
  const people = peopleOf(levering, soort)
  return linesOf(answer, soort).flatMap((regel) => {
    const { actie, gedaan } = besluiten.get(`${soort} ${regel.ref}`) ?? {}
    const person = personOf(regel, people)
    return actie === 'koppeling-opheffen' && gedaan && person !== undefined ? [person] : []
  })
}

/** Whom a person let come in by this moment. */
function letInBy({ import: answer, besluiten, levering }: Moment, soort: Soort): readonly Someone[] {
  if (levering === undefined) return []
  const people = peopleOf(levering, soort)
  return linesOf(answer, soort).flatMap((regel) => {
    const { kind, beslist } = endOf(regel, soort, besluiten)
    const isIn = beslist && (kind === 'nieuw' || kind === 'bestaand')
    if (!isIn || besluiten.get(`${soort} ${regel.ref}`)?.actie === 'koppeling-opheffen') return []
    // Of one who is in the delivery twice the other may stay out.
    return meantBy(regel, people).filter(({ id }, _, meant) => meant.length === 1 && personWith(people, 'id', id))
  })
}

/** Gone, or a pupil of another kind of school: whether such a one comes along is for the system to say (edge case D11). */
const isNoPupil = (jaargroep?: string): boolean => jaargroep === 'H' || jaargroep === 'N'

/** A plain pupil of the school: nothing that came says that this one is not to be imported. */
function isPlain(pupil: Pupil, { import: answer, levering, dag }: Moment): boolean {
  const { instroomdatum, uitstroomdatum, jaargroep, key, eckid, achternaam, roepnaam, geboortedatum, groep } = pupil
  if (levering === undefined || uitstroomdatum !== undefined || isNoPupil(jaargroep) || groep === undefined)
    return false
  if (instroomdatum !== undefined && instroomdatum.slice(0, 10) > daysOf(levering.schooljaar).last) return false
  if (!achternaam || !roepnaam || !geboortedatum || !(key || eckid)) return false
  if (geboortedatum > dag) return false
  const group = levering.groepen?.find((one) => one.soort === 'groep' && one.key === groep)
  const line =
    group && linesOf(answer, 'groep').find((regel) => personOf(regel, levering.groepen ?? [])?.id === group.id)
  return line !== undefined && line.beslissing !== 'niet-importeren' && line.twijfel !== true
}

/**
 * Of staff without a group (the manual) or without the role of a teacher (edge case E13) a system may think that they do not
 * belong in it, whoever they are.
 */
export const isNoTeacher = (id: string | undefined, { leerkrachten = [] }: School): boolean =>
  leerkrachten.some(({ id: one, groepen = [], rollen = [] }) => {
    const all = [...rollen, ...groepen.flatMap((groep) => groep.rollen ?? [])]
    const teaches = all.length === 0 || all.some((rol) => 'rol' in rol && (rol.rol === 'LRK' || rol.rol === 'VAK'))
    return one === id && (groepen.length === 0 || !teaches)
  })

/** The one of whom a person chose so, as far as anybody can see: by name, birth date and a number. */
const mayBeMeant = (person: Someone, chosen: Someone): boolean =>
  person.id === chosen.id ||
  (sameName(person, chosen) && person.geboortedatum === chosen.geboortedatum && shareNumber(person, chosen))

export const nobodyIsLeftOutUnasked = defineLaw({
  name: 'nobody-is-left-out-unasked',
  says: {
    nl: 'Een kind van de school staat alleen op niet importeren als een mens dat van dat kind koos',
    en: 'A pupil of the school stands under niet-importeren only where a person chose so of that pupil.',
  },
  waarom: {
    nl: 'Een ander blijft stil buiten, omdat er ooit voor iemand met die naam, dat nummer of die plaats is gekozen.',
    en: 'Somebody else silently stays out, because a choice was once made for one with that name, number or place.',
  },
  dekt: ['E17', 'B04', 'G04'],
  klasse: 'regel',
  ernst: 'S2',
  judge: ({ moments, owners }) => {
    const seen = createSeen()
    for (const soort of ['leerling', 'leerkracht'] as const) {
      // Also where the import was thrown away since: a system may remember that. What a person took back in the same review it may not.
      let [before, now]: [readonly Someone[], readonly Someone[]] = [[], []]
      let [beforeTheLast, isFirst] = [before, true]
      // Who stood there before anybody of that name or number was chosen about.
      const ownAffair = new Set<string>()
      // Whom a person made inactive by hand: a system may take that for a choice.
      const off = new Set<string>()
      for (const moment of moments) {
        const { stap, import: answer, levering } = moment
        // A choice is a choice, also of an import that came in part.
        const chosen = { ...moment, levering: levering ?? moment.school }
        if (stap.doe === 'beslis') now = [...leftOutIn(chosen, soort), ...partedIn(chosen, soort)]
        if (stap.doe === 'importeer') {
          // One that brought nothing new leaves nothing to undo.
          ;[before, now, isFirst] = [[...before, ...now], [], isFirst || answer?.kind === 'voorstel']
        }
        if (stap.doe === 'deactiveer-leerling' && moment.uitkomst?.kind === 'ok') {
          const who = itemAt(owners, moments.indexOf(moment)).get(moment.gewezen?.leerling ?? '') ?? ''
          off[stap.actief === true ? 'delete' : 'add'](who)
        }
        if (isApplied(moment)) {
          // A second press is nothing to undo.
          if (isFirst) beforeTheLast = [...before, ...now]
          isFirst = false
          const letIn = letInBy(chosen, soort)
          before = before.filter((one) => !letIn.some((person) => person.id === one.id))
        }
        if (stap.doe === 'maak-ongedaan' && moment.uitkomst?.kind === 'ok') [before, now] = [beforeTheLast, []]
        const out = [...before, ...now]
        if (stap.doe !== 'importeer' || answer?.kind !== 'voorstel' || levering === undefined) continue
        for (const regel of linesOf(answer, soort)) {
          const person = personOf(regel, peopleOf(levering, soort))
          if (person?.id === undefined || out.some((other) => mayBeMeant(person, other))) continue
          if (soort === 'leerling' && off.has(person.id)) continue
          // What a system makes of staff is its own affair, unless it takes them for somebody else.
          const isTakenFor = out.some((other) => sameName(other, person) || (other.key && other.key === person.key))
          if (!isTakenFor && regel.beslissing === 'niet-importeren') ownAffair.add(person.id)
          const isOwnAffair = !isTakenFor || ownAffair.has(person.id) || isNoTeacher(person.id, levering)
          if (soort === 'leerling' ? !isPlain(person as Pupil, moment) : isOwnAffair) continue
          seen.look(regel.beslissing !== 'niet-importeren' || regel.twijfel === true, () => ({
            wat: `de regel van ${soort} ${called(person)}, van wie niemand koos dat hij buiten blijft`,
            verwacht: 'nieuw, bestaand of twijfel',
            gevonden: 'niet-importeren',
            bewijs: { regel, buitenGelaten: out.map(called) },
          }))
        }
      }
    }
    return seen
  },
})

/** The records that a line was applied to. */
function takenIn({ import: answer, besluiten }: Moment, soort: Soort): ReadonlySet<string> {
  const ends = linesOf(answer, soort).map((regel) => endOf(regel, soort, besluiten))
  return new Set(ends.flatMap(({ kind, id }) => (kind === 'bestaand' && id !== undefined ? id : [])))
}

export const whoIsLeftOutStaysAsTheyWere = defineLaw({
  name: 'who-is-left-out-stays-as-they-were',
  says: {
    nl: 'Wie een mens op niet importeren zette blijft zoals hij was: met zijn naam, zijn adres en zijn groepen',
    en: 'Whom a person left out stays as they were: name, address and groups.',
  },
  waarom: {
    nl: 'Kind of leerkracht hoefde niet bijgewerkt te worden, en heet anders of hoort ineens bij een andere klas of bij geen.',
    en: 'Child or teacher did not need to be updated, and has another name, or another class or none.',
  },
  dekt: ['G04', 'E17', 'G03'],
  klasse: 'regel',
  ernst: 'S2',
  needs: ['beslis'],
  judge: (trail) => {
    const seen = createSeen()
    for (const moment of appliesOf(trail)) {
      const truth = itemAt(trail.owners, trail.moments.indexOf(moment))
      for (const soort of ['leerling', 'leerkracht'] as const) {
        const out = leftOutIn(moment, soort)
        if (moment.levering === undefined || out.length === 0) continue
        const own = ownNumbers(peopleOf(moment.levering, soort))
        const after = new Map(holdersOf(moment.na, soort).map((one) => [one.id, one as Kept]))
        // Of groups of earlier years another law says who stays in them.
        const { schooljaar } = moment.levering
        const groups = new Set(
          moment.na.groepen.flatMap((one) => ((one.schooljaar ?? schooljaar) < schooljaar ? [] : [one.id])),
        )
        const taken = takenIn(moment, soort)
        for (const was of holdersOf(moment.voor, soort) as readonly Kept[]) {
          const is = after.get(was.id)
          const person = out.find(({ id }) => id !== undefined && id === truth.get(was.id))
          // A record that the system cannot know by a number, and one that is gone or inactive, is another law's business.
          if (is === undefined || is.actief === false || person === undefined || !shareNumber(was, own(person)))
            continue
          // Somebody else was linked to it: by hand, or by the other of two enrolments.
          if (taken.has(was.id)) continue
          const lost = (was.groepen ?? []).filter((id) => groups.has(id) && !is.groepen?.includes(id))
          const changed = kept.filter((field) => was[field] !== is[field])
          seen.look(lost.length === 0 && changed.length === 0, () => ({
            wat: `${[...changed, ...(lost.length > 0 ? ['groepen'] : [])].join(', ')} van ${soort} ${called(was)}, die niet werd geïmporteerd`,
            verwacht: was,
            gevonden: is,
          }))
        }
      }
    }
    return seen
  },
})

export const aGroupLeftOutKeepsItsPeople = defineLaw({
  name: 'a-group-left-out-keeps-its-people',
  says: {
    nl: 'Wie in een groep zit die een mens op niet importeren zette, en er volgens het LAS in hoort, blijft erin',
    en: 'Who is in a group that a person left out, and is so by the LAS, stays in it.',
  },
  waarom: {
    nl: 'De school liet de groep zoals hij was, en er ontbreekt een kind, of de leerkracht die hem heeft.',
    en: 'The school left the group as it was, and a child is missing, or the teacher who has it.',
  },
  dekt: ['G03', 'E10', 'D19'],
  klasse: 'regel',
  ernst: 'S2',
  needs: ['beslis'],
  judge: (trail) => {
    const seen = createSeen()
    for (const moment of appliesOf(trail)) {
      const { levering, voor, na, besluiten } = moment
      if (levering === undefined) continue
      const groups = leftOutIn(moment, 'groep') as readonly Groep[]
      const taken = takenIn(moment, 'groep')
      const there = new Set(na.groepen.map(({ id }) => id))
      for (const { soort, key } of groups) {
        const [held, ...more] = voor.groepen.filter(
          (one) => one.key === key && (one.soort ?? 'groep') === soort && one.schooljaar === levering.schooljaar,
        )
        // Into whose record a person put another group, that one has it.
        if (held === undefined || more.length > 0 || !there.has(held.id) || taken.has(held.id)) continue
        for (const list of ['leerling', 'leerkracht'] as const) {
          const people = peopleOf(levering, list)
          const before = new Map((holdersOf(voor, list) as readonly Kept[]).map((one) => [one.id, one]))
          const after = new Map((holdersOf(na, list) as readonly Kept[]).map((one) => [one.id, one]))
          for (const regel of linesOf(moment.import, list)) {
            const { kind, id = '' } = endOf(regel, list, besluiten)
            const [was, is, person] = [before.get(id), after.get(id), personOf(regel, people)]
            const sits = kind === 'bestaand' && was?.groepen?.includes(held.id) && person && placesOf(person)
            if (!sits || is === undefined || is.actief === false || !sits.includes(`${soort} ${key}`)) continue
            seen.look(is.groepen?.includes(held.id) === true, () => ({
              wat: `of ${list} ${called(is)} nog in ${held.naam} zit, een groep die niet werd geïmporteerd`,
              verwacht: was?.groepen,
              gevonden: is.groepen,
              bewijs: { record: is },
            }))
          }
        }
      }
    }
    return seen
  },
})

type Groep = Someone & { readonly soort: 'groep' | 'samengesteldeGroep' }

type Kept = Holder & Someone & { readonly groepen?: readonly string[]; readonly emailadres?: string }

/** What stays of whoever is not imported. */
const kept = ['achternaam', 'voorvoegsel', 'roepnaam', 'emailadres'] as const
