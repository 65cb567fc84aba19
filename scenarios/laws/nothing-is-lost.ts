// Long: one idea per law, and what they share is small.

import { isDeepStrictEqual } from 'node:util'
import type { AdapterResultaat } from '../../contracts/adapter/adapter.ts'
import { soorten } from '../language/scenario.ts'
import { isKey } from '../truth/numbers.ts'
import type { Someone } from '../truth/people.ts'
import { createSeen, defineLaw } from './law.ts'
import { appliesOf, endOf, type Holder, holdersOf, linesOf, type Moment } from './trail.ts'

/** Undoing takes back what was new; merging makes one of two. */
const mayRemove = ({ stap }: Moment): boolean => stap.doe === 'maak-ongedaan' || stap.doe === 'voeg-samen'

export const noRecordIsLost = defineLaw({
  name: 'no-record-is-lost',
  says: {
    nl: 'Wat het systeem had, blijft te vinden',
    en: 'What the system held can still be found.',
  },
  waarom: {
    nl: 'Met het record verdwijnt wat eraan hangt: uitslagen, een account, de geschiedenis van een klas.',
    en: 'With the record goes what hangs on it: results, an account, the history of a class.',
  },
  dekt: ['G01', 'E23'],
  klasse: 'regel',
  ernst: 'S2',
  judge: ({ moments }) => {
    const seen = createSeen()
    for (const moment of moments) {
      if (mayRemove(moment) || moment.voor === moment.na) continue
      for (const soort of soorten) {
        const after = new Set(holdersOf(moment.na, soort).map(({ id }) => id))
        // Of groups of earlier years another law says that they stay.
        const gone = holdersOf(moment.voor, soort).filter((one) => !after.has(one.id) && !isOfEarlierYear(one, moment))
        seen.look(gone.length === 0, () => ({
          wat: `welke records (${soort}) na de stap "${moment.stap.doe}" weg zijn`,
          verwacht: [],
          gevonden: gone,
        }))
      }
    }
    return seen
  },
})

const isOfEarlierYear = (one: Holder, { school }: Moment): boolean =>
  'schooljaar' in one && one.schooljaar !== undefined && one.schooljaar < school.schooljaar

export const noNumberIsWiped = defineLaw({
  name: 'no-number-is-wiped',
  says: {
    nl: 'Een nummer verdwijnt pas als een ander het krijgt',
    en: 'A number only disappears from a record when another gets it.',
  },
  waarom: {
    nl: 'Wie geen nummer heeft wordt de volgende keer niet meer herkend.',
    en: 'Who has no number is not known any more the next time.',
  },
  dekt: ['A13', 'A10'],
  klasse: 'regel',
  ernst: 'S2',
  judge: (trail) => {
    const seen = createSeen()
    for (const { voor, na, besluiten, import: proposal } of appliesOf(trail)) {
      if ([...besluiten.values()].some(({ actie }) => actie === 'koppeling-opheffen')) continue
      for (const soort of ['leerling', 'leerkracht'] as const) {
        // Whom a person linked by hand goes where that person said.
        // Whom a person linked by hand, or left out, goes where that person said.
        const lines = linesOf(proposal, soort).map((one) => {
          const { beslist, id } = endOf(one, soort, besluiten)
          return { inkomend: one.inkomend, goal: beslist ? id : one.bestaand }
        })
        const now = holdersOf(na, soort) as readonly (Holder & Someone)[]
        const byId = new Map(now.map((one) => [one.id, one]))
        for (const was of holdersOf(voor, soort) as readonly (Holder & Someone)[]) {
          const is = byId.get(was.id)
          if (is === undefined) continue
          for (const number of ['key', 'eckid'] as const) {
            if (!(number === 'key' ? isKey(was.key) : was.eckid)) continue
            const isAnothers = () =>
              now.some((other) => other.id !== was.id && other[number]?.trim() === was[number]?.trim())
            // It came with somebody else, about whom a person still has to decide.
            const cameWithAnother = () =>
              lines.some(({ goal, inkomend }) => goal !== was.id && inkomend[number]?.trim() === was[number]?.trim()) &&
              lines.some(({ goal, inkomend }) => goal === was.id && inkomend[number]?.trim() !== was[number]?.trim())
            seen.look(Boolean(is[number]) || isAnothers() || cameWithAnother(), () => ({
              wat: `${number} van ${soort} ${was.id} na het verwerken`,
              verwacht: was[number],
              gevonden: is[number] ?? 'niets',
              bewijs: { voor: was, na: is },
            }))
          }
        }
      }
    }
    return seen
  },
})

/** A person gives a result to another, or takes it away. */
const movesResults: ReadonlySet<string> = new Set(['voeg-samen', 'verplaats-resultaat', 'verwijder-resultaat'])

