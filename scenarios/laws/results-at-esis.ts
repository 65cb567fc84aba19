// Long: laws about what lies at ESIS, which look at the same messages.
import { schooljaarOf } from '../../src/school/schooljaar.ts'
import { held } from '../../src/within.ts'
import { peopleOf } from '../truth/people.ts'
import { lettersKept, partsKept } from './kept-of-results.ts'
import { createSeen, defineLaw } from './law.ts'
import { isOverSchools, lastSending, type Normed, normedIn, numbersIn } from './normed.ts'
import type { Moment, Ontvangen, Trail } from './trail.ts'

export const whatArrivesIsWhatWasNormed = defineLaw({
  name: 'what-arrives-is-what-was-normed',
  says: {
    nl: 'Een resultaat komt bij ESIS aan met zijn eigen dag, zijn eigen nakijker en al zijn onderdelen',
    en: 'A result arrives with its own day, the teacher who marked it, and all of its parts or none.',
  },
  waarom: {
    nl: 'De uitslag telt op een andere dag, staat op naam van een collega, of mist juist waar het kind op uitviel.',
    en: 'The result counts on another day, stands in the name of a colleague, or lacks just what the child fell short in.',
  },
  dekt: ['H06', 'H08', 'H09'],
  klasse: 'regel',
  ernst: 'S2',
  needs: ['normeer', 'verstuur'],
  judge: (trail) => {
    const seen = createSeen()
    const moment = lastSending(trail)
    if (moment === undefined) return seen
    const people = numbersIn(trail)
    const normed = normedIn(trail, trail.moments.indexOf(moment))
    for (const one of moment.ontvangen) {
      const letters = lettersKept(trail, moment, one)
      if (one.term !== undefined && letters.length > 0)
        seen.look(letters.includes(one.term), () => ({
          wat: `wat ESIS van toets ${one.toets} heeft voor ${one.leerlingid}: de letter, door de norm die erbij kwam`,
          verwacht: letters,
          gevonden: one.term,
        }))
      const [owner, ...others] = people.get(one.leerlingid) ?? []
      if (owner === undefined || others.length > 0) continue
      const ofTest = normed.filter(({ toets }) => toets === one.toets)
      // Of a record of which nobody can tell whose it is: it may be that one which arrived.
      const mayBeAnother = ofTest.some(
        ({ persoon, score, onderdelen }) =>
          persoon === undefined && (score === one.score || onderdelen.some((part) => part.score === one.score)),
      )
      if (mayBeAnother) continue
      const alike = ofTest.filter(({ persoon }) => persoon === owner)
      const ofPart = alike.filter(({ onderdelen }) =>
        onderdelen.some(({ naam, score }) => naam === one.onderdeel && score === one.score),
      )
      if (ofPart.length > 0 && ofPart.every(({ afnamedatum }) => afnamedatum !== undefined))
        seen.look(
          ofPart.some(({ afnamedatum }) => one.afnamedatum.startsWith(afnamedatum ?? '?')),
          () => ({
            wat: `wat ESIS van onderdeel ${one.onderdeel} van toets ${one.toets} heeft voor ${one.leerlingid}: de dag van afname`,
            verwacht: ofPart[0]?.afnamedatum,
            gevonden: one.afnamedatum,
          }),
        )
      const own = alike.filter(({ score }) => score === one.score)
      const [first] = own
      if (first === undefined || one.score === undefined || one.onderdeel !== undefined) continue
      const wat = `wat ESIS van toets ${one.toets} heeft voor ${one.leerlingid}`
      if (own.every(({ afnamedatum }) => afnamedatum !== undefined))
        seen.look(
          own.some(({ afnamedatum }) => one.afnamedatum.startsWith(afnamedatum ?? '?')),
          () => ({
            wat: `${wat}: de dag van afname`,
            verwacht: first.afnamedatum,
            gevonden: one.afnamedatum,
          }),
        )
      if (own.length === 1 && one.verwerker !== undefined) {
        const marker = numbersOfMarker(trail, moment, first.verwerker)
        if (marker !== undefined)
          seen.look(marker.includes(one.verwerker), () => ({
            wat: `${wat}: wie het nakeek`,
            verwacht: marker.length === 0 ? 'niemand' : marker,
            gevonden: one.verwerker,
          }))
      }
      const arrived = moment.ontvangen.filter(
        ({ toets, leerlingid, onderdeel }) =>
          toets === one.toets && leerlingid === one.leerlingid && onderdeel !== undefined,
      )
      const kept = partsKept(trail, moment, one)
      for (const { onderdeel = '', score: gevonden } of arrived) {
        const verwacht = kept.get(onderdeel)
        if (gevonden === undefined || !Number.isInteger(verwacht)) continue
        const part = `${wat}: de score van onderdeel ${onderdeel}, dat als verstuurd geldt`
        seen.look(gevonden === verwacht, () => ({ wat: part, verwacht, gevonden }))
      }
      // Whether parts go at all is up to the system. Half of them is what nobody can read.
      if (arrived.length === 0 || !isOne(trail, moment, one, alike)) continue
      const wanted = own
        .at(-1)!
        .onderdelen.map(({ naam }) => naam)
        .sort()
      const found = arrived.map(({ onderdeel = '' }) => onderdeel).sort()
      seen.look(found.join('\n') === wanted.join('\n'), () => ({
        wat: `${wat}: de onderdelen`,
        verwacht: wanted,
        gevonden: found,
        bewijs: { ontvangen: arrived },
      }))
    }
    return seen
  },
})

