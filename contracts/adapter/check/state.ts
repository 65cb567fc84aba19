import type { Toestand, Voorstel } from '../adapter.ts'
import type { Spoken } from '../define-call.ts'
import type { Probe } from './probe.ts'

type Note = (what: Spoken, mend: Spoken) => void
const soorten = ['groepen', 'leerkrachten', 'leerlingen'] as const

/** After a reset the state is what was given, id by id. A system may keep no results: then it tells none. */
export function judgeReset(given: Toestand, told: Toestand, note: Note): void {
  for (const soort of soorten) {
    if (mayBeAbsent(soort) && told[soort].length === 0) continue
    const ids = new Set<string>(told[soort].map(({ id }) => id))
    const missing = given[soort].filter(({ id }) => !ids.has(id))
    const without = missing.map(({ id }) => id).join(', ')
    if (missing.length > 0)
      note(
        { nl: `na reset ontbreken bij ${soort}: ${without}`, en: `after reset ${soort} lacks ${without}` },
        {
          nl: 'Bewaar de records van reset onder de ids waarmee ze kwamen.',
          en: 'Keep the records of reset under the ids that they came with.',
        },
      )
    if (told[soort].length > given[soort].length) note(tooMuch(soort), emptyAtReset)
  }
  if (told.resultaten !== undefined) judgeResults(given.resultaten ?? [], told.resultaten, note)
}

const mayBeAbsent = (soort: (typeof soorten)[number]): boolean => soort !== 'leerlingen'

/** Who holds no groups, or no teachers, and proposes none either, does without them; who proposes them lost what reset gave. */
export function judgeWithout(
  given: Toestand,
  told: Toestand,
  voorstel: Voorstel | undefined,
  { note, lacksPart }: Pick<Probe, 'note' | 'lacksPart'>,
): void {
  for (const soort of soorten) {
    if (!mayBeAbsent(soort) || told[soort].length > 0) continue
    if (voorstel !== undefined && voorstel[soort].length === 0) {
      lacksPart('toestand', { nl: soort, en: soort })
      continue
    }
    const without = given[soort].map(({ id }) => id).join(', ')
    note(
      'toestand',
      { nl: `na reset ontbreken bij ${soort}: ${without}`, en: `after reset ${soort} lacks ${without}` },
      {
        nl: `Bewaar de records van reset onder de ids waarmee ze kwamen; kent uw systeem geen ${soort}, geef er dan ook geen regels voor in het voorstel.`,
        en: `Keep the records of reset under the ids that they came with; when your system has no ${soort}, give no lines for them in the proposal either.`,
      },
    )
  }
}

type Results = NonNullable<Toestand['resultaten']>

function judgeResults(given: Results, told: Results, note: Note): void {
  const keep = {
    nl: 'Bewaar de resultaten van reset onder de ids waarmee ze kwamen; laat `resultaten` uit toestand weg als uw systeem er geen bewaart.',
    en: 'Keep the results of reset under the ids that they came with; leave `resultaten` out of toestand when your system keeps none.',
  }
  for (const result of given) {
    const found = told.find(({ id }) => id === result.id)
    if (found === undefined)
      note(
        { nl: `na reset ontbreekt bij resultaten: ${result.id}`, en: `after reset resultaten lacks ${result.id}` },
        keep,
      )
    else if (found.leerling !== result.leerling)
      note(
        {
          nl: `na reset is resultaat ${result.id} van een andere leerling`,
          en: `after reset result ${result.id} is of another pupil`,
        },
        {
          nl: 'Houd ieder resultaat bij de leerling in `leerling`.',
          en: 'Keep each result with the pupil in `leerling`.',
        },
      )
    else if (found.toets !== result.toets || (found.score !== undefined && found.score !== result.score))
      note(
        {
          nl: `na reset heeft resultaat ${result.id} een andere toets of score`,
          en: `after reset result ${result.id} has another toets or score`,
        },
        { nl: 'Houd `toets` en `score` zoals ze kwamen.', en: 'Keep `toets` and `score` as they came.' },
      )
  }
  if (told.length > given.length) note(tooMuch('resultaten'), emptyAtReset)
}

const tooMuch = (what: string): Spoken => ({
  nl: `na reset heeft ${what} meer dan er gegeven was`,
  en: `after reset ${what} holds more than was given`,
})

const emptyAtReset: Spoken = { nl: 'Maak het systeem bij reset leeg.', en: 'Empty the system at reset.' }

/** A line for what came, each with a ref of its own, pointing at records that there are. */
export function judgeVoorstel(voorstel: Voorstel, held: Toestand | undefined, note: Note): void {
  const lines = soorten.flatMap((soort) => voorstel[soort])
  if (lines.length === 0)
    note(
      { nl: 'het voorstel heeft geen regels', en: 'the proposal has no lines' },
      {
        nl: 'Antwoord met een regel voor ieder record dat kwam.',
        en: 'Answer a line for every record that came.',
      },
    )
  for (const soort of soorten) {
    const refs = voorstel[soort].map(({ ref }) => ref)
    if (new Set(refs).size < refs.length)
      note(
        { nl: `twee regels van ${soort} hebben dezelfde ref`, en: `two lines of ${soort} have the same ref` },
        { nl: 'Geef iedere regel een eigen ref.', en: 'Give each line a ref of its own.' },
      )
    const ids = new Set(held?.[soort].map(({ id }) => id))
    const stray = voorstel[soort].find(({ bestaand }) => bestaand !== undefined && !ids.has(bestaand))
    if (stray)
      note(
        {
          nl: `${soort} ${stray.ref}: bestaand is geen id uit de toestand`,
          en: `${soort} ${stray.ref}: bestaand is no id of the state`,
        },
        { nl: 'Zet daar het id van het bestaande record.', en: 'Put the id of the existing record there.' },
      )
  }
}
