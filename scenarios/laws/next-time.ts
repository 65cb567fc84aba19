import { soorten } from '../language/scenario.ts'
import { isKey, ownNumbers } from '../truth/numbers.ts'
import { called, peopleOf, personOf, type Someone } from '../truth/people.ts'
import { createSeen, defineLaw } from './law.ts'
import { appliesOf, type Delivered, endOf, isDelivered, linesOf, type Moment, type Trail } from './trail.ts'
import { differencesOf } from './what-changes-nothing.ts'

/** What was decided about each person at an apply, and the same people at the next import, when nothing came between. */
function* pairs(trail: Trail): Generator<{ applied: Delivered; next: Delivered }> {
  const applies = new Set(appliesOf(trail))
  let applied: Delivered | undefined
  for (const moment of trail.moments) {
    const { doe } = moment.stap
    if (applies.has(moment)) applied = isDelivered(moment) ? moment : undefined
    else if (['maak-ongedaan', 'verwijder-nummers', 'voeg-samen', 'breek-af'].includes(doe)) applied = undefined
    else if (doe === 'importeer' && moment.import?.kind === 'voorstel') {
      if (applied !== undefined && isDelivered(moment)) yield { applied, next: moment }
      applied = undefined
    }
  }
}

/** An apply of which what was decided holds still. */
type Standing = {
  readonly applied: Delivered
  /** Who was part of a merge since: people of the story, and records of the EA, by id. */
  readonly merged: readonly string[]
}

/**
 * The same, with what says nothing about who is who in between: imports that were thrown away, failed or were done once more, a merge
 * of others, an apply that was undone. Not where a person decided about a line since, nor where numbers were removed.
 */
function* standing(trail: Trail): Generator<Standing & { readonly next: Delivered }> {
  const applies = new Set(appliesOf(trail))
  let all: readonly Standing[] = []
  for (const [place, moment] of trail.moments.entries()) {
    const { stap, uitkomst, gewezen = {} } = moment
    const isDone = uitkomst?.kind !== 'geweigerd'
    if (applies.has(moment)) all = isDelivered(moment) ? [...all, { applied: moment, merged: [] }] : []
    else if (stap.doe === 'beslis' || stap.doe === 'verwijder-nummers' || stap.doe === 'val-uit') all = []
    else if (stap.doe === 'tegelijk') all = []
    else if (stap.doe === 'maak-ongedaan' && isDone) all = all.slice(0, -1)
    else if (stap.doe === 'voeg-samen') {
      // Of what half a delivery made nobody can tell whose it is: then the record itself tells it.
      const ids = Object.values(gewezen).flatMap((id) => [id, trail.owners[place]?.get(id) ?? []].flat())
      all = all.map((one) => ({ ...one, merged: [...one.merged, ...ids] }))
    } else if (stap.doe === 'importeer' && moment.import?.kind === 'voorstel') {
      const last = all.at(-1)
      if (last !== undefined && isDelivered(moment)) yield { ...last, next: moment }
    }
  }
}

/** The same person by the same numbers, of the same year: nothing that the system knows them by has changed. */
function isUnchanged(was: Someone, is: Someone, before: Someone, after: Someone, sameYear: boolean): boolean {
  const hadNumber = before.key !== undefined || before.eckid !== undefined
  return sameYear && hadNumber && before.key === after.key && before.eckid === after.eckid && was.id === is.id
}

const endsByPerson = ({ import: answer, levering, besluiten }: Delivered, soort: (typeof soorten)[number]) => {
  const people = peopleOf(levering, soort)
  return new Map(
    linesOf(answer, soort).flatMap((regel) => {
      const person = personOf(regel, people)
      return person?.id === undefined
        ? []
        : [[person.id, { person, regel, end: endOf(regel, soort, besluiten) }] as const]
    }),
  )
}

/** Everybody whom two imports in a row delivered under the same numbers, with what became of them the first time. */
const comeAgain = (trail: Trail) =>
  [...standing(trail)].flatMap(({ applied, merged, next }) =>
    soorten.flatMap((soort) => {
      const before = endsByPerson(applied, soort)
      const [own, ownNow] = [ownNumbers(peopleOf(applied.levering, soort)), ownNumbers(peopleOf(next.levering, soort))]
      const sameYear = soort !== 'groep' || applied.levering.schooljaar === next.levering.schooljaar
      return [...endsByPerson(next, soort)].flatMap(([id, { person, regel }]) => {
        const was = before.get(id)
        const isMerged = merged.includes(id) || (was?.end.kind === 'bestaand' && merged.includes(was.end.id ?? ''))
        const isSame = was && !isMerged && isUnchanged(was.person, person, own(was.person), ownNow(person), sameYear)
        return isSame ? [{ applied, soort, person, regel, was }] : []
      })
    }),
  )

