import type { Random } from '../../simulator/random.ts'
import type { Stap } from '../language/scenario.ts'
import { groep, keyIn, leerkracht, leerling, often, step, type Year } from './year.ts'

/** A person goes through the lines of the screen and decides about a few. */
export function decide(random: Random, year: Year): void {
  const [soort, wie] = random.chance(0.5)
    ? (['leerling', leerling(random, year)] as const)
    : random.chance(0.6)
      ? (['leerkracht', leerkracht(random, year)] as const)
      : (['groep', groep(random, year)] as const)
  if (wie === undefined) return
  const actie = random.pick([
    'nieuw',
    'koppelen',
    'koppelen',
    'koppeling-opheffen',
    'niet-importeren',
    'niet-importeren',
  ] as const)
  if (soort === 'leerkracht' && random.chance(0.4)) {
    const emailadres = random.pick([
      `${wie.key}@thuis.example`,
      'jan@',
      'a b@school.example',
      'een@x.example,twee@x.example',
    ])
    step(year, { doe: 'beslis', soort, wie, actie: 'email', emailadres })
  } else if (actie === 'koppelen') {
    const { leerlingen, leerkrachten, groepen } = year.school
    const all = soort === 'leerling' ? leerlingen : soort === 'leerkracht' ? leerkrachten : groepen
    const other = often(random, year, 'screen', 0.15, 0.4) ? keyIn(random, all) : undefined
    step(year, { doe: 'beslis', soort, wie, actie, met: { van: other ?? wie } })
  } else step(year, { doe: 'beslis', soort, wie, actie })
}

const toetsen = ['REK', 'REK', 'DMT', 'SPEL']

export const norm = (random: Random, year: Year): void => {
  const who = leerling(random, year)
  if (who === undefined) return
  const toets = random.pick(toetsen)
  const marker = random.chance(0.1) ? leerkracht(random, year) : undefined
  step(year, {
    doe: 'normeer',
    leerling: { van: who },
    toets,
    score: random.chance(0.2) ? 0 : 1 + random.below(50),
    ...(random.chance(0.15) && { letter: random.pick(['A', 'IV']) }),
    ...(random.chance(0.1) && { afnamedatum: random.pick(['2026-06-01', '2026-10-01', '2026-11-23']) }),
    ...(marker && { verwerker: { van: marker } }),
  })
}

type Deed = (random: Random, year: Year) => Stap | undefined

/** What a person does in the system, or in ESIS, beside importing. */
const byHand: readonly Deed[] = [
  (random, year) => {
    const who = leerling(random, year)
    return who && { doe: 'deactiveer-leerling', leerling: { van: who }, actief: random.chance(0.4) }
  },
  (random, year) => {
    const [van, naar] = [leerling(random, year), keyIn(random, year.school.leerlingen)]
    return van && naar && { doe: 'verplaats-resultaat', toets: random.pick(toetsen), van: { van }, naar: { van: naar } }
  },
  (random, year) => {
    const van = leerling(random, year)
    return van && { doe: 'verwijder-resultaat', toets: random.pick(toetsen), van: { van } }
  },
  (random, year) => {
    const who = random.chance(0.6) ? leerling(random, year) : undefined
    return { doe: 'trek-resultaten-in', ...(who && { leerling: who }) }
  },
  (random) => ({ doe: 'val-uit', tijdens: random.pick(['verwerk', 'verstuur'] as const), na: random.below(6) }),
]

/** And what is seldom done, or goes wrong: numbers emptied, children made one who are two, two things at the same time. */
const rare: readonly Deed[] = [
  () => ({ doe: 'verwijder-nummers' }),
  (random, year) => {
    const [one, other] = [leerling(random, year), keyIn(random, year.school.leerlingen)]
    if (one === undefined || other === undefined || one.key === other.key) return undefined
    return { doe: 'voeg-samen', blijft: { van: one }, verdwijnt: { van: other } }
  },
  (random) => ({
    doe: 'tegelijk',
    tegelijk: random.pick([
      [[{ doe: 'importeer' }], [{ doe: 'importeer' }]],
      [[{ doe: 'importeer' }], [{ doe: 'verstuur' }]],
      [[{ doe: 'verstuur' }], [{ doe: 'verstuur' }]],
      [[{ doe: 'verwerk' }], [{ doe: 'verwerk' }]],
    ]),
  }),
]

export function doByHand(random: Random, year: Year): void {
  const [blijft, verdwijnt] = (random.chance(0.5) ? year.dubbel.pop() : undefined) ?? []
  const stap: Stap | undefined =
    blijft && verdwijnt
      ? { doe: 'voeg-samen', blijft: { ea: blijft }, verdwijnt: { ea: verdwijnt } }
      : random.pick(often(random, year, 'hands', 0.05, 0.25) ? rare : byHand)(random, year)
  if (stap !== undefined) step(year, stap)
  if (random.chance(0.12)) step(year, { doe: 'maak-ongedaan' })
}
