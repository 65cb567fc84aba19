import type { School } from '../../src/school/school.ts'
import type { Holder, Person } from '../run/score.ts'
import { carries, uniqueNumbers } from '../truth/numbers.ts'

type Someone = Person & {
  readonly roepnaam?: string
  readonly voorletters?: string
  readonly voorvoegsel?: string
  readonly achternaam?: string
}

/** Names for ids, for what a person reads on the terminal; the report has ids only. */
export type WhoIsMeant = {
  /** `Daan de Wit (41)`; without a name our id. */
  readonly person: (id: string) => string
  /** `2 (Sem de Wit)`: whose it is in truth, else what name it has; without either only its id. */
  readonly record: (id: string) => string
  /** Whether a record was this person's. */
  readonly isOf: (record: string, person: string) => boolean
  /** Our ids of the people whose numbers a record carries. */
  readonly carriedBy: (record: string) => readonly string[]
  /** Remembers a school that was delivered; who left keeps a name. */
  readonly meet: (school: School) => void
}

/** Reads `owners` (our id of the person) and `records`, both by id of the record, each time it is asked. */
export function createWhoIsMeant(
  owners: ReadonlyMap<string, string>,
  records: () => readonly ReadonlyMap<string, Holder>[],
): WhoIsMeant {
  const met = new Map<string, Someone>()
  let now: readonly Someone[] = []
  const holderOf = (id: string) => records().flatMap((held) => held.get(id) ?? [])[0]
  return {
    person: (id) => {
      const one = met.get(id)
      const name = one && nameOf(one)
      return name ? `${name}${one.key === undefined ? '' : ` (${one.key})`}` : id
    },
    record: (id) => {
      const owner = met.get(owners.get(id) ?? '') ?? holderOf(id)
      const name = owner && nameOf(owner as Someone)
      return name ? `${id} (${name})` : id
    },
    isOf: (record, person) => owners.get(record) === person,
    carriedBy: (record) => {
      const holder = holderOf(record)
      if (holder === undefined) return []
      const isUnique = uniqueNumbers(now)
      return now.flatMap((one) => (one.id !== undefined && carries(holder, one, isUnique) ? [one.id] : []))
    },
    meet: ({ leerlingen, leerkrachten = [] }) => {
      now = [...leerlingen, ...leerkrachten]
      for (const one of now) if (one.id !== undefined) met.set(one.id, one)
    },
  }
}

const nameOf = ({ roepnaam, voorletters, voorvoegsel, achternaam }: Someone): string =>
  [roepnaam ?? voorletters, voorvoegsel, achternaam].filter(Boolean).join(' ')
