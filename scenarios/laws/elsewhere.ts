import type { Toestand } from '../../contracts/adapter/adapter.ts'
import { soorten } from '../language/scenario.ts'
import { called, type Someone } from '../truth/people.ts'
import { createSeen, defineLaw } from './law.ts'
import { appliesOf, linesOf, type Moment } from './trail.ts'

export const whoMovedIsNotInAClassOfBefore = defineLaw({
  name: 'who-moved-is-not-in-a-class-of-before',
  says: {
    nl: 'Wie naar een andere school verhuist zit daarna niet meer in een groep van dit jaar op de oude',
    en: 'Who moved to another school is no longer in a group of this year at the old one.',
  },
  waarom: {
    nl: 'De leerkrachten van de oude school blijven het kind en zijn uitslagen zien.',
    en: 'The teachers of the old school keep seeing the child and its results.',
  },
  dekt: ['F13', 'F11'],
  klasse: 'regel',
  ernst: 'S1',
  needs: ['beslis'],
  judge: (trail) => {
    const seen = createSeen()
    for (const { na, buren, besluiten, levering } of appliesOf(trail)) {
      if (buren === undefined || levering === undefined) continue
      const moved = new Set(
        [...besluiten.values()].flatMap(({ verhuizen, gedaan, met }) => (verhuizen && gedaan && met) || []),
      )
      const there = new Map(
        buren.groepen.flatMap((groep) =>
          groep.schooljaar === levering.schooljaar ? [[groep.id, groep.naam] as const] : [],
        ),
      )
      for (const pupil of na.leerlingen) {
        if (!moved.has(pupil.id)) continue
        const stays = (pupil.groepen ?? []).filter((id) => there.has(id))
        seen.look(stays.length === 0, () => ({
          wat: `in welke groepen van de oude school ${called(pupil as Someone)} nog zit`,
          verwacht: [],
          gevonden: stays.map((id) => there.get(id)),
          bewijs: { record: pupil },
        }))
      }
    }
    return seen
  },
})

export const whatIsOfAnotherSchoolIsNotTold = defineLaw({
  name: 'what-is-of-another-school-is-not-told',
  says: {
    nl: 'Wat het systeem op de ene school zegt, noemt geen geboortedatum, nummer of adres van wie op een andere zit',
    en: 'What is said at one school names no birth date, number or address of somebody at another.',
  },
  waarom: {
    nl: 'Wie de import bekijkt leest gegevens van iemand die hij niet kent, van een school waar hij niet werkt.',
    en: 'Who looks at the import reads about somebody he does not know, of a school where he does not work.',
  },
  dekt: ['F10', 'I07'],
  klasse: 'regel',
  ernst: 'S1',
  judge: ({ moments }) => {
    const seen = createSeen()
    for (const moment of moments) {
      const { buren, na, voor, school } = moment
      if (buren === undefined) continue
      const ours = new Set([na, voor, { ...school, groepen: [] }].flatMap((place) => factsOf(place as Toestand)))
      for (const [sentence, candidates] of saidAt(moment)) {
        const strangers = { ...buren, leerlingen: buren.leerlingen.filter(({ id }) => !candidates.includes(id)) }
        const told = factsOf(strangers).some((fact) => !ours.has(fact) && sentence.includes(fact))
        seen.look(!told, () => ({
          wat: `wat het systeem bij "${moment.stap.doe}" zegt`,
          verwacht: 'niets over wie op een andere school zit',
          gevonden: 'een geboortedatum, nummer of adres van een ander',
        }))
      }
    }
    return seen
  },
})

/** Every sentence of this step, with the records that a person is asked to compare. */
function saidAt({ stap, import: answer, uitkomst }: Moment): readonly (readonly [string, readonly string[]])[] {
  if (stap.doe === 'importeer' && answer?.kind === 'voorstel')
    return [
      ...(answer.waarschuwingen ?? []).map((sentence) => [sentence, []] as const),
      ...soorten.flatMap((soort) =>
        linesOf(answer, soort).flatMap(({ redenen = [], kandidaten = [], bestaand }) =>
          redenen.map(
            (sentence) => [sentence, bestaand === undefined ? kandidaten : [...kandidaten, bestaand]] as const,
          ),
        ),
      ),
    ]
  const { redenen = [], waarschuwingen = [] } = (uitkomst ?? {}) as Readonly<Record<string, readonly string[]>>
  return [...redenen, ...waarschuwingen].map((sentence) => [sentence, []] as const)
}

const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')

/** A day in the ways in which a sentence says it. */
function daysIn(day: string): readonly string[] {
  const [year, month, date] = day.slice(0, 10).split('-')
  if (year === undefined || month === undefined || date === undefined) return []
  const [m, d] = [Number(month), Number(date)]
  return [`${year}-${month}-${date}`, `${date}-${month}-${year}`, `${d}-${m}-${year}`, `${d} ${months[m - 1]} ${year}`]
}

/** A key that is shorter stands in many a text. */
const shortestKey = 6

/** What says more of somebody than a name: birth dates, ECK iDs, long keys, addresses. */
function factsOf({ leerlingen, leerkrachten = [] }: Pick<Toestand, 'leerlingen' | 'leerkrachten'>): readonly string[] {
  const numbers = [...leerlingen, ...leerkrachten].flatMap(({ key = '', eckid = '' }) =>
    [key, eckid].filter(({ length }) => length >= shortestKey),
  )
  return [
    ...numbers,
    ...leerlingen.flatMap(({ geboortedatum = '' }) => daysIn(geboortedatum)),
    ...leerkrachten.flatMap(({ emailadres }) => emailadres?.trim() || []),
  ]
}