/** Under whom this step must leave a result; undefined: it is to go, or nobody can tell. */
function ownerAfter({ stap, gewezen = {}, uitkomst }: Moment, was: AdapterResultaat): string | undefined {
  if (uitkomst?.kind !== 'ok' || !movesResults.has(stap.doe)) return was.leerling
  if (stap.doe === 'voeg-samen') return was.leerling === gewezen.verdwijnt ? gewezen.blijft : was.leerling
  // Which one was meant cannot be told: any on this test may be.
  const isMeant =
    gewezen.resultaat === undefined
      ? 'toets' in stap && was.toets === stap.toets && was.leerling === gewezen.van
      : was.id === gewezen.resultaat
  if (!isMeant) return was.leerling
  return stap.doe === 'verplaats-resultaat' ? gewezen.naar : undefined
}

/** The same uitslag on the same day under the same pupil: a system may keep it under another id, or one of two that are alike. */
const isSameResult = (one: AdapterResultaat, other: AdapterResultaat, leerling: string): boolean =>
  one.leerling === leerling && one.toets === other.toets && one.afnamedatum === other.afnamedatum

export const resultsStayWithTheirPupil = defineLaw({
  name: 'results-stay-with-their-pupil',
  says: {
    nl: 'Een resultaat blijft bij de leerling van wie het is; wie er een weghaalt of verplaatst raakt aan geen ander',
    en: 'A result stays with the pupil whose it is; removing or moving one touches no other.',
  },
  waarom: {
    nl: 'Een genormeerd resultaat is niet over te doen.',
    en: 'A normed result cannot be done again.',
  },
  dekt: ['H04', 'A24', 'F13'],
  klasse: 'regel',
  ernst: 'S1',
  judge: ({ moments, elders }) => {
    const seen = createSeen()
    for (const moment of moments) {
      const { stap, voor, na, buren } = moment
      if (voor === na || voor.resultaten === undefined) continue
      const now = new Map([...(na.resultaten ?? []), ...(buren?.resultaten ?? [])].map((one) => [one.id, one]))
      const pupils = new Set([...na.leerlingen, ...(buren?.leerlingen ?? [])].map(({ id }) => id))
      const isMove = movesResults.has(stap.doe)
      for (const was of voor.resultaten) {
        const { id, toets } = was
        const leerling = ownerAfter(moment, was)
        if (leerling === undefined) continue
        // What ESIS never had may make place for the correction of it, under another id.
        const isCorrected = stap.doe === 'normeer' && stap.toets === toets && was.verstuurd !== true
        const isMoved = isMove || isCorrected
        const is = now.get(id) ?? (isMoved ? na.resultaten?.find((one) => isSameResult(one, was, leerling)) : undefined)
        seen.look(is?.leerling === leerling && pupils.has(leerling), () => ({
          wat: `van wie resultaat ${id} (${toets}) na de stap "${stap.doe}" is`,
          verwacht: leerling,
          gevonden:
            is === undefined ? 'het resultaat is weg' : pupils.has(leerling) ? is.leerling : 'de leerling is weg',
          // Gone is lost; under another it is seen by others.
          ...(is === undefined && isMove && { ernst: 'S2' as const }),
        }))
      }
    }
    for (const { stap, voor, na, buren } of elders) {
      if (stap.doe === 'voeg-samen' || voor === na) continue
      const now = new Map([...(na.resultaten ?? []), ...(buren.resultaten ?? [])].map((one) => [one.id, one]))
      for (const { id, leerling, toets } of voor.resultaten ?? [])
        seen.look(now.get(id)?.leerling === leerling, () => ({
          wat: `van wie resultaat ${id} (${toets}) na de stap "${stap.doe}" bij een andere school is`,
          verwacht: leerling,
          gevonden: now.get(id)?.leerling ?? 'het resultaat is weg',
        }))
    }
    return seen
  },
})

/** Steps that bring no result: what there is more of after them came by itself. */
const bringsNone: ReadonlySet<string> = new Set([
  'importeer',
  'beslis',
  'verwerk',
  'breek-af',
  'maak-ongedaan',
  'verwijder-nummers',
  'verwijder-resultaat',
  'verplaats-resultaat',
  'deactiveer-leerling',
  'verstuur',
])

export const noResultComesByItself = defineLaw({
  name: 'no-result-comes-by-itself',
  says: {
    nl: 'Een resultaat komt er alleen door te normeren; wat weggehaald is komt niet terug',
    en: 'A result comes by norming only, and what was removed does not come back.',
  },
  waarom: {
    nl: 'Er staat een uitslag bij een kind die het niet haalde, of twee keer.',
    en: 'A child has a result that it did not get, or has it twice.',
  },
  dekt: ['H04', 'H05', 'G17'],
  klasse: 'regel',
  ernst: 'S2',
  judge: ({ moments, elders }) => {
    const seen = createSeen()
    const elsewhere = new Set(
      [...elders.flatMap(({ voor, buren }) => [voor, buren]), ...moments.flatMap(({ buren }) => buren ?? [])].flatMap(
        ({ resultaten = [] }) => resultaten.map(({ id }) => id),
      ),
    )
    const normed = new Set(moments.flatMap(({ index, stap }) => (stap.doe === 'normeer' ? [index] : [])))
    for (const { index, stap, voor, na } of moments) {
      // At the same time something may be normed.
      const bringsSome = !bringsNone.has(stap.doe) || normed.has(index)
      if (voor === na || voor.resultaten === undefined || bringsSome) continue
      const before = new Set(voor.resultaten.map(({ id }) => id))
      // Who moves here from another school brings what is theirs.
      const come = (na.resultaten ?? []).filter(({ id }) => !before.has(id) && !elsewhere.has(id))
      seen.look(come.length === 0 || (na.resultaten ?? []).length <= before.size, () => ({
        wat: `resultaten die erbij kwamen door de stap "${stap.doe}"`,
        verwacht: [],
        gevonden: come,
      }))
    }
    return seen
  },
})

