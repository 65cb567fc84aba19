import { groepVelden } from '../school/groep.ts'
import { leerkrachtVelden } from '../school/leerkracht.ts'
import { leerlingVelden } from '../school/leerling.ts'
import { schoolVelden, vestigingVelden } from '../school/school.ts'
import type { Veld } from '../school/veld.ts'
import { ToolError } from '../tool-error.ts'

/** What a person's list has beside the fields: the code of the school, in each row. */
const schoolColumn = { school: { headings: ['brin', 'brincode', 'brinnummer', 'schoolcode'] } } as const

type Heading = Pick<Veld, 'headings'>

/** The fields of each list by their column; those in front first, as people look for them, the rest as the standard has them. */
const fields = {
  leerlingen: inFront(
    'id school key eckid achternaam voorvoegsel voorletters roepnaam geboortedatum geslacht jaargroep groep voornamen samengesteldeGroepen vestiging',
    { ...schoolColumn, ...leerlingVelden },
  ),
  groepen: inFront('', groepVelden),
  leerkrachten: inFront('id school key eckid achternaam voorvoegsel voorletters roepnaam voornamen', {
    ...schoolColumn,
    ...leerkrachtVelden,
  }),
  vestigingen: inFront('', vestigingVelden),
  school: inFront('', schoolVelden),
} as const

export type List = keyof typeof fields

function inFront(names: string, velden: Readonly<Record<string, Heading>>): ReadonlyMap<string, Heading> {
  const first = names === '' ? [] : names.split(' ').map((name) => [name, velden[name]!] as const)
  return new Map([...first, ...Object.entries(velden)])
}

const lists = Object.keys(fields) as readonly List[]

const byList = <Value>(of: (list: ReadonlyMap<string, Heading>) => Value) =>
  Object.fromEntries(lists.map((list) => [list, of(fields[list])])) as Readonly<Record<List, Value>>

/** The columns of each file, in their order. */
export const columnsOf = byList((list): readonly string[] => [...list.keys()])

/** What other lists call our columns, folded as {@link folded} does. */
export const otherWords = byList(
  (list): Readonly<Record<string, string>> =>
    Object.fromEntries([...list].flatMap(([column, { headings = [] }]) => headings.map((word) => [word, column]))),
)

/** `E-mail ` and `ECK iD` as `email` and `eckid`: capitals, blanks and signs do not count. */
const folded = (word: string): string => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/**
 * Our column by the name it has in a header. A name that is ours goes before one that means the same; of two that mean
 * the same, the first.
 * @throws ToolError E_FILE_INVALID when nothing in the header is known
 */
export function columnsIn(list: List, header: readonly string[], fileName: string): ReadonlyMap<string, string> {
  const found = knownIn(list, header)
  if (found.size > 0) return found
  const words = Object.keys(otherWords[list]).join(', ')
  throw new ToolError(
    'E_FILE_INVALID',
    `${fileName}:1: no column is known; the columns are ${columnsOf[list].join(', ')}; understood as well: ${words}`,
  )
}

/** The same; nothing is refused. */
export function knownIn(list: List, header: readonly string[]): ReadonlyMap<string, string> {
  const ours = columnsOf[list]
  const byFolded = new Map(ours.map((column) => [folded(column), column]))
  const rules: readonly ((name: string) => string | undefined)[] = [
    (name) => (ours.includes(name) ? name : undefined),
    (name) => byFolded.get(folded(name)),
    (name) => new Map(Object.entries(otherWords[list])).get(folded(name)),
  ]
  const found = new Map<string, string>()
  const taken = new Set<string>()
  for (const rule of rules) {
    for (const name of header) {
      const column = rule(name)
      if (column === undefined || found.has(name) || taken.has(column)) continue
      found.set(name, column)
      taken.add(column)
    }
  }
  return found
}

/**
 * Which list this is, by its columns; its file's name decides only between two that fit as well. Undefined where less than half of the
 * columns, or only one, is known.
 */
export function listIn(header: readonly string[], fileName: string): List | undefined {
  const named = fileName.toLowerCase().replace(/\.[a-z]+$/, '')
  const filled = header.filter((name) => name.trim() !== '').length
  const fits = lists.map((list) => ({
    list,
    known: knownIn(list, header).size,
    all: columnsOf[list].length,
  }))
  const [best] = fits.toSorted(
    (a, b) => b.known - a.known || Number(b.list === named) - Number(a.list === named) || a.all - b.all,
  )
  if (best === undefined || best.known * 2 < filled) return undefined
  return best.known > 1 || best.list === named ? best.list : undefined
}