/**
 * Whether what arrived of this test is one result, of which the last norming says what its parts are: a correction that
 * did not come beside the first, and of which ESIS had nothing yet.
 */
function isOne({ moments }: Trail, until: Moment, one: Ontvangen, alike: readonly Normed[]): boolean {
  if (alike.length === 1) return true
  const wholes = until.ontvangen.filter(
    ({ toets, leerlingid, onderdeel }) =>
      toets === one.toets && leerlingid === one.leerlingid && onderdeel === undefined,
  )
  const [from = -1, to = -1] = [alike[0]?.place, alike.at(-1)?.place]
  const days = new Set(alike.map(({ afnamedatum, place }) => afnamedatum ?? moments[place]?.dag))
  // Sent when that was asked for, or at the moment of norming.
  const isSent =
    wholes.some(({ versies }) => versies > 1) ||
    moments.slice(Math.max(from, 0), to).some(({ stap }) => stap.doe === 'verstuur')
  return from >= 0 && wholes.length === 1 && days.size === 1 && !isSent && alike.at(-1)?.score === one.score
}

export const resultsGoUnderTheirOwnYear = defineLaw({
  name: 'results-go-under-their-own-year',
  says: {
    nl: 'Een bericht met resultaten noemt het schooljaar waarin ze zijn afgenomen (dat van nu breekt alleen een gewoonte)',
    en: 'A message with results names the school year in which they were taken (that of now breaks no more than a habit).',
  },
  waarom: {
    nl: 'De uitslag telt in het dossier bij een ander leerjaar.',
    en: 'In the file the result counts for another year of school.',
  },
  dekt: ['F08', 'H04'],
  klasse: 'regel',
  ernst: 'S2',
  needs: ['normeer', 'verstuur'],
  judge: ({ moments }) => {
    const seen = createSeen()
    for (const { berichten, school } of moments)
      for (const { resultaten } of berichten) {
        if (resultaten === undefined) continue
        const { schooljaar, dagen } = resultaten
        const ofDays = new Set(dagen.map(schooljaarOf))
        seen.look(ofDays.size === 1 && ofDays.has(schooljaar), () => ({
          wat: `het schooljaar van een bericht met resultaten van ${[...new Set(dagen)].sort().join(', ')}`,
          verwacht: [...ofDays],
          gevonden: schooljaar,
          // Whoever sends what is due sends it as of now; the standard does not say which year is meant.
          ...(schooljaar === school.schooljaar && { klasse: 'gewoonte' as const, ernst: 'S3' as const }),
        }))
      }
    return seen
  },
})

