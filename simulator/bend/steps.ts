import type { Groep } from '../../src/school/groep.ts'
import type { Leerkracht } from '../../src/school/leerkracht.ts'
import type { Leerling } from '../../src/school/leerling.ts'
import type { School } from '../../src/school/school.ts'
import { ToolError } from '../../src/tool-error.ts'
import { itemAt } from '../../src/within.ts'
import { type Random, randomOf } from '../random.ts'
import type { Step } from './anomaly.ts'
import { keysOf } from './keys.ts'

type Record = { readonly id?: string; readonly key?: string }

/** What an anomaly has at hand while it alters one record. */
export type Hand<Item extends Record> = {
  /** The school as it was before this anomaly. */
  readonly school: School
  /** Its records of the kind. */
  readonly all: readonly Item[]
  /** A stream of this record and nobody else. */
  readonly random: Random
  /** 0 for the first record that the anomaly is put on: to go round a list of forms. */
  readonly number: number
  /** One of the forms, in turn. */
  readonly turn: <Form>(forms: readonly Form[]) => Form
  /** Another record of the kind, left alone by the anomaly where there is one. */
  readonly other: (fits?: (item: Item) => boolean) => Item
  /** A key that no record of the kind has, in the style of the school. */
  readonly newKey: () => string
}

/** Gives the altered record, or several in its place (the first stays who it was), or none. */
type Alter<Item extends Record> = (item: Item, hand: Hand<Item>) => Item | readonly Item[]

/** Alters pupils one by one. */
export const leerlingen = (alter: Alter<Leerling>): Step => stepOver('leerlingen', alter)

/** As {@link leerlingen}, those who have these fields; others are left alone. */
export const leerlingenWith = <Field extends keyof Leerling>(
  fields: readonly Field[],
  alter: (leerling: Leerling & Required<Pick<Leerling, Field>>, hand: Hand<Leerling>) => ReturnType<Alter<Leerling>>,
): Step => {
  const has = (leerling: Leerling): leerling is Leerling & Required<Pick<Leerling, Field>> =>
    fields.every((field) => leerling[field] !== undefined)
  return leerlingen((leerling, hand) => (has(leerling) ? alter(leerling, hand) : leerling))
}

/** Alters teachers one by one. */
export const leerkrachten = (alter: Alter<Leerkracht>): Step => stepOver('leerkrachten', alter)

/** Alters groups one by one; what refers to them is left as it is. */
export const groepen = (alter: Alter<Groep>): Step => stepOver('groepen', alter)

/**
 * Alters the whole school for each of the records.
 * @throws ToolError E_ANOMALY
 */
export function perRecord<Item extends Record>(
  list: List,
  alter: (school: School, item: Item, hand: Hand<Item>) => School,
): Step {
  return (school, targets, seed) => {
    const busy = new Set(targets)
    return targets.reduce((bent, id, number) => {
      const items = recordsOf<Item>(bent, list)
      const item = items.find((record) => record.id === id)
      return item ? alter(bent, item, handOf({ school: bent, list, items, seed, busy }, item, number)) : bent
    }, school)
  }
}

function stepOver<Item extends Record>(list: List, alter: Alter<Item>): Step {
  return (school, targets, seed, fits = () => true) => {
    const numbers = new Map(targets.map((id, number) => [id, number]))
    const newKey = keysOf(school, list)
    const items = recordsOf<Item>(school, list)
    const work = { school, list, items, seed, busy: new Set(targets) }
    const altered = items.flatMap((item) => {
      const number = item.id === undefined ? undefined : numbers.get(item.id)
      return number === undefined || !fits(item as never, school)
        ? item
        : alter(item, { ...handOf(work, item, number), newKey })
    })
    return { ...school, [list]: altered }
  }
}

type List = 'leerlingen' | 'leerkrachten' | 'groepen'

const recordsOf = <Item>(school: School, list: List) => (school[list] ?? []) as readonly Item[]

/** What is the same for all records that one anomaly is put on; `busy` are their ids. */
type Work<Item> = {
  readonly school: School
  readonly list: List
  readonly items: readonly Item[]
  readonly seed: string
  readonly busy: ReadonlySet<string>
}

function handOf<Item extends Record>(
  { school, list, items, seed, busy }: Work<Item>,
  item: Item,
  number: number,
): Hand<Item> {
  const random = randomOf(seed, `bend/${list}/${item.id}`)
  let newKey: (() => string) | undefined
  return {
    school,
    all: items,
    random,
    number,
    turn: (forms) => itemAt(forms, number % forms.length),
    newKey: () => {
      newKey ??= keysOf(school, list)
      return newKey()
    },
    other: (fits = () => true) => {
      // From a random place on, once around: the first that is free, or else the first that will do.
      const start = random.below(items.length)
      const inTurn = [...items.slice(start), ...items.slice(0, start)]
      const around = (good: (candidate: Item) => boolean) =>
        inTurn.find((candidate) => candidate.id !== item.id && fits(candidate) && good(candidate))
      const found = around(({ id }) => id === undefined || !busy.has(id)) ?? around(() => true)
      if (!found) throw new ToolError('E_ANOMALY', 'it needs a second record that goes with the first')
      return found
    },
  }
}
