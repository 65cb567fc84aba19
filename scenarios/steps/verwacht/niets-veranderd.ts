import { type Ernst, worst } from '../../language/ernst.ts'
import { yes } from '../../language/form.ts'
import { type Difference, fieldsThatDiffer, recordsThatDiffer } from '../../run/differences.ts'
import type { Finding } from '../../run/finding.ts'

import { called, type Someone } from '../../truth/people.ts'
import { defineExpectation } from './define-expectation.ts'

export const nietsVeranderd = defineExpectation({
  name: 'nietsVeranderd',
  form: yes('The EA holds exactly what it held before the last import.'),
  example: 'nietsVeranderd: true',
  judge: async ({ system, voor, begin }, wanted): Promise<readonly Finding[]> => {
    if (!wanted) return []
    const found = recordsThatDiffer(voor ?? begin.toestand, await system.adapter.toestand())
    if (found.length === 0) return []
    return [
      {
        wat: 'wat er in de EA veranderde sinds de import',
        verwacht: 'niets',
        gevonden: found.slice(0, 20).map(inWords),
        ernst: worst(found.map(severityOf)) ?? 'S2',
        ...(found.length > 20 && { bewijs: { 'in al': found.length } }),
      },
    ]
  },
})

const mattering: ReadonlySet<string> = new Set(['key', 'eckid', 'actief', 'groepen', 'leerling', 'school', 'rechten'])

/** Gone, double, somebody else's number, another class: history is lost. Only another spelling: work. */
const severityOf = (difference: Difference): Ernst =>
  difference.voor === undefined ||
  difference.na === undefined ||
  fieldsThatDiffer(difference).some((field) => mattering.has(field))
    ? 'S2'
    : 'S3'

/** `leerling ea-noor (Noor Vos): achternaam "Vos" → "Boer"`. */
function inWords(difference: Difference): string {
  const { soort, id, voor, na } = difference
  const who = called((voor ?? na) as Someone)
  const start = `${soort} ${id}${who === '' ? '' : ` (${who})`}`
  if (voor === undefined) return `${start}: nieuw`
  if (na === undefined) return `${start}: weg`
  const fields = fieldsThatDiffer(difference).map((field) => `${field} ${said(voor[field])} → ${said(na[field])}`)
  return `${start}: ${fields.join(', ')}`
}

const said = (value: unknown): string => (value === undefined ? 'niets' : JSON.stringify(value))