/** The numbers that a teacher ever had at this school, in the LAS and in the system; undefined: nobody can tell. */
function numbersOfMarker(trail: Trail, moment: Moment, id: string | undefined): readonly string[] | undefined {
  if (id === undefined) return []
  const held = trail.moments.flatMap(({ na }) => na.leerkrachten.filter((one) => one.id === id))
  const persoon = trail.owners[trail.moments.indexOf(moment)]?.get(id)
  const people = trail.moments.flatMap(({ school }) =>
    peopleOf(school, 'leerkracht').filter((one) => one.id === persoon),
  )
  const numbers = [...held, ...people].flatMap(({ key }) => key?.trim() || [])
  return numbers.length === 0 ? undefined : [...new Set(numbers)]
}

export const whatCountsAsSentIsWithItsChild = defineLaw({
  name: 'what-counts-as-sent-is-with-its-child',
  says: {
    nl: 'Wat verstuurd heet, staat bij ESIS onder een nummer van de leerling van wie het is',
    en: 'What counts as sent lies at ESIS under a number of the pupil whose it is.',
  },
  waarom: {
    nl: 'De uitslag staat bij niemand of bij een ander, en gaat nooit meer, want hij heet verstuurd.',
    en: 'The result stands with nobody or with somebody else, and will never be sent, for it is called sent.',
  },
  dekt: ['H02', 'H04', 'A26'],
  klasse: 'regel',
  ernst: 'S2',
  needs: ['normeer', 'verstuur'],
  judge: (trail) => {
    const seen = createSeen()
    if (isOverSchools(trail) || trail.moments.some(({ stap }) => stap.doe === 'trek-resultaten-in')) return seen
    const sentBefore = new Set(trail.begin.toestand.resultaten?.flatMap(({ id, verstuurd }) => (verstuurd ? id : [])))
    for (const [place, { stap, na, ontvangen, school }] of trail.moments.entries()) {
      if (stap.doe !== 'verstuur') continue
      // Who was enrolled twice may still be so at ESIS.
      const enrolled = school.leerlingen.filter(({ uitstroomdatum }) => uitstroomdatum === undefined)
      const known = new Set(enrolled.flatMap(({ key, eckid }) => [key, eckid]))
      for (const { id, leerling, toets, verstuurd } of na.resultaten ?? []) {
        if (verstuurd !== true || sentBefore.has(id)) continue
        const numbers = numbersOfRecord(trail, leerling, place)
        const there = ontvangen.filter((one) => one.toets === toets)
        const merged = mergedInto(trail, leerling, place).flatMap((one) => [...numbersOfRecord(trail, one, place)])
        const isThere = ({ leerlingid }: Ontvangen) =>
          numbers.has(leerlingid) || (known.has(leerlingid) && merged.includes(leerlingid))
        if (numbers.size === 0) continue
        seen.look(there.some(isThere), () => ({
          wat: `het resultaat van toets ${toets} dat verstuurd heet`,
          verwacht: `bij ESIS onder ${[...numbers].join(' of ')}`,
          gevonden: there.map(({ leerlingid }) => leerlingid),
          // Under a number that the child itself had: to send it once more is a trait.
          ...(there.some(({ leerlingid }) => merged.includes(leerlingid)) && { mits: sendsAgain }),
          bewijs: { resultaten: na.resultaten, ontvangen },
        }))
      }
    }
    return seen
  },
})

const sendsAgain = ['stuurt-na-nieuw-nummer'] as const

/** Ids of the records that a person made one with this one. */
const mergedInto = ({ moments }: Trail, id: string, until: number): readonly string[] =>
  moments
    .slice(0, until)
    .flatMap(({ stap, gewezen = {} }) =>
      stap.doe === 'voeg-samen' && gewezen.blijft === id ? (gewezen.verdwijnt ?? []) : [],
    )

