import { applyChange } from '../../simulator/changes/apply.ts'
import type { Change } from '../../simulator/changes/change.ts'
import type { Random } from '../../simulator/random.ts'
import type { School } from '../../src/school/school.ts'
import { addDays } from '../../src/time/day.ts'
import { ToolError } from '../../src/tool-error.ts'
import type { Stap } from '../language/scenario.ts'

/** A year that is being drawn: the school as it will be, so that what happens can happen. */
export type Year = {
  school: School
  day: string
  readonly later: Change[]
  readonly stappen: Stap[]
  /** Ids of two records of one child that nobody made one yet. */
  readonly dubbel: (readonly [string, string])[]
}

const step = (year: Year, stap: Stap): void => void year.stappen.push(stap)

/** A key that one record has. */
function keyIn(random: Random, records: readonly { readonly key?: string }[] | undefined): { key: string } | undefined {
  const keys = (records ?? []).flatMap(({ key }) => key ?? [])
  const own = keys.filter((key) => keys.indexOf(key) === keys.lastIndexOf(key))
  return own.length === 0 ? undefined : { key: random.pick(own) }
}

/** Something happens in the school today, when it can. */
export function happen(year: Year, change: Omit<Change, 'datum'>): void {
  try {
    year.school = applyChange(year.school, { ...change, datum: year.day } as Change, { seed: '1' })
    step(year, { doe: 'wijziging', wijziging: change as never })
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
  }
}

/** Days go by; what was planned for them happens. */
function turnTo(year: Year, day: string): void {
  if (day <= year.day) return
  const days = Math.round((Date.parse(day) - Date.parse(year.day)) / 86_400_000)
  step(year, { doe: 'tijd', tijd: days < 60 ? `+${days}` : day })
  year.day = day
  const due = year.later.filter(({ datum }) => datum <= day)
  for (const change of due) {
    year.later.splice(year.later.indexOf(change), 1)
    try {
      year.school = applyChange(year.school, change, { seed: '1' })
    } catch (error) {
      if (!(error instanceof ToolError)) throw error
    }
  }
}

const leerling = (random: Random, { school }: Year) => keyIn(random, school.leerlingen)
const leerkracht = (random: Random, { school }: Year) => keyIn(random, school.leerkrachten)
const groep = (random: Random, { school }: Year) => keyIn(random, school.groepen)

/** What can happen in a school on a day. */
const changes: readonly ((random: Random, year: Year) => object | undefined)[] = [
  (random, year) => ({ soort: 'instroom', ...(random.chance(0.5) && { groep: groep(random, year) }) }),
  (random, year) => withRecord('uitstroom', 'leerling', leerling(random, year)),
  (random, year) => {
    const [who, where] = [leerling(random, year), groep(random, year)]
    return who && where && { soort: 'groepswissel', leerling: who, groep: where }
  },
  (random, year) => {
    const [who, where] = [leerling(random, year), groep(random, year)]
    return who && where && { soort: 'groepswissel', leerling: who, groep: where }
  },
  (random, year) => withRecord('naamswijziging', 'leerling', leerling(random, year)),
  (random, year) => withRecord('roepnaamswijziging', 'leerling', leerling(random, year)),
  (random, year) => withRecord('geslachtswijziging', 'leerling', leerling(random, year)),
  (random, year) => {
    const who = leerling(random, year)
    const velden = random.pick([
      { geboortedatum: '2016-05-09' },
      { eckid: null },
      { eckid: 'https://ketenid.nl/pilot/nieuw' },
      { key: '7777' },
      { uitstroomdatum: addDays(year.day, random.pick([-10, 40])) },
      { jaargroep: random.pick(['H', '0', '8']) },
      { groep: null },
      { voorvoegsel: random.pick(['van der', null]) },
    ])
    return who && { soort: 'leerling-wijzigt', leerling: who, velden }
  },
  (random, year) => ({ soort: 'leerkracht-komt', ...(random.chance(0.7) && { groep: groep(random, year) }) }),
  (random, year) => withRecord('leerkracht-vertrekt', 'leerkracht', leerkracht(random, year)),
  (random, year) => withRecord('leerkracht-trouwt', 'leerkracht', leerkracht(random, year)),
  (random, year) => withRecord('leerkracht-krijgt-email', 'leerkracht', leerkracht(random, year)),
  (random, year) => {
    const where = groep(random, year)
    return where && { soort: 'groep-wijzigt', groep: where, velden: { naam: random.pick(['Uilen', 'Groep 5', 'B']) } }
  },
  (random, year) => withRecord('groep-splitst', 'groep', groep(random, year)),
  (random, year) => {
    const [one, other] = [groep(random, year), groep(random, year)]
    return one && other && one.key !== other.key ? { soort: 'groepen-samenvoegen', groepen: [one, other] } : undefined
  },
  (random, { school }) => {
    const where = keyIn(
      random,
      school.groepen?.filter(({ soort }) => soort === 'samengesteldeGroep'),
    )
    return where && { soort: 'in-koppelingen-beschikbaar', groep: where, waarde: random.chance(0.3) }
  },
  (random) => (random.chance(0.3) ? { soort: 'las-migratie', sleutels: random.pick(['nummer', 'guid']) } : undefined),
  (random) => (random.chance(0.15) ? { soort: 'opheffing' } : undefined),
]

