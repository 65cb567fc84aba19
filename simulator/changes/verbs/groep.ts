import type { Groep, Stamgroep } from '../../../src/school/groep.ts'
import type { School } from '../../../src/school/school.ts'
import { ToolError } from '../../../src/tool-error.ts'
import { keysOf } from '../../bend/keys.ts'
import type { ChangeOf } from '../change.ts'
import { findGroep, putGroep, withVelden } from '../find.ts'
import { moveReferences } from '../rekey.ts'

/** Any fields of a group, but not which it is; references follow a new key. */
export function groepWijzigt(school: School, { groep: op, velden }: ChangeOf<'groep-wijzigt'>): School {
  if (velden.id !== undefined) throw new ToolError('E_CHANGE', 'which group it is ("id") never changes')
  const groep = findGroep(school, op)
  const now = withVelden<Groep>(groep, velden)
  return moveReferences(putGroep(school, groep, now), new Map(now.key === groep.key ? [] : [[groep.key, now.key]]))
}

/** One stamgroep becomes two or more, with new keys; the pupils are dealt out, the teachers belong to all of them. */
export function groepSplitst(school: School, change: ChangeOf<'groep-splitst'>): School {
  const groep = findGroep(school, change.groep)
  if (groep.soort !== 'groep') throw new ToolError('E_CHANGE', 'only a stamgroep can split')
  const newKey = keysOf(school, 'groepen', change.datum)
  const namen = change.namen ?? [`${groep.naam}A`, `${groep.naam}B`]
  const parts = namen.map(
    (naam): Stamgroep => ({ ...groep, id: `${groep.id}/${naam}`, key: newKey(), naam: naam.slice(0, 64) }),
  )
  let dealt = 0
  const partOf = () => parts[dealt++ % parts.length]!.key
  return {
    ...putGroep(school, groep, ...parts),
    leerlingen: school.leerlingen.map((one) => (one.groep === groep.key ? { ...one, groep: partOf() } : one)),
    ...(school.leerkrachten && {
      leerkrachten: school.leerkrachten.map((leerkracht) => ({
        ...leerkracht,
        ...(leerkracht.groepen && {
          groepen: leerkracht.groepen.flatMap((place) =>
            place.key === groep.key ? parts.map(({ key }) => ({ ...place, key })) : place,
          ),
        }),
      })),
    }),
  }
}

/** Two or more stamgroepen become one, with a new key; jaargroep C where they differed. */
export function groepenSamenvoegen(school: School, change: ChangeOf<'groepen-samenvoegen'>): School {
  const parts = change.groepen.map((op) => findGroep(school, op))
  const stam = parts.filter((groep): groep is Stamgroep => groep.soort === 'groep')
  if (stam.length !== parts.length || new Set(parts).size < 2) {
    throw new ToolError('E_CHANGE', 'merging takes two or more different stamgroepen')
  }
  const [first] = stam
  const merged: Stamgroep = {
    ...first!,
    id: stam.map(({ id }) => id).join('+'),
    key: keysOf(school, 'groepen', change.datum)(),
    naam: change.naam ?? sharedName(stam.map(({ naam }) => naam)),
    jaargroep: stam.every(({ jaargroep }) => jaargroep === first!.jaargroep) ? first!.jaargroep : 'C',
  }
  const rest = stam.slice(1).reduce((left, groep) => putGroep(left, groep), putGroep(school, first!, merged))
  return moveReferences(rest, new Map(stam.map(({ key }) => [key, merged.key])))
}

/** `3A` and `3B` share `3`; names without a common beginning are put together. */
function sharedName(namen: readonly string[]): string {
  const [first = '', ...others] = namen
  let length = first.length
  while (length > 0 && !others.every((naam) => naam.startsWith(first.slice(0, length)))) length--
  const shared = first.slice(0, length).trim()
  return (shared || namen.join(' en ')).slice(0, 64)
}

/** The ESIS flag of a samengestelde groep: off, and the group and all references to it stay off the wire. */
export function inKoppelingenBeschikbaar(school: School, change: ChangeOf<'in-koppelingen-beschikbaar'>): School {
  const groep = findGroep(school, change.groep)
  if (groep.soort !== 'samengesteldeGroep') throw new ToolError('E_CHANGE', 'only a samengestelde groep has this flag')
  return putGroep(school, groep, { ...groep, inKoppelingenBeschikbaar: change.waarde })
}