/** Every number that a record had until this step, and that whoever it is of had in the LAS. */
function numbersOfRecord(trail: Trail, id: string, until: number): ReadonlySet<string> {
  const states = [trail.begin.toestand, ...trail.moments.slice(0, until + 1).map(({ na }) => na)]
  const held = states.flatMap((state) => state.leerlingen.filter((one) => one.id === id))
  const persoon = trail.owners[until]?.get(id)
  const schools = new Set(trail.moments.slice(0, until + 1).map(({ school }) => school))
  const people = [...schools].flatMap((school) => peopleOf(school, 'leerling').filter((one) => one.id === persoon))
  return new Set([...held, ...people].flatMap(({ key, eckid }) => [...(key ? [key] : []), ...(eckid ? [eckid] : [])]))
}

/** A person gives a result to another, or makes one pupil of two. */
const movesResults: ReadonlySet<string> = new Set(['voeg-samen', 'verplaats-resultaat'])

export const theNumberOfAResultIsOfOneResult = defineLaw({
  name: 'the-number-of-a-result-is-of-one-result',
  says: {
    nl: 'Het nummer van een resultaat wordt nooit dat van een ander resultaat',
    en: 'The number of a result never becomes that of another, not after it was removed either.',
  },
  waarom: {
    nl: 'Bij ESIS komt de uitslag van het ene kind in de plaats van die van het andere.',
    en: 'At ESIS the result of one child takes the place of that of another.',
  },
  dekt: ['H04', 'H05'],
  klasse: 'regel',
  ernst: 'S1',
  needs: ['normeer'],
  judge: (trail) => {
    const seen = createSeen()
    const had = new Map((trail.begin.toestand.resultaten ?? []).map((one) => [one.id, one]))
    const gone = new Set<string>()
    let lay: ReadonlyMap<string, Laid> = new Map()
    let isMoved = false
    for (const { stap, voor, na, ontvangen } of trail.moments) {
      for (const one of voor.resultaten ?? []) had.set(one.id, one)
      const now = new Set(na.resultaten?.map(({ id }) => id))
      for (const { id } of voor.resultaten ?? []) if (!now.has(id)) gone.add(id)
      for (const { id, leerling, toets } of na.resultaten ?? []) {
        if (stap.doe !== 'normeer' || !gone.has(id)) continue
        const was = held(had, id)
        seen.look(was.toets === toets && was.leerling === leerling, () => ({
          wat: `het nummer ${id} van een resultaat dat weggehaald is`,
          verwacht: 'van geen ander',
          gevonden: `van toets ${toets} van ${leerling}`,
        }))
      }
      if (movesResults.has(stap.doe)) isMoved = true
      const is = new Map(ontvangen.map((one) => [one.sleutel, laidAt(one, lay.get(one.sleutel), na)]))
      for (const [sleutel, { one, record }] of is) {
        const was = lay.get(sleutel)
        if (was === undefined || was.one.versies === one.versies) continue
        const isSame = was.one.toets === one.toets && was.one.onderdeel === one.onderdeel
        // A record may get another number; a result stays with its record unless a person moves it.
        const isOfOne = isMoved || was.record === undefined || record === undefined || was.record === record
        seen.look(isSame && isOfOne, () => ({
          wat: `wat er bij ESIS onder ${sleutel} kwam`,
          verwacht: `toets ${was.one.toets} van ${was.one.leerlingid}`,
          gevonden: `toets ${one.toets} van ${one.leerlingid}`,
        }))
      }
      lay = is
    }
    return seen
  },
})

/** What lies at ESIS, and the record that had its number when it came. Absent: none had. */
type Laid = { readonly one: Ontvangen; readonly record?: string }

function laidAt(one: Ontvangen, was: Laid | undefined, { leerlingen }: Moment['na']): Laid {
  if (was?.one.versies === one.versies) return was
  const [record, ...more] = leerlingen.flatMap(({ id, key, eckid }) =>
    key === one.leerlingid || eckid === one.leerlingid ? [id] : [],
  )
  // Of two records with one number nobody can tell which it was.
  return { one, ...(record !== undefined && more.length === 0 && { record }) }
}
