import type { School } from '../../../src/school/school.ts'
import { ToolError } from '../../../src/tool-error.ts'
import { keysOf } from '../../bend/keys.ts'
import type { Random } from '../../random.ts'
import type { Around } from '../around.ts'
import type { ChangeOf } from '../change.ts'
import { moveReferences } from '../rekey.ts'

/** Two schools become one BRIN. Keys of the school that stays are kept; those that come in and clash get a new one. */
export function fusie(school: School, change: ChangeOf<'fusie'>, _: Random, around: Around): School {
  const { met, datum, brincode, naam, alsVestigingen = true } = change
  const incoming = around.schoolOf?.(met.brincode, met.dependancecode, datum)
  if (!incoming) throw new ToolError('E_CHANGE', `there is no school ${met.brincode} to merge with`)
  const ours = alsVestigingen ? located(school, 'V1') : school
  const theirs = withoutClashes(ours, alsVestigingen ? located(incoming, 'V2') : incoming)
  const vestigingen = [...(ours.vestigingen ?? []), ...(theirs.vestigingen ?? [])]
  const groepen = [...(ours.groepen ?? []), ...(theirs.groepen ?? [])]
  const leerkrachten = [...(ours.leerkrachten ?? []), ...(theirs.leerkrachten ?? [])]
  return {
    ...ours,
    ...(brincode !== undefined && { brincode }),
    ...(naam !== undefined && { naam }),
    ...(vestigingen.length > 0 && { vestigingen }),
    ...(groepen.length > 0 && { groepen }),
    leerlingen: [...ours.leerlingen, ...theirs.leerlingen],
    ...(leerkrachten.length > 0 && { leerkrachten }),
  }
}

/** The school as a vestiging of the new one, unless it has vestigingen of its own. */
function located(school: School, key: string): School {
  if (school.vestigingen?.length) return school
  return {
    ...school,
    vestigingen: [{ key, naam: school.naam ?? `${school.brincode}` }],
    leerlingen: school.leerlingen.map((leerling) => ({ ...leerling, vestiging: key })),
  }
}

function withoutClashes(ours: School, theirs: School): School {
  const both = (list: 'groepen' | 'leerlingen' | 'leerkrachten') =>
    keysOf({ ...ours, [list]: [...(ours[list] ?? []), ...(theirs[list] ?? [])] }, list)
  const clashing = (list: 'groepen' | 'leerlingen' | 'leerkrachten') =>
    new Set((ours[list] ?? []).flatMap(({ key }) => key ?? []))
  const takenGroups = clashing('groepen')
  const newGroupKey = both('groepen')
  const groupKeys = new Map(
    (theirs.groepen ?? []).flatMap(({ key }) => (takenGroups.has(key) ? [[key, newGroupKey()] as const] : [])),
  )
  const rekeyed = moveReferences(theirs, groupKeys)
  const people = <Person extends { readonly key?: string }>(
    list: 'leerlingen' | 'leerkrachten',
    all: readonly Person[],
  ) => {
    const taken = clashing(list)
    const newKey = both(list)
    return all.map((person) =>
      person.key !== undefined && taken.has(person.key) ? { ...person, key: newKey() } : person,
    )
  }
  return {
    ...rekeyed,
    ...(rekeyed.groepen && {
      groepen: rekeyed.groepen.map((groep) => ({ ...groep, key: groupKeys.get(groep.key) ?? groep.key })),
    }),
    leerlingen: people('leerlingen', rekeyed.leerlingen),
    ...(rekeyed.leerkrachten && { leerkrachten: people('leerkrachten', rekeyed.leerkrachten) }),
  }
}

/** The school closes, or has gone into another: nobody is delivered any more. */
export function opheffing(school: School): School {
  const { groepen: _, leerkrachten: __, ...rest } = school
  return { ...rest, leerlingen: [] }
}
