import type { Random } from '../../simulator/random.ts'
import { addDays } from '../../src/time/day.ts'
import { decide, doByHand, norm } from './draw-by-hand.ts'
import { change } from './draw-changes.ts'
import { happen, often, step, times, turnTo, type Year } from './year.ts'

const storingen = [
  { soort: 'fault', faultcode: 'Server.TijdelijkNietBeschikbaar' },
  { soort: 'fault', faultcode: 'Server.TijdelijkNietBeschikbaar', when: { times: 1 } },
  { soort: 'fault', faultcode: 'Client.AutorisatieOngeldig' },
  { soort: 'fault', faultcode: 'Server.InterneFout' },
  { soort: 'http-status', status: 503 },
  { soort: 'afgekapt', deel: 0.5 },
  { soort: 'reset' },
  { soort: 'html', status: 200 },
] as const

/** A part of the school, and no word about the rest. */
const half = { soort: 'gedeeltelijk', deel: 0.2 }

const quirks = [
  'fault-with-status-200',
  'answers-another-school',
  'answers-last-year',
  'teachers-without-eckid',
  'no-leerkrachten',
]

/** One import, from what happened before it to what a person does with it. */
export function drawRound(random: Random, year: Year): void {
  times(random.chance(0.25) ? 0 : random.below(4), () => change(random, year))
  if (random.chance(0.3)) turnTo(year, addDays(year.day, random.pick([1, 7, 16, 30, 90])))
  if (often(random, year, 'koppelingen', 0.01, 0.2)) coupleAnew(random, year)
  fetch(random, year)
  if (often(random, year, 'screen', 0.35, 0.8)) times(1 + random.below(3), () => decide(random, year))
  finish(random, year)
  if (often(random, year, 'results', 0.3, 0.7)) results(random, year)
  if (often(random, year, 'hands', 0.2, 0.7)) times(1 + random.below(2), () => doByHand(random, year))
  if (random.chance(0.1)) step(year, { doe: 'verstuur' })
}

/** An import, with what may go wrong on the line or in the system while it asks. */
function fetch(random: Random, year: Year): void {
  const isHalf = random.chance(0.07)
  const isDisturbed = isHalf || often(random, year, 'outages', 0.1, 0.25)
  if (isDisturbed) step(year, { doe: 'storing', storing: (isHalf ? half : random.pick(storingen)) as never })
  const isQuirky = random.chance(0.06)
  if (isQuirky) step(year, { doe: 'las', las: { quirks: [random.pick(quirks)] } })
  const isStaged = often(random, year, 'koppelingen', 0.03, 0.3)
  step(year, isStaged ? { doe: 'importeer', wijze: 'gefaseerd' } : { doe: 'importeer' })
  if (often(random, year, 'outages', 0.01, 0.2))
    step(year, { doe: 'val-uit', tijdens: 'importeer', na: random.below(4) })
  if (isDisturbed) step(year, { doe: 'geen-storing' })
  if (isQuirky) step(year, { doe: 'las', las: { quirks: [] } })
  if (often(random, year, 'koppelingen', 0.01, 0.15)) step(year, { doe: 'importeer' })
}

/** The school gives the koppeling another sleutel, or takes it back and gives it again; mostly the system is told. */
function coupleAnew(random: Random, year: Year): void {
  if (random.chance(0.5)) step(year, { doe: 'vernieuw-sleutel' })
  else {
    step(year, { doe: 'deactiveer' })
    if (random.chance(0.3)) step(year, { doe: 'importeer' })
    step(year, { doe: 'activeer' })
  }
  if (random.chance(0.8)) step(year, { doe: 'koppel' })
}

function finish(random: Random, year: Year): void {
  const kind = random.next()
  if (kind < 0.06) return
  if (kind < 0.12) {
    step(year, { doe: 'breek-af' })
    if (random.chance(0.5)) step(year, { doe: 'verwerk' })
    return
  }
  if (often(random, year, 'outages', 0.01, 0.12))
    step(year, { doe: 'val-uit', tijdens: 'verwerk', na: random.below(8), bevestigd: true })
  step(year, random.chance(0.6) ? { doe: 'verwerk', bevestigd: true } : { doe: 'verwerk' })
  if (random.chance(0.15)) step(year, { doe: 'verwerk', bevestigd: true })
  // The next night: what is the same comes once more.
  if (random.chance(0.05)) {
    step(year, { doe: 'importeer' })
    step(year, { doe: 'verwerk', bevestigd: true })
  }
  if (often(random, year, 'hands', 0.08, 0.2)) step(year, { doe: 'maak-ongedaan' })
  if (often(random, year, 'numbers', 0.03, 0.1)) step(year, { doe: 'verwijder-nummers' })
}

function results(random: Random, year: Year): void {
  times(random.below(4), () => norm(random, year))
  times(1 + random.below(2), () =>
    step(year, random.chance(0.1) ? { doe: 'verstuur', eerdere: true } : { doe: 'verstuur' }),
  )
}

/** The summer: groups go up a year, the oldest leave, the youngest come. */
export function rollOver(random: Random, year: Year): void {
  if (year.day >= '2027-08-01') return
  turnTo(year, '2027-08-20')
  happen(year, {
    soort: 'schooljaarovergang',
    groepskeys: random.pick(['nieuw', 'nieuw', 'behouden']),
    groepsnamen: random.pick(['jaargroep', 'klas']),
    kleuters: random.below(3),
  } as never)
}