/** What was normed of a result, beside whose it is. */
const partsOfAResult = ['toets', 'score', 'letter', 'norm', 'afnamedatum', 'verwerker', 'onderdelen'] as const

export const aResultStaysAsItWasNormed = defineLaw({
  name: 'a-result-stays-as-it-was-normed',
  says: {
    nl: 'Score, letter, norm, onderdelen, dag en nakijker van een resultaat blijven bij elkaar, waar het ook heen gaat',
    en: 'Score, letter, norm, parts, day and marker of a result stay together, wherever it goes; only norming changes them.',
  },
  waarom: {
    nl: 'Een deel van de uitslag blijft bij het verkeerde kind achter, of er staat een niveau bij een score die dat niet is.',
    en: 'Part of the result stays behind with the wrong child, or a level stands with a score that it is not of.',
  },
  dekt: ['H04', 'H05', 'H06'],
  klasse: 'regel',
  ernst: 'S1',
  judge: ({ moments }) => {
    const seen = createSeen()
    for (const moment of moments) {
      const { stap, voor, na } = moment
      if (voor === na || voor.resultaten === undefined) continue
      const now = new Map(na.resultaten?.map((one) => [one.id, one]))
      for (const was of voor.resultaten) {
        const is = now.get(was.id)
        if (is === undefined || isNormedBy(moment, was)) continue
        const isMarkerGone = na.leerkrachten.every(({ id }) => id !== was.verwerker)
        const changed = partsOfAResult.filter(
          // Who keeps no account of a teacher who left, cannot name that one.
          (field) =>
            !isDeepStrictEqual(was[field], is[field]) && !(field === 'verwerker' && !is[field] && isMarkerGone),
        )
        seen.look(changed.length === 0, () => ({
          wat: `${changed.join(', ')} van resultaat ${was.id} (${was.toets}) na de stap "${stap.doe}"`,
          verwacht: was,
          gevonden: is,
          // Moved in halves it stands with two children; else it is only not what it was.
          ...(!movesResults.has(stap.doe) && { ernst: 'S2' as const }),
        }))
      }
    }
    return seen
  },
})

/** Whether this step normed this very result again: the same test of the same pupil on the same day. */
function isNormedBy({ stap, gewezen, dag }: Moment, was: AdapterResultaat): boolean {
  if (stap.doe !== 'normeer' || was.toets !== stap.toets) return false
  const isOfDay = was.afnamedatum === undefined || was.afnamedatum === (stap.afnamedatum ?? dag)
  return isOfDay && (gewezen?.leerling === undefined || was.leerling === gewezen.leerling)
}

export const aCorrectionLeavesNothingOfBefore = defineLaw({
  name: 'a-correction-leaves-nothing-of-before',
  says: {
    nl: 'Bij een verbeterde score staat geen letter of norm van de score daarvoor',
    en: 'A corrected score does not keep the letter or the norm of the score before it.',
  },
  waarom: {
    nl: 'Het kind heeft een I bij een score die dat niet meer is.',
    en: 'The child has a I with a score that is none any more.',
  },
  dekt: ['H05', 'H06'],
  klasse: 'regel',
  ernst: 'S2',
  needs: ['normeer'],
  judge: ({ moments }) => {
    const seen = createSeen()
    for (const { stap, voor, na, gewezen } of moments) {
      if (stap.doe !== 'normeer') continue
      const now = new Map(na.resultaten?.map((one) => [one.id, one]))
      for (const was of voor.resultaten ?? []) {
        const is = now.get(was.id)
        if (is === undefined || was.toets !== stap.toets || was.leerling !== gewezen?.leerling) continue
        if (is.score !== stap.score || was.score === undefined || was.score === is.score) continue
        const given = moments.some(
          (one) => one.stap.doe === 'normeer' && one.stap.letter === was.letter && one.stap.norm === was.norm,
        )
        // Who norms by itself has a letter of its own with it, and may come to the same norm.
        const isOwn = !given || (is.letter !== undefined && is.letter !== was.letter)
        if (stap.letter !== undefined || stap.norm !== undefined || isOwn) continue
        const left = (['letter', 'norm'] as const).filter((field) => was[field] !== undefined)
        if (left.length === 0) continue
        seen.look(!left.some((field) => is[field] === was[field]), () => ({
          wat: `${left.join(' en ')} van het resultaat van toets ${stap.toets} na de verbetering van ${was.score} in ${is.score}`,
          verwacht: 'niet die van daarvoor',
          gevonden: left.map((field) => is[field]),
        }))
      }
    }
    return seen
  },
})
