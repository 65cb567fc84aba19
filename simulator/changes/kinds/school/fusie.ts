import type { School } from '../../../../src/school/school.ts'
import { ToolError } from '../../../../src/tool-error.ts'
import { keysOf } from '../../../bend/keys.ts'
import { object, text } from '../../../school-file/json-schema.ts'
import { field, optional } from '../../fields.ts'
import { defineChange } from '../../kind.ts'
import { moveReferences } from '../../rekey.ts'

const twoDigitsTwoCapitals = { pattern: '^[0-9]{2}[A-Z]{2}$', 'x-mend': 'two digits and two capitals' }

const met = field<{ readonly brincode: string; readonly dependancecode?: string }>(
  object(
    'The school that comes in.',
    {
      brincode: text('`99XX`.', twoDigitsTwoCapitals),
      dependancecode: text('Two digits.', { pattern: '^[0-9]{2}$', 'x-mend': 'two digits' }),
    },
    { required: ['brincode'] },
  ),
)

/** Keys of the school that stays are kept; those that come in and clash get a new one. */
export const fusie = defineChange({
  soort: 'fusie',
  meaning: 'Another school comes in; one BRIN is left.',
  example: 'met: { brincode: 99YY }',
  fields: {
    met,
    brincode: optional(field<string>(text('Of the merged school.', twoDigitsTwoCapitals))),
    naam: optional(field<string>(text('Of the merged school.'))),
    alsVestigingen: optional(
      field<boolean>({ type: 'boolean', description: 'Whether both old schools become a vestiging. Default true.' }),
    ),
  },
  act: (school, change, { around }) => {
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
  },
})

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
