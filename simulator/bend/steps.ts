import type { Groep } from '../../src/school/groep.ts'
import type { Leerkracht } from '../../src/school/leerkracht.ts'
import type { Leerling } from '../../src/school/leerling.ts'
import type { School } from '../../src/school/school.ts'
import { ToolError } from '../../src/tool-error.ts'
import { type Random, randomOf } from '../random.ts'
import type { Step } from './anomaly.ts'
import { keysOf } from './keys.ts'

type Record = { readonly id?: string; readonly key?: string }

/** What an anomaly has at hand while it alters one record. */
export type Hand<Item extends Record> = {
  /** The school as it was before this anomaly. */
  readonly school: School
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

/** Alters teachers one by one. */
export const leerkrachten = (alter: Alter<Leerkracht>): Step => stepOver('leerkrachten', alter)

/** Alters groups one by one; what refers to them is left as it is. */
export const groepen = (alter: Alter<Groep>): Step => stepOver('groepen', alter)

/** Alters the whole school for each of the records. */
export function perRecord<Item extends Record>(
  list: 'leerlingen' | 'leerkrachten' | 'groepen',
  alter: (school: School, item: Item, hand: Hand<Item>) => School,
): Step {
  return (school, targets, seed) =>
    targets.reduce((bent, id, number) => {
      const item = (bent[list] as readonly Record[] | undefined)?.find((record) => record.id === id) as Item | undefined
      return item ? alter(bent, item, handOf(bent, list, targets, seed, number, item)) : bent
    }, school)
}

function stepOver<Item extends Record>(list: 'leerlingen' | 'leerkrachten' | 'groepen', alter: Alter<Item>): Step {
  return (school, targets, seed) => {
    const wanted = new Map(targets.map((id, number) => [id, number]))
    const newKey = keysOf(school, list)
    const items = (school[list] ?? []) as unknown as readonly Item[]
    const altered = items.flatMap((item) => {
      const number = item.id === undefined ? undefined : wanted.get(item.id)
      return number === undefined ? item : alter(item, { ...handOf(school, list, targets, seed, number, item), newKey })
    })
    return { ...school, [list]: altered }
  }
}

function handOf<Item extends Record>(
  school: School,
  list: 'leerlingen' | 'leerkrachten' | 'groepen',
  targets: readonly string[],
  seed: string,
  number: number,
  item: Item,
): Hand<Item> {
  const random = randomOf(seed, `bend/${list}/${item.id}`)
  const items = (school[list] ?? []) as unknown as readonly Item[]
  return {
    school,
    random,
    number,
    turn: (forms) => forms[number % forms.length]!,
    newKey: keysOf(school, list),
    other: (fits = () => true) => {
      const others = items.filter((candidate) => candidate !== item && candidate.id !== item.id && fits(candidate))
      const free = others.filter(({ id }) => id === undefined || !targets.includes(id))
      if (others.length === 0) throw new ToolError('E_ANOMALY', 'it needs a second record that goes with the first')
      return random.pick(free.length > 0 ? free : others)
    },
  }
}