export const whoWasImportedIsKnownTheNextTime = defineLaw({
  name: 'who-was-imported-is-known-the-next-time',
  says: {
    nl: 'Wie geïmporteerd is, wordt de volgende keer herkend, ook met een andere naam',
    en: 'Who was imported is recognised the next time by the same numbers, also under another name.',
  },
  waarom: {
    nl: 'Iedere import maakt anders dubbele kinderen, leerkrachten of groepen.',
    en: 'Otherwise every import makes children, teachers or groups double.',
  },
  dekt: ['A01', 'A02', 'D21', 'D06', 'G14'],
  klasse: 'regel',
  ernst: 'S2',
  judge: (trail) => {
    const seen = createSeen()
    for (const { applied, soort, person, regel, was } of comeAgain(trail)) {
      if (was.end.kind !== 'nieuw' && was.end.kind !== 'bestaand') continue
      if (was.end.kind === 'nieuw' && was.end.beslist) continue
      // A teacher without an address cannot become an account yet.
      if (soort === 'leerkracht' && was.end.kind === 'nieuw' && !isStored(applied, was.person)) continue
      seen.look(regel.beslissing !== 'nieuw' || regel.twijfel === true, () => ({
        wat: `de regel van ${soort} ${called(person)}, die de vorige keer geïmporteerd is`,
        verwacht: 'bestaand',
        gevonden: 'nieuw',
        bewijs: { regel, toen: was.regel },
      }))
    }
    return seen
  },
})

/** Whether this teacher really got a record. */
const isStored = ({ voor, na }: Moment, { key, eckid }: Someone): boolean =>
  na.leerkrachten.some(
    (one) =>
      voor.leerkrachten.every(({ id }) => id !== one.id) &&
      ((isKey(key) && one.key === key) || (eckid !== undefined && one.eckid === eckid)),
  )

export const whoWasLeftOutStaysOut = defineLaw({
  name: 'who-was-left-out-stays-out',
  says: {
    nl: 'Wie een mens op niet importeren zette, staat daar de volgende keer weer',
    en: 'Who was left out by a person is left out again the next time.',
  },
  waarom: {
    nl: 'Wat een mens buiten hield komt ongevraagd terug: een kind, een klas, of een invaller die dan een account krijgt.',
    en: 'What a person kept out comes back unasked: a child, a class, or a substitute who gets an account then.',
  },
  dekt: ['E17'],
  klasse: 'regel',
  // The line stands on the screen once more: the school has to choose again.
  ernst: 'S3',
  mits: ['onthoudt-keuzes'],
  needs: ['beslis'],
  judge: (trail) => {
    const seen = createSeen()
    for (const { soort, person, regel, was } of comeAgain(trail)) {
      if (was.end.kind !== 'niet-importeren' || !was.end.beslist) continue
      seen.look(regel.beslissing === 'niet-importeren' || regel.twijfel === true, () => ({
        wat: `de regel van ${soort} ${called(person)}, die de vorige keer buiten bleef`,
        verwacht: 'niet-importeren',
        gevonden: regel.beslissing,
        bewijs: { regel },
      }))
    }
    return seen
  },
})

export const anUnchangedSchoolChangesNothing = defineLaw({
  name: 'an-unchanged-school-changes-nothing',
  says: {
    nl: 'Dezelfde school nog eens importeren en verwerken verandert niets',
    en: 'Importing and applying the same school once more changes nothing.',
  },
  waarom: {
    nl: 'Een nachtelijke import die telkens iets verandert, is niet te volgen.',
    en: 'A nightly import that changes something each time cannot be followed.',
  },
  dekt: ['G16', 'G08'],
  klasse: 'regel',
  ernst: 'S3',
  judge: (trail) => {
    const seen = createSeen()
    const applies = appliesOf(trail)
    for (const { applied, next } of pairs(trail)) {
      const again = applies.find((one) => one.index > next.index)
      const between = trail.moments.filter(({ index }) => index > next.index && index < (again?.index ?? 0))
      if (again === undefined || again.import !== next.import) continue
      if (applied.levering !== next.levering || again.besluiten.size > 0) continue
      // A last day that passed since is a change without one in the school.
      if (hasLeaverSince(next, applied.dag)) continue
      // What a person decided in between may ask again, and what was left open may now be clear.
      if (applied.besluiten.size > 0 || askedAbout(applied).size > 0) continue
      if (between.some(({ stap }) => ['breek-af', 'importeer', 'verwijder-nummers', 'voeg-samen'].includes(stap.doe)))
        continue
      // Who was put off the list by hand and is at school comes back on it.
      const since = trail.moments.filter(({ index }) => index > applied.index && index < again.index)
      if (since.some(({ stap }) => stap.doe === 'deactiveer-leerling')) continue
      const asked = askedAbout(again)
      const differences = differencesOf(next.voor, again.na).filter(({ voor }) => !asked.has(voor?.id ?? ''))
      seen.look(differences.length === 0, () => ({
        wat: 'wat er veranderde door dezelfde school nog eens te verwerken',
        verwacht: [],
        gevonden: differences,
      }))
    }
    return seen
  },
})

const hasLeaverSince = ({ levering, dag }: Delivered, since: string): boolean =>
  levering.leerlingen.some(({ uitstroomdatum }) => {
    const last = uitstroomdatum?.trim().slice(0, 10)
    return last !== undefined && last >= since && last <= dag
  })

/** Records about which a person still has to say whose they are. */
const askedAbout = ({ import: answer }: Moment): ReadonlySet<string> =>
  new Set(
    soorten.flatMap((soort) =>
      linesOf(answer, soort).flatMap(({ twijfel, kandidaten = [] }) => (twijfel === true ? kandidaten : [])),
    ),
  )
