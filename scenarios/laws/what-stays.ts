import type { Toestand } from '../../contracts/adapter/adapter.ts'
import { called, peopleOf, personOf, personWith, type Someone } from '../truth/people.ts'
import { placesOf } from '../truth/places.ts'
import { createSeen, defineLaw } from './law.ts'
import { typedAddresses } from './own-address.ts'
import { appliesOf, endOf, type Holder, holdersOf, linesOf } from './trail.ts'
import { differencesOf } from './what-changes-nothing.ts'

export const anotherSchoolIsLeftAlone = defineLaw({
  name: 'another-school-is-left-alone',
  says: {
    nl: 'Wat er bij de ene school gebeurt, verandert niets bij de andere',
    en: 'What is done at one school changes nothing at another.',
  },
  waarom: {
    nl: 'Kinderen en leerkrachten van de buren raken hun nummer, hun groep of hun plaats kwijt.',
    en: 'Children and teachers of the neighbours lose their number, their group or their place.',
  },
  dekt: ['F10', 'F14', 'G17'],
  klasse: 'regel',
  ernst: 'S2',
  judge: ({ elders }) => {
    const seen = createSeen()
    // A record that a person moves between schools is seen by both.
    const isMoved = elders.some(({ stap }) => stap.doe === 'voeg-samen' || ('verhuizen' in stap && stap.verhuizen))
    for (const { stap, voor, na } of elders) {
      if (voor === na) continue
      if (isMoved) {
        // Whom a person moves from here to there is not here twice for that.
        const come = stap.doe === 'verwerk' ? addedTo(voor, na) : []
        seen.look(come.length === 0, () => ({
          wat: `wie er bij deze school bij kwam door de stap "${stap.doe}" bij een andere`,
          verwacht: [],
          gevonden: come,
        }))
        continue
      }
      const differences = differencesOf(withoutShared(voor), withoutShared(na))
      seen.look(differences.length === 0, () => ({
        wat: `wat er bij deze school veranderde door de stap "${stap.doe}" bij een andere`,
        verwacht: [],
        gevonden: differences,
      }))
    }
    return seen
  },
})

/** Pupils and groups that were not there before. A teacher may have come along with an account of another school. */
function addedTo(voor: Toestand, na: Toestand): readonly Holder[] {
  const had = new Set([...voor.leerlingen, ...voor.groepen].map(({ id }) => id))
  return [...na.leerlingen, ...na.groepen].filter(({ id }) => !had.has(id))
}

/** Who works at several schools is of each of them. */
const withoutShared = (toestand: Toestand): Toestand => ({
  ...toestand,
  leerkrachten: toestand.leerkrachten.filter(({ ookBij = [] }) => ookBij.length === 0),
})

export const whoWorksAtTwoSchoolsStaysAtBoth = defineLaw({
  name: 'who-works-at-two-schools-stays-at-both',
  says: {
    nl: 'Wie op twee scholen werkt, blijft op de ene in dezelfde groepen als de andere importeert',
    en: 'Who works at two schools stays at the one, in the same groups, when the other imports.',
  },
  waarom: {
    nl: 'De leerkracht is op de tweede school ineens weg, of ziet daar een klas die niet de hare is.',
    en: 'At the second school the teacher is suddenly gone, or sees a class there that is not hers.',
  },
  dekt: ['E09'],
  klasse: 'regel',
  ernst: 'S2',
  judge: ({ elders }) => {
    const seen = createSeen()
    let isMoving = false
    for (const { stap, voor, na } of elders) {
      if (stap.doe === 'importeer') isMoving = false
      if (stap.doe === 'beslis' && stap.verhuizen) isMoving = true
      // Merging and undoing are other laws' business.
      if (['maak-ongedaan', 'voeg-samen', 'val-uit'].includes(stap.doe)) continue
      const after = new Map(na.leerkrachten.map((one) => [one.id, one]))
      const ofHere = new Map([...voor.groepen, ...na.groepen].map(({ id, naam }) => [id, naam]))
      for (const was of voor.leerkrachten) {
        const is = after.get(was.id)
        const joined = groupsOf(is ?? {}).filter((id) => ofHere.has(id) && !was.groepen?.includes(id))
        seen.look(joined.length === 0, () => ({
          wat: `in welke groepen hier leerkracht ${called(was as Someone)} erbij kwam door de stap "${stap.doe}" bij een andere school`,
          verwacht: [],
          gevonden: joined.map((id) => ofHere.get(id)),
          ernst: 'S1',
        }))
        // Moving somebody may be all that a system can do with one account.
        if (isMoving || (was.ookBij ?? []).length === 0) continue
        const left = groupsOf(was).filter((id) => ofHere.has(id) && !is?.groepen?.includes(id))
        const isHere = is !== undefined && (is.actief === false) === (was.actief === false)
        seen.look(isHere && left.length === 0, () => ({
          wat: `of leerkracht ${called(was as Someone)} hier nog werkt, in dezelfde groepen, na de stap "${stap.doe}" bij een andere school`,
          verwacht: was,
          gevonden: is ?? 'weg',
        }))
      }
    }
    return seen
  },
})

