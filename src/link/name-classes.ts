import { addAt, floatAt, wordAt } from '../within.ts'
import { namesTogether } from './weights.ts'

/**
 * How often a given name and a surname go together. Names of one background do: without that Aras Yıldız would seem five times
 * as rare as he is. Holds nothing but names and numbers, so that it may go to another thread.
 */
export type NameTable = {
  /** People of whom it was learned. */
  readonly people: number
  readonly classes: number
  readonly given: readonly string[]
  readonly surname: readonly string[]
  /** Share of people in each class; by class the share of a given name and of a surname within it. */
  readonly ofClass: Float64Array
  readonly ofGiven: Float64Array
  readonly ofSurname: Float64Array
  /** Namesakes that there are for each that the classes expect. */
  readonly lift: number
}

export type NameCounter = {
  /** Names as they are compared. A person without one of them says nothing. */
  readonly add: (given: string, surname: string) => void
  readonly learn: () => NameTable
}

/** Counts the full names of a list, and learns of them in whatever order they came. */
export function createNameCounter(): NameCounter {
  const given = createNumbers()
  const surname = createNumbers()
  const pairs: number[] = []
  return {
    add: (one, other) => {
      if (one !== '' && other !== '') pairs.push(given.of(one) * room + surname.of(other))
    },
    learn: () => {
      const [givenRank, surnameRank] = [given.ranks(), surname.ranks()]
      const ranked = Float64Array.from(
        pairs,
        (pair) => wordAt(givenRank, Math.floor(pair / room)) * room + wordAt(surnameRank, pair % room),
      )
      return tableOf(cellsOf(ranked.sort()), given.sorted(), surname.sorted())
    },
  }
}

const placesOf = (names: readonly string[]) => new Map(names.map((name, place) => [name, place]))

/** Share of people who have these two names; `prior` is what it would be of names that no list knows. */
export function createNameShares(table: NameTable): (given: string, surname: string, prior: number) => number {
  const { people, classes, ofClass, ofGiven, ofSurname, lift } = table
  const [givens, surnames] = [placesOf(table.given), placesOf(table.surname)]
  return (given, surname, prior) => {
    const [g, s] = [givens.get(given), surnames.get(surname)]
    let share = 0
    if (g !== undefined && s !== undefined)
      for (let k = 0; k < classes; k++)
        share += floatAt(ofClass, k) * floatAt(ofGiven, g * classes + k) * floatAt(ofSurname, s * classes + k)
    const usual = namesTogether.prior * namesTogether.lift * prior
    return (people * lift * share + usual) / (people + namesTogether.prior)
  }
}

/** Two names share one exact number. */
const room = 2 ** 26

function createNumbers() {
  const numbers = new Map<string, number>()
  const sorted = () => [...numbers.keys()].sort()
  return {
    sorted,
    of: (name: string): number => {
      const known = numbers.get(name)
      if (known !== undefined) return known
      numbers.set(name, numbers.size)
      return numbers.size - 1
    },
    ranks: (): Uint32Array => {
      const ranks = new Uint32Array(numbers.size)
      const rankOf = placesOf(sorted())
      for (const [name, number] of numbers) ranks[number] = rankOf.get(name) ?? number
      return ranks
    },
  }
}

/** Everybody of one full name together. */
type Cells = { readonly given: Uint32Array; readonly surname: Uint32Array; readonly count: Uint32Array }

function cellsOf(pairs: Float64Array): Cells {
  const starts: number[] = []
  for (let at = 0; at < pairs.length; at++) if (at === 0 || pairs[at] !== pairs[at - 1]) starts.push(at)
  return {
    given: Uint32Array.from(starts, (at) => Math.floor(floatAt(pairs, at) / room)),
    surname: Uint32Array.from(starts, (at) => floatAt(pairs, at) % room),
    count: Uint32Array.from(starts, (at, cell) => (starts[cell + 1] ?? pairs.length) - at),
  }
}

/**
 * Classes of names that go together, by expectation-maximisation on who has which (Hofmann 1999, probabilistic latent
 * semantic analysis): in each class given name and surname are independent. A short list has one class, as it teaches no more.
 */
