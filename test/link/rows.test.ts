import { describe, expect, test } from '@jest/globals'
import { linkSchool } from '../../src/link/link-school.ts'
import type { Proposal } from '../../src/link/plan.ts'
import { allRows, rowsElsewhere, sections } from './rows/all-rows.ts'
import { type Expected, type Row, schooljaar } from './rows/row.ts'

describe('the catalogue of edge cases', () => {
  test.each(allRows.map((row) => [row.id, row.says, row] as const))('%s: %s', (_id, _says, row) => {
    const plan = planOf(row)
    for (const soort of ['groepen', 'leerkrachten', 'leerlingen'] as const) {
      const expected = row[soort]
      if (expected === undefined) continue
      const proposals: readonly Proposal<unknown>[] = plan[soort]
      expect(proposals.map((proposal, index) => outcomeOf(proposal, expected[index]))).toEqual(expected)
    }
    const warned = [plan.groepen, plan.leerkrachten, plan.leerlingen, [plan]].flatMap((list) =>
      (list as readonly Pick<Proposal<unknown>, 'warnings'>[]).flatMap(({ warnings }) =>
        warnings.map(({ code }) => code),
      ),
    )
    expect(warned).toEqual(expect.arrayContaining([...(row.warns ?? [])]))
  })

  test('every row of 1A to 1E is shown here or elsewhere', () => {
    const shown = new Set([...allRows.map(({ id }) => id.slice(0, 3)), ...Object.keys(rowsElsewhere)])
    const wanted = Object.entries(sections).flatMap(([section, count]) =>
      Array.from({ length: count }, (_, index) => `${section}${String(index + 1).padStart(2, '0')}`),
    )
    expect(wanted.filter((id) => !shown.has(id))).toEqual([])
  })

  test('every row has its own name', () => {
    const ids = allRows.map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })
})

function planOf({ has = {}, comes, remembered }: Row) {
  return linkSchool(
    { groepen: [], leerkrachten: [], leerlingen: [], ...has },
    { schooljaar, peildatum: '2026-11-23', brincode: '99XX', leerlingen: [], ...comes },
    remembered,
  )
}

/** The outcome in the words of the row. A question may show more candidates than the row names, never fewer. */
function outcomeOf(
  { decision, id, mustLook, candidates }: Proposal<unknown>,
  expected: Expected | undefined,
): Expected {
  if (decision === 'niet-importeren') return 'X'
  if (decision === 'bestaand') return `B ${id}`
  if (expected === 'N or ?') return expected
  if (!mustLook) return 'N'
  const shown = candidates.map((candidate) => candidate.id)
  const named = expected?.split(' ').slice(1) ?? []
  return named.every((one) => shown.includes(one)) ? ['?', ...named].join(' ') : `? ${shown.join(' ')}`
}
