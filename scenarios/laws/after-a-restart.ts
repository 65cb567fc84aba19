import { itemAt } from '../../src/within.ts'
import type { Scenario, Stap } from '../language/scenario.ts'
import { compareWhole } from './compare-whole.ts'
import { defineLaw } from './law.ts'
import { isLarge } from './told-otherwise.ts'

type Stappen = Scenario['stappen']

/** What leaves something that has to be remembered, beside that a result was normed: most stories do that, and a few show it. */
export const remembered: ReadonlySet<Stap['doe']> = new Set([
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
export const unlike: ReadonlySet<Stap['doe']> = new Set(['storing', 'tegelijk', 'val-uit'])

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
  anders: {
    nl: 'met een herstart voor de laatste import en voor het laatste versturen',
    en: 'with a restart before the last import and the last sending',
  },
  compare: compareWhole,
})