function tableOf(cells: Cells, given: readonly string[], surname: readonly string[]): NameTable {
  const people = cells.count.reduce((sum, count) => sum + count, 0)
  const classes = Math.max(1, Math.min(namesTogether.classes, Math.floor(people / namesTogether.perClass)))
  let shares: Shares = {
    ofClass: new Float64Array(classes).fill(1 / classes),
    ofGiven: startOf(given, classes, counted(cells.given, cells.count, given.length)),
    ofSurname: startOf(surname, classes, counted(cells.surname, cells.count, surname.length)),
  }
  for (let round = 0; round < (classes === 1 ? 1 : namesTogether.rounds); round++)
    shares = improved(shares, cells, people)
  let expected = 0
  let seen = 0
  for (let at = 0; at < cells.count.length; at++) {
    const count = wordAt(cells.count, at)
    expected +=
      count * people * togetherIn(shares, wordAt(cells.given, at) * classes, wordAt(cells.surname, at) * classes)
    seen += count * (count - 1)
  }
  const { prior } = namesTogether
  const usual = classes === namesTogether.classes ? 1 : namesTogether.lift
  return { people, classes, given, surname, ...shares, lift: Math.max(1, (seen + prior * usual) / (expected + prior)) }
}

type Shares = Pick<NameTable, 'ofClass' | 'ofGiven' | 'ofSurname'>

function togetherIn({ ofClass, ofGiven, ofSurname }: Shares, given: number, surname: number): number {
  let share = 0
  for (let k = 0; k < ofClass.length; k++)
    share += floatAt(ofClass, k) * floatAt(ofGiven, given + k) * floatAt(ofSurname, surname + k)
  return share
}

/** One round: everybody counts for each class by the chance to be of it. */
function improved({ ofClass, ofGiven, ofSurname }: Shares, cells: Cells, people: number): Shares {
  const classes = ofClass.length
  const next = {
    ofClass: new Float64Array(classes),
    ofGiven: new Float64Array(ofGiven.length),
    ofSurname: new Float64Array(ofSurname.length),
  }
  const chances = new Float64Array(classes)
  for (let at = 0; at < cells.count.length; at++) {
    const [given, surname] = [wordAt(cells.given, at) * classes, wordAt(cells.surname, at) * classes]
    let all = 0
    for (let k = 0; k < classes; k++)
      all += chances[k] = floatAt(ofClass, k) * floatAt(ofGiven, given + k) * floatAt(ofSurname, surname + k)
    for (let k = 0; k < classes; k++) {
      const part = (wordAt(cells.count, at) * floatAt(chances, k)) / all
      addAt(next.ofClass, k, part)
      addAt(next.ofGiven, given + k, part)
      addAt(next.ofSurname, surname + k, part)
    }
  }
  const within = (names: Float64Array) =>
    names.map((share, at) => share / Math.max(tiny, floatAt(next.ofClass, at % classes)))
  return {
    ofClass: next.ofClass.map((share) => share / people),
    ofGiven: within(next.ofGiven),
    ofSurname: within(next.ofSurname),
  }
}

const tiny = 1e-300

function counted(names: Uint32Array, count: Uint32Array, size: number): Float64Array {
  const counts = new Float64Array(size)
  for (let at = 0; at < names.length; at++) addAt(counts, wordAt(names, at), wordAt(count, at))
  return counts
}

/** Shares within each class to start from: those of all people, each a little otherwise by what the name is. */
function startOf(names: readonly string[], classes: number, counts: Float64Array): Float64Array {
  const shares = new Float64Array(names.length * classes)
  const sums = new Float64Array(classes)
  for (const [place, name] of names.entries()) {
    for (let k = 0; k < classes; k++) {
      const share = floatAt(counts, place) * (1 + someShare(name, k))
      shares[place * classes + k] = share
      addAt(sums, k, share)
    }
  }
  return shares.map((share, at) => share / floatAt(sums, at % classes))
}

/** Between 0 and 1, the same for the same name and class always. */
function someShare(name: string, k: number): number {
  let h = Math.imul(k + 1, 0x9e3779b1)
  for (let at = 0; at < name.length; at++) {
    h = Math.imul(h ^ name.charCodeAt(at), 0x85ebca6b)
    h ^= h >>> 13
  }
  h = Math.imul(h, 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32
}
