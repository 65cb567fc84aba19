import { called, peopleOf, personOf, type Someone } from '../truth/people.ts'
import { writtenTo } from './asked-about.ts'
import { createSeen, defineLaw } from './law.ts'
import { appliesOf, endOf, type Holder, holdersOf, linesOf, type Moment, type Trail } from './trail.ts'

type InGroups = Holder & Someone & { readonly groepen?: readonly string[] }

export const groupsOfEarlierYearsKeepTheirPeople = defineLaw({
  name: 'groups-of-earlier-years-keep-their-people',
  says: {
    nl: 'Wie in een groep van een eerder schooljaar zat, zit daar na het verwerken nog, en niemand komt erbij',
    en: 'Who was in a group of an earlier school year is in it still after an apply, and nobody joins it.',
  },
  waarom: {
    nl: 'Bij welke groep en welke leerkracht de toetsen van vorig jaar horen, is dan niet meer te vinden; en wie erbij komt ziet een klas die nooit de zijne was.',
    en: 'Then it cannot be found any more of which group and which teacher the tests of last year are; and who is added sees a class that was never his.',
  },
  dekt: ['D01', 'E23', 'A28'],
  klasse: 'regel',
  ernst: 'S2',
  mits: ['bewaart-groepen-van-eerdere-jaren'],
  judge: (trail) => {
    const seen = createSeen()
    for (const moment of appliesOf(trail)) {
      const { voor, na, levering } = moment
      if (levering === undefined) continue
      const earlier = new Map(
        voor.groepen.flatMap((groep) =>
          groep.schooljaar !== undefined && groep.schooljaar < levering.schooljaar ? [[groep.id, groep] as const] : [],
        ),
      )
      if (earlier.size === 0) continue
      const there = new Set(na.groepen.map(({ id }) => id))
      for (const soort of ['leerling', 'leerkracht'] as const) {
        const after = new Map((holdersOf(na, soort) as readonly InGroups[]).map((one) => [one.id, one]))
        const before = new Map((holdersOf(voor, soort) as readonly InGroups[]).map((one) => [one.id, one]))
        const nameOf = (id: string) => `${earlier.get(id)?.naam} van ${earlier.get(id)?.schooljaar}`
        for (const is of after.values()) {
          const [had, has] = [before.get(is.id), is].map((one) =>
            (one?.groepen ?? []).filter((id) => earlier.has(id) && there.has(id)),
          ) as [string[], string[]]
          if (had.length + has.length === 0 || (!before.has(is.id) && wasThere(trail, moment, soort, is.id))) continue
          const lost = had.filter((id) => !has.includes(id))
          // Who left may be shown in no group while they are gone.
          const joined = has.filter((id) => !had.includes(id) && !satIn(trail, moment, soort, is.id, id))
          seen.look(lost.length === 0, () => ({
            wat: `in welke groepen van eerdere jaren ${soort} ${called(is)} (${is.id}) nog zit`,
            verwacht: had.map(nameOf),
            gevonden: had.filter((id) => has.includes(id)).map(nameOf),
            bewijs: { record: is },
          }))
          seen.look(joined.length === 0, () => ({
            wat: `in welke groepen van eerdere jaren ${soort} ${called(is)} (${is.id}) er is bijgekomen`,
            verwacht: [],
            gevonden: joined.map(nameOf),
            ernst: 'S1',
            bewijs: { record: is },
          }))
        }
      }
    }
    return seen
  },
})

/** The record as the system showed it at each time before. */
const shownBefore = ({ begin, moments }: Trail, now: Moment, soort: 'leerling' | 'leerkracht', id: string) =>
  [begin.toestand, ...moments.slice(0, moments.indexOf(now)).map(({ voor }) => voor)].flatMap(
    (toestand) => (holdersOf(toestand, soort) as readonly InGroups[]).find((one) => one.id === id) ?? [],
  )

/** Did the system hold it at any time before? Who was put away may come back with what they had. */
const wasThere = (...where: Parameters<typeof shownBefore>): boolean => shownBefore(...where).length > 0

/** Was it in that group at any time before? */
const satIn = (trail: Trail, now: Moment, soort: 'leerling' | 'leerkracht', id: string, groep: string): boolean =>
  shownBefore(trail, now, soort, id).some(({ groepen = [] }) => groepen.includes(groep))