const withRecord = (soort: string, name: string, record: { key: string } | undefined) =>
  record && { soort, [name]: record }

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

/** A person goes through the lines of the screen and decides about a few. */
function decide(random: Random, year: Year): void {
  const [soort, wie] = random.chance(0.55)
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
    const other = random.chance(0.15) ? keyIn(random, year.school.leerlingen) : undefined
    step(year, { doe: 'beslis', soort, wie, actie, met: { van: (soort === 'leerling' && other) || wie } })
  } else step(year, { doe: 'beslis', soort, wie, actie })
}

const toetsen = ['REK', 'DMT', 'SPEL']

export const norm = (random: Random, year: Year): void => {
  const who = leerling(random, year)
  if (who === undefined) return
  const toets = random.pick(toetsen)
  step(year, { doe: 'normeer', leerling: { van: who }, toets, score: random.chance(0.2) ? 0 : 1 + random.below(50) })
}

/** What a person does in the system, or in ESIS, beside importing. */
const byHand: readonly ((random: Random, year: Year) => Stap | undefined)[] = [
  (random, year) => {
    const who = leerling(random, year)
    return who && { doe: 'deactiveer-leerling', leerling: { van: who }, actief: random.chance(0.4) }
  },
  (random, year) => {
    const [van, naar] = [leerling(random, year), leerling(random, year)]
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

function doByHand(random: Random, year: Year): void {
  const [blijft, verdwijnt] = (random.chance(0.5) ? year.dubbel.pop() : undefined) ?? []
  const stap: Stap | undefined =
    blijft && verdwijnt
      ? { doe: 'voeg-samen', blijft: { ea: blijft }, verdwijnt: { ea: verdwijnt } }
      : random.pick(byHand)(random, year)
  if (stap !== undefined) step(year, stap)
  if (random.chance(0.12)) step(year, { doe: 'maak-ongedaan' })
}

const times = (count: number, act: () => void): void => {
  for (let done = 0; done < count; done++) act()
}

/** One import, from what happened before it to what a person does with it. */
export function drawRound(random: Random, year: Year): void {
  times(random.chance(0.25) ? 0 : random.below(4), () => {
    const change = random.pick(changes)(random, year)
    if (change !== undefined) happen(year, change as Omit<Change, 'datum'>)
  })
  if (random.chance(0.3)) turnTo(year, addDays(year.day, random.pick([1, 7, 16, 30, 90])))
  const isHalf = random.chance(0.07)
  const isDisturbed = isHalf || random.chance(0.12)
  if (isDisturbed) step(year, { doe: 'storing', storing: (isHalf ? half : random.pick(storingen)) as never })
  const isQuirky = random.chance(0.06)
  if (isQuirky) step(year, { doe: 'las', las: { quirks: [random.pick(quirks)] } })
  step(year, { doe: 'importeer' })
  if (isDisturbed) step(year, { doe: 'geen-storing' })
  if (isQuirky) step(year, { doe: 'las', las: { quirks: [] } })
  if (random.chance(0.4)) times(1 + random.below(3), () => decide(random, year))
  finish(random, year)
  if (random.chance(0.35)) results(random, year)
  if (random.chance(0.25)) times(1 + random.below(2), () => doByHand(random, year))
  if (random.chance(0.1)) step(year, { doe: 'verstuur' })
}

function finish(random: Random, year: Year): void {
  const kind = random.next()
  if (kind < 0.06) return
  if (kind < 0.12) {
    step(year, { doe: 'breek-af' })
    if (random.chance(0.5)) step(year, { doe: 'verwerk' })
    return
  }
  step(year, random.chance(0.6) ? { doe: 'verwerk', bevestigd: true } : { doe: 'verwerk' })
  if (random.chance(0.15)) step(year, { doe: 'verwerk', bevestigd: true })
  if (random.chance(0.1)) step(year, { doe: 'maak-ongedaan' })
  if (random.chance(0.04)) step(year, { doe: 'verwijder-nummers' })
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
