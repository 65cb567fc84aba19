import { isDeepStrictEqual } from 'node:util'
import type { ImportAntwoord } from '../../contracts/adapter/adapter.ts'
import { itemAt } from '../../src/within.ts'
import type { Scenario, Stap } from '../language/scenario.ts'
import { createSeen, defineLaw, type Seen } from './law.ts'
import { compare } from './told-otherwise.ts'
import type { Trail } from './trail.ts'

type Stappen = Scenario['stappen']

/** What leaves something that has to be remembered, beside that a result was normed: most stories do that, and a few show it. */
const remembered: ReadonlySet<Stap['doe']> = new Set([
  'beslis',
  'breek-af',
  'deactiveer-leerling',
  'maak-ongedaan',
  'verplaats-resultaat',
  'verstuur',
  'verwijder-nummers',
  'verwijder-resultaat',
  'voeg-samen',
])

/** Where a second telling would go otherwise by itself: a fault strikes another message, and who is first is first. */
const unlike: ReadonlySet<Stap['doe']> = new Set(['storing', 'tegelijk', 'val-uit'])

/** With more steps, or a whole school of children, a second telling costs more than it shows. */
const most = 16

/**
 * The same story to a system that is killed at the last import and at the last sending, before it wrote anything, and starts
 * again: then both are done as told. Only where nothing is under review, as what a person has not confirmed yet need not
 * outlive a restart, and not between an apply and its undoing. Undefined: there is no such place, or nothing to remember.
 */
function withARestart(scenario: Scenario): Scenario | undefined {
  const { stappen } = scenario
  if (isLarge(scenario) || stappen.some(({ stap }) => unlike.has(stap.doe))) return undefined
  const places = placesIn(stappen)
  const wanted = new Map(
    (['importeer', 'verstuur'] as const).flatMap((tijdens) => {
      const place = places.findLast((one) => itemAt(stappen, one).stap.doe === tijdens)
      return place === undefined ? [] : [[place, tijdens] as const]
    }),
  )
  if (wanted.size === 0) return undefined
  return {
    ...scenario,
    stappen: stappen.flatMap((step, place) => {
      if (step.stap.doe === 'verwacht') return []
      const tijdens = wanted.get(place)
      return tijdens === undefined ? [step] : [{ ...step, stap: { doe: 'val-uit', tijdens, na: 0 } as Stap }, step]
    }),
  }
}

/** The steps before which the system may be killed. */
function placesIn(stappen: Stappen): readonly number[] {
  const open = new Set<string>()
  let here = ''
  let isAnythingKept = false
  return stappen.flatMap(({ stap }, place) => {
    if (stap.doe === 'bij') here = stap.bij
    const mayFall =
      isAnythingKept &&
      (stap.doe === 'importeer'
        ? [...open].every((school) => school === here) && stap.wijze === undefined
        : stap.doe === 'verstuur' && open.size === 0) &&
      stappen.slice(place).find((next) => ['verwerk', 'maak-ongedaan'].includes(next.stap.doe))?.stap.doe !==
        'maak-ongedaan'
    if (stap.doe === 'importeer') open.add(here)
    if (stap.doe === 'verwerk' || stap.doe === 'breek-af') open.delete(here)
    isAnythingKept ||= remembered.has(stap.doe)
    return mayFall ? [place] : []
  })
}

const isLarge = ({ school, stappen }: Scenario): boolean =>
  stappen.length > most || (school !== 'handleiding' && 'genereer' in school)

/** Beside who is there: what is kept of results and lies at ESIS, and who was mailed; whatever ids they have. */
function compareWithARestart(told: Trail, again: Trail): Seen {
  // What waited for a second yes got it in the first telling only.
  if (told.moments.some(({ uitkomst }) => uitkomst?.kind === 'bevestiging-nodig')) return { gezien: 0, bevindingen: [] }
  const people = compare(told, again, 'val-uit', ({ import: one }, { import: other }) => !asksEverything(one, other))
  const seen = createSeen()
  const kinds = {
    'welke resultaten het systeem heeft': resultsIn,
    'wat er bij ESIS ligt': arrivedIn,
  }
  for (const [wat, textsOf] of Object.entries(kinds)) {
    const [verwacht, gevonden] = [textsOf(told), textsOf(again)]
    seen.look(isDeepStrictEqual(verwacht, gevonden), () => ({
      wat: `${wat}, zonder en met een herstart`,
      verwacht: verwacht.filter((one) => !gevonden.includes(one)),
      gevonden: gevonden.filter((one) => !verwacht.includes(one)),
    }))
  }
  // An outbox that is emptied by a start says nothing; who is mailed twice is.
  const [mailed, mailedAgain] = [told, again].map(invitedIn) as [readonly string[], readonly string[]]
  const timesIn = (all: readonly string[], address: string) => all.filter((one) => one === address).length
  const tooOften = mailedAgain.filter((one) => timesIn(mailedAgain, one) > timesIn(mailed, one))
  seen.look(tooOften.length === 0, () => ({
    wat: 'wie er na een herstart een uitnodiging meer kreeg',
    verwacht: [],
    gevonden: [...new Set(tooOften)],
  }))
  return { gezien: people.gezien + seen.gezien, bevindingen: [...people.bevindingen, ...seen.bevindingen] }
}

/** Who has forgotten since when to ask for changes asks for everything, and that harms nobody. */
const asksEverything = (one: ImportAntwoord | undefined, other: ImportAntwoord | undefined): boolean =>
  one?.kind === 'geenwijzigingen' && other?.kind === 'voorstel'

const resultsIn = ({ moments }: Trail): readonly string[] => {
  const { leerlingen = [], resultaten = [] } = moments.at(-1)?.na ?? {}
  const numbers = new Map(leerlingen.map(({ id, key, roepnaam, achternaam }) => [id, [key, roepnaam, achternaam]]))
  return resultaten
    .map(({ leerling, toets, score, letter, norm, onderdelen, afnamedatum, verstuurd = false }) =>
      JSON.stringify([
        ...(numbers.get(leerling) ?? []),
        toets,
        score,
        letter,
        norm,
        onderdelen,
        afnamedatum,
        verstuurd,
      ]),
    )
    .sort()
}

const arrivedIn = ({ moments }: Trail): readonly string[] =>
  (moments.at(-1)?.ontvangen ?? [])
    .map(({ leerlingid, toets, score, onderdeel, afnamedatum }) =>
      JSON.stringify([leerlingid, toets, score, onderdeel, afnamedatum]),
    )
    .sort()

const invitedIn = ({ moments }: Trail): readonly string[] =>
  (moments.findLast(({ postbus }) => postbus !== undefined)?.postbus ?? []).map(({ emailadres }) => emailadres)

export const aRestartForgetsNothing = defineLaw({
  name: 'a-restart-forgets-nothing',
  says: {
    nl: 'Een herstart tussen twee stappen verandert niets: koppelingen, keuzes en resultaten zijn dezelfde',
    en: 'A restart between two steps changes nothing: links, choices and results are the same.',
  },
  waarom: {
    nl: 'Wat alleen in het geheugen stond is weg: wie buiten moest blijven komt binnen, en een uitslag gaat nooit of twee keer.',
    en: 'What was in memory only is gone: who had to stay out comes in, and a result is sent never or twice.',
  },
  dekt: ['G16', 'E17', 'H05'],
  klasse: 'regel',
  ernst: 'S2',
  needs: ['valUit'],
  vary: withARestart,
  compare: compareWithARestart,
})
