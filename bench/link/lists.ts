import { type Random, randomOf } from '../../simulator/random.ts'
import type { Person } from '../../src/link/people.ts'
import type { Regime } from './regimes.ts'
import { slip } from './slips.ts'
import { type Citizen, type Language, townOf } from './town.ts'

/** Two lists about one town with their answer key. */
export type Lists = {
  readonly existing: readonly Person[]
  readonly incoming: readonly Person[]
  /** For each incoming id the id of the same person in the existing list; absent when that person is new. */
  readonly truth: ReadonlyMap<string, string>
}

/** The same regime, language and seed give the same lists. `people` overrides the size of the town. */
export function listsOf(regime: Regime, language: Language, seed: string, people = regime.town.people): Lists {
  const town = townOf({ ...regime.town, people, language, seed: `${seed}/${regime.name}` })
  const random = randomOf(seed, `lists/${regime.name}/${language}`)
  const isFresh = town.map(() => random.chance(regime.fresh / 2))
  const has = town.filter((_, index) => !isFresh[index])
  const stays = has.filter(() => random.chance(0.85))
  const strangers = town.filter((_, index) => isFresh[index])
  const lookalikes = has
    .filter(() => random.chance(regime.fresh / 2))
    .map((model, index) => nearMiss(model, town.length + index, town, random))
  const names = () => ({ given: random.pick(town).roepnaam, surname: random.pick(town).achternaam })
  const write = (citizen: Citizen, side: 'existing' | 'incoming', id: string): Person =>
    slip(
      { id, ...personOf(citizen, regime), ...numbersOf(citizen, side, regime, random) },
      regime[side],
      random,
      names(),
    )
  const existing = shuffled(has, random).map((citizen) => write(citizen, 'existing', `e${citizen.number}`))
  const come = shuffled([...stays, ...strangers, ...lookalikes], random)
  const incoming = come.map((citizen) => write(citizen, 'incoming', `i${citizen.number}`))
  return { existing, incoming, truth: new Map(stays.map(({ number }) => [`i${number}`, `e${number}`])) }
}

function personOf(citizen: Citizen, { sex }: Regime): Omit<Person, 'id'> {
  const { roepnaam, voorvoegsel, achternaam, geboortedatum, geslacht } = citizen
  return { roepnaam, voorvoegsel: voorvoegsel || undefined, achternaam, geboortedatum, ...(sex ? { geslacht } : {}) }
}

function numbersOf({ number }: Citizen, side: 'existing' | 'incoming', { keys }: Regime, random: Random) {
  if (keys === 'none') return {}
  if (side === 'existing' || keys === 'kept') return { key: String(1000 + number) }
  if (keys === 'changed') return { key: String(500_000 + number) }
  // Messy: mostly kept, some missing, some changed, some those of somebody else.
  if (random.chance(0.6)) return { key: String(1000 + number) }
  if (random.chance(0.4)) return {}
  return { key: String(random.chance(0.3) ? 1000 + random.below(400) : 900_000 + number) }
}

/** Somebody who does not exist yet and shares much with somebody who does. */
function nearMiss(model: Citizen, number: number, town: readonly Citizen[], random: Random): Citizen {
  const other = random.pick(town)
  const third = random.pick(town)
  const someone = { ...model, number }
  switch (random.below(4)) {
    case 0: // a twin
      return {
        ...someone,
        roepnaam: other.roepnaam === model.roepnaam ? `${other.roepnaam}ke` : other.roepnaam,
        geslacht: other.geslacht,
      }
    case 1: // a brother or sister
      return { ...someone, roepnaam: other.roepnaam, geslacht: other.geslacht, geboortedatum: aside(third, model) }
    case 2: // a namesake
      return { ...someone, geboortedatum: aside(other, model) }
    default: // the same birth date
      return { ...other, number, roepnaam: third.roepnaam, geboortedatum: model.geboortedatum }
  }
}

const aside = ({ geboortedatum }: Citizen, model: Citizen) =>
  geboortedatum === model.geboortedatum ? '2013-03-03' : geboortedatum

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const all = [...items]
  for (let i = all.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    ;[all[i], all[j]] = [all[j]!, all[i]!]
  }
  return all
}
