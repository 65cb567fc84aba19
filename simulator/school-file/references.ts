import type { Groep } from '../../src/school/groep.ts'
import type { Leerkracht } from '../../src/school/leerkracht.ts'
import type { Leerling } from '../../src/school/leerling.ts'
import type { Vestiging } from '../../src/school/school.ts'
import { type FileProblem, type Path, problemAt, readable } from './problem.ts'
import type { Source } from './school-file.ts'
import type { Placed } from './written.ts'

/** The lists of a school, each record with the place in the file that speaks of it. */
export type PlacedSchool = {
  readonly groepen: readonly Placed<Groep>[]
  readonly leerlingen: readonly Placed<Leerling>[]
  readonly leerkrachten: readonly Placed<Leerkracht>[]
  readonly vestigingen: readonly Vestiging[]
}

/** Double identifiers and, when all records are known, references that lead nowhere. `bewust` records are let through. */
export function checkReferences(school: PlacedSchool, source: Source, complete: boolean): FileProblem[] {
  const { groepen, leerlingen, leerkrachten, vestigingen } = school
  const problems = [
    ...doubles(groepen, 'key', source),
    ...doubles(leerlingen, 'key', source),
    ...doubles(leerlingen, 'eckid', source),
    ...doubles(leerkrachten, 'key', source),
    ...doubles(leerkrachten, 'eckid', source),
  ]
  if (!complete) return problems
  const keysOf = (soort: Groep['soort']) =>
    new Set(groepen.filter(({ item }) => item.soort === soort).map(({ item }) => item.key))
  const known = { groep: keysOf('groep'), samengesteldeGroep: keysOf('samengesteldeGroep') }
  const locations = new Set(vestigingen.map(({ key }) => key))
  const miss = (path: Path, what: string) =>
    problems.push(
      problemAt(source, path, `there is no ${what} with this key (add "bewust: true" to send it all the same)`),
    )
  for (const { item, path, bewust } of leerlingen) {
    if (!path || bewust) continue
    if (item.groep !== undefined && !known.groep.has(item.groep)) miss([...path, 'groep'], 'groep')
    item.samengesteldeGroepen?.forEach((key, index) => {
      if (!known.samengesteldeGroep.has(key)) miss([...path, 'samengesteldeGroepen', index], 'samengestelde groep')
    })
    if (item.vestiging !== undefined && !locations.has(item.vestiging)) miss([...path, 'vestiging'], 'vestiging')
  }
  for (const { item, path, bewust } of leerkrachten) {
    if (!path || bewust) continue
    item.groepen?.forEach(({ soort, key }, index) => {
      if (!known[soort].has(key)) miss([...path, 'groepen', index], soort === 'groep' ? 'groep' : 'samengestelde groep')
    })
  }
  return problems
}

/** A value that two records share, told at each of them that stands in the file. Who says `bewust` shares on purpose. */
function doubles<Item extends { readonly key?: string; readonly eckid?: string }>(
  placed: readonly Placed<Item>[],
  field: 'key' | 'eckid',
  source: Source,
): FileProblem[] {
  const holders = new Map<string, Placed<Item>[]>()
  for (const one of placed) {
    const value = one.item[field]
    if (value !== undefined && !one.bewust) holders.set(value, [...(holders.get(value) ?? []), one])
  }
  return [...holders.values()].flatMap((sharing) =>
    sharing.length < 2
      ? []
      : sharing.flatMap(({ path }) => {
          if (!path) return []
          const others = sharing.filter((other) => other.path !== path).map((other) => spotOf(other, source))
          const message = `the same ${field} stands at ${others.join(' and ')} (add "bewust: true" to one to send both)`
          return [problemAt(source, [...path, field], message)]
        }),
  )
}

function spotOf({ path }: { readonly path?: Path }, source: Source): string {
  if (!path) return 'a generated record'
  return `line ${source.at(path).line} (${readable(path)})`
}
