import type { Stamgroep } from '../../../../src/school/groep.ts'
import { ToolError } from '../../../../src/tool-error.ts'
import { keysOf } from '../../../bend/keys.ts'
import type { Aanwijzing } from '../../../school-file/aanwijzing.ts'
import { text } from '../../../school-file/json-schema.ts'
import { aanwijzing, bewust, field, optional, several } from '../../fields.ts'
import { findGroep, putGroep } from '../../find.ts'
import { defineChange } from '../../kind.ts'
import { moveReferences } from '../../rekey.ts'

/** With a new key; jaargroep C where they differed. */
export const groepenSamenvoegen = defineChange({
  soort: 'groepen-samenvoegen',
  meaning: 'Two or more stamgroepen become one.',
  example: 'groepen: [{ key: 31 }, { key: 41 }], naam: Samen',
  fields: {
    groepen: several<Aanwijzing>('The groups.', aanwijzing, 2, 'two groups or more'),
    naam: optional(field<string>(text('Of the new group.', { minLength: 1, maxLength: 64 }))),
    bewust,
  },
  points: { groepen: 'groep' },
  act: (school, change) => {
    const parts = change.groepen.map((op) => findGroep(school, op))
    const stam = parts.filter((groep): groep is Stamgroep => groep.soort === 'groep')
    const [first, ...others] = stam
    if (first === undefined || stam.length !== parts.length || new Set(parts).size < 2) {
      throw new ToolError('E_CHANGE', 'merging takes two or more different stamgroepen')
    }
    const merged: Stamgroep = {
      ...first,
      id: stam.map(({ id }) => id).join('+'),
      key: keysOf(school, 'groepen', change.datum)(),
      naam: change.naam ?? sharedName(stam.map(({ naam }) => naam)),
      jaargroep: others.every(({ jaargroep }) => jaargroep === first.jaargroep) ? first.jaargroep : 'C',
    }
    const rest = others.reduce((left, groep) => putGroep(left, groep), putGroep(school, first, merged))
    return moveReferences(rest, new Map(stam.map(({ key }) => [key, merged.key])))
  },
})

/** `3A` and `3B` share `3`; names without a common beginning are put together. */
function sharedName(namen: readonly string[]): string {
  const [first = '', ...others] = namen
  let length = first.length
  while (length > 0 && !others.every((naam) => naam.startsWith(first.slice(0, length)))) length--
  const shared = first.slice(0, length).trim()
  return (shared || namen.join(' en ')).slice(0, 64)
}