export const groupsOfEarlierYearsStay = defineLaw({
  name: 'groups-of-earlier-years-stay',
  says: {
    nl: 'Groepen van eerdere schooljaren blijven zoals ze waren',
    en: 'Groups of earlier school years stay as they were.',
  },
  waarom: {
    nl: 'De toetsen van vorig jaar staan dan bij een groep die zo niet heette, of bij geen.',
    en: 'Then the tests of last year stand with a group that was not called so, or with none.',
  },
  dekt: ['D01', 'D04'],
  klasse: 'regel',
  ernst: 'S2',
  mits: ['bewaart-groepen-van-eerdere-jaren'],
  judge: (trail) => {
    const seen = createSeen()
    for (const { voor, na, levering, besluiten } of appliesOf(trail)) {
      if (levering === undefined) continue
      const chosen = new Set([...besluiten.values()].map(({ met }) => met))
      const now = new Map(na.groepen.map((groep) => [groep.id, groep]))
      for (const was of voor.groepen) {
        if (was.schooljaar === undefined || was.schooljaar >= levering.schooljaar || chosen.has(was.id)) continue
        const is = now.get(was.id)
        const isSame = (['naam', 'jaargroep', 'schooljaar', 'soort'] as const).every(
          (field) => is?.[field] === was[field],
        )
        seen.look(isSame, () => ({
          wat: `groep ${was.naam} van ${was.schooljaar}`,
          verwacht: was,
          gevonden: is ?? 'weg',
        }))
      }
    }
    return seen
  },
})

/** What a LAS may leave out without meaning that it is gone. Names go as a whole, and are another law's business. */
const fields = ['geboortedatum', 'geslacht', 'roepnaam', 'emailadres'] as const

export const whatTheLasDoesNotSendStays = defineLaw({
  name: 'what-the-las-does-not-send-stays',
  says: {
    nl: 'Wat het LAS niet stuurt, blijft staan',
    en: 'What the LAS does not send stays.',
  },
  waarom: {
    nl: 'Een geboortedatum of adres dat de school zelf had, is weg, en wie het is wordt niet meer herkend; of niemand zit nog in een klas.',
    en: 'A birth date or address that the school had itself is gone, and who it is is not known any more; or nobody sits in a class any longer.',
  },
  dekt: ['C01', 'E05', 'B11', 'D29'],
  klasse: 'regel',
  ernst: 'S2',
  judge: (trail) => {
    const seen = createSeen()
    const typed = typedAddresses(trail)
    for (const moment of appliesOf(trail)) {
      if (moment.levering === undefined) continue
      const hasGroups = (moment.levering.groepen ?? []).length > 0
      const { schooljaar } = moment.levering
      const ofThisYear = new Set(
        moment.na.groepen.flatMap((groep) => (groep.schooljaar === schooljaar ? [groep.id] : [])),
      )
      for (const soort of ['leerling', 'leerkracht'] as const) {
        const people = peopleOf(moment.levering, soort)
        const [before, after] = [byId(holdersOf(moment.voor, soort)), byId(holdersOf(moment.na, soort))]
        for (const regel of linesOf(moment.import, soort)) {
          const { kind, id = '' } = endOf(regel, soort, moment.besluiten)
          const person = personOf(regel, people)
          const [was, is] = [before.get(id), after.get(id)]
          if (kind !== 'bestaand' || was === undefined || is === undefined) continue
          if (person === undefined || personWith(people, 'id', person.id) === undefined) continue
          for (const field of fields) {
            const [sent, had] = [fieldOf(person, field), fieldOf(was, field)]
            if (sent !== undefined || had === undefined || had === '') continue
            // A person typed another one, maybe before something else was decided of the line.
            const isTyped = () =>
              moment.besluiten.get(`${soort} ${regel.ref}`)?.emailadres !== undefined ||
              typed.get(person.id ?? '')?.includes(String(fieldOf(is, field)).trim().toLowerCase()) === true
            if (field === 'emailadres' && isTyped()) continue
            seen.look(fieldOf(is, field) === had, () => ({
              wat: `${field} van ${soort} ${called(was as Someone)}, dat het LAS niet stuurde`,
              verwacht: had,
              gevonden: fieldOf(is, field) ?? 'niets',
              bewijs: { record: is },
            }))
          }
          const sat = groupsOf(was).filter((group) => ofThisYear.has(group))
          if (hasGroups || placesOf(person).length > 0 || sat.length === 0 || is.actief === false) continue
          const sits = groupsOf(is)
          const lost = sat.filter((group) => !sits.includes(group))
          seen.look(lost.length === 0, () => ({
            wat: `groepen van ${soort} ${called(was as Someone)}, terwijl het LAS geen groepen stuurde`,
            verwacht: sat,
            gevonden: sits,
            bewijs: { record: is },
          }))
        }
      }
    }
    return seen
  },
})

const groupsOf = (one: object): readonly string[] => (fieldOf(one, 'groepen') as readonly string[] | undefined) ?? []

const byId = (holders: readonly Holder[]): ReadonlyMap<string, Holder> => new Map(holders.map((one) => [one.id, one]))

const fieldOf = (one: object, field: string): unknown => (one as Readonly<Record<string, unknown>>)[field]