export const nobodyStaysInAClassThatIsGone = defineLaw({
  name: 'nobody-stays-in-a-class-that-is-gone',
  says: {
    nl: 'Wie naar een andere klas gaat, blijft niet ook in een klas van dit jaar die het LAS niet meer heeft',
    en: 'Who went to another class is not also in a class of this year that the LAS has no more.',
  },
  waarom: {
    nl: 'De leerkracht van de oude klas blijft het kind zien, en het staat in twee klassen.',
    en: 'The teacher of the old class keeps seeing the child, and it stands in two classes.',
  },
  dekt: ['D23', 'G02'],
  klasse: 'regel',
  ernst: 'S1',
  mits: ['toont-wie-in-welke-groep-zit'],
  judge: (trail) => {
    const seen = createSeen()
    if (!trail.volledig) return seen
    for (const moment of appliesOf(trail)) {
      const { voor, na, levering, besluiten } = moment
      if (levering === undefined) continue
      const { groepen = [], schooljaar } = levering
      const lines = linesOf(moment.import, 'groep')
      const classes = lines.map((regel) => endOf(regel, 'groep', besluiten))
      // A class that a person left out, or that is still a question, is not known to be gone.
      if (classes.some(({ kind }) => kind === 'open' || kind === 'niet-importeren')) continue
      // Nor one of which "nieuw" may be a step back to the question.
      if (lines.some((regel, i) => regel.beslissing !== 'nieuw' && classes[i]?.kind === 'nieuw')) continue
      const held = new Set(na.groepen.map(({ key }) => key?.trim()))
      if (lines.some(({ inkomend: { key } }, i) => classes[i]?.beslist && key && !held.has(key.trim()))) continue
      const linked = new Set(classes.map(({ id }) => id))
      const keys = new Set(groepen.map(({ key }) => key))
      const gone = new Map(
        voor.groepen.flatMap((groep) =>
          groep.soort !== 'samengesteldeGroep' &&
          groep.schooljaar === schooljaar &&
          groep.key !== undefined &&
          !keys.has(groep.key) &&
          !linked.has(groep.id)
            ? [[groep.id, groep.naam] as const]
            : [],
        ),
      )
      if (gone.size === 0) continue
      const people = peopleOf(levering, 'leerling') as typeof levering.leerlingen
      const isClass = (key: string) => groepen.some((groep) => groep.soort === 'groep' && groep.key === key)
      const after = new Map(na.leerlingen.map((one) => [one.id, one]))
      for (const regel of linesOf(moment.import, 'leerling')) {
        const { kind, id = '' } = endOf(regel, 'leerling', besluiten)
        const [person, record] = [personOf(regel, people) as (typeof people)[number] | undefined, after.get(id)]
        if (kind !== 'bestaand' || record === undefined || person?.groep === undefined) continue
        if (!isClass(person.groep)) continue
        const stays = (record.groepen ?? []).filter((one) => gone.has(one))
        seen.look(stays.length === 0, () => ({
          wat: `in welke klassen van vroeger dit jaar ${called(person)} nog zit, naast de klas van nu`,
          verwacht: [],
          gevonden: stays.map((one) => gone.get(one)),
          bewijs: { record },
        }))
      }
    }
    return seen
  },
})

export const nobodyJoinsAGroupUnasked = defineLaw({
  name: 'nobody-joins-a-group-unasked',
  says: {
    nl: 'Wie niet gekoppeld werd komt bij het verwerken in geen groep erbij',
    en: 'Who was not linked joins no group in an apply.',
  },
  waarom: {
    nl: 'Een leerkracht over wie niets kwam ziet ineens een klas die niet de hare is, of een kind staat in een tweede.',
    en: 'A teacher about whom nothing came suddenly sees a class that is not hers, or a child stands in a second one.',
  },
  dekt: ['E10', 'E22', 'G02'],
  klasse: 'regel',
  ernst: 'S1',
  judge: (trail) => {
    const seen = createSeen()
    for (const moment of appliesOf(trail)) {
      const { voor, na } = moment
      const names = new Map(na.groepen.map(({ id, naam }) => [id, naam]))
      for (const soort of ['leerling', 'leerkracht'] as const) {
        const linked = writtenTo(trail, moment, soort)
        const after = new Map((holdersOf(na, soort) as readonly InGroups[]).map((one) => [one.id, one]))
        for (const was of holdersOf(voor, soort) as readonly InGroups[]) {
          const is = after.get(was.id)
          // Who manages the system may see every group, also one that is new.
          if (is === undefined || linked.has(was.id) || maySeeAll(is)) continue
          const joined = (is.groepen ?? []).filter((id) => !was.groepen?.includes(id))
          seen.look(joined.length === 0, () => ({
            wat: `in welke groepen ${soort} ${called(was)} (${was.id}) erbij kwam, die niet gekoppeld werd`,
            verwacht: [],
            gevonden: joined.map((id) => names.get(id) ?? id),
            bewijs: { voor: was, na: is },
          }))
        }
      }
    }
    return seen
  },
})

const maySeeAll = (one: Holder): boolean => 'rechten' in one && (one.rechten?.includes('beheerder') ?? false)
