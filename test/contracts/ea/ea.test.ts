import { describe, expect, test } from '@jest/globals'
import { checks } from '../../../contracts/ea/checks.ts'
import { judge } from '../../../contracts/ea/judge.ts'
import { mutants } from '../../../contracts/ea/mutants.ts'
import { watchTestcentrum } from './testcentrum.ts'

const { las, acts } = await watchTestcentrum()

describe('our testcentrum, watched', () => {
  test('does every act of the programme', () => {
    expect(acts.filter(({ outcome }) => outcome.kind !== 'done')).toEqual([])
  })

  test('keeps every requirement on a consumer', async () => {
    const judged = await judge(las.exchanges(), las.agreed, acts)
    expect(
      judged.filter(({ verdict }) => verdict.kind !== 'pass').map(({ check, verdict }) => [check.id, verdict]),
    ).toEqual([])
  })
})

describe('a consumer with one defect', () => {
  test.each(mutants)(
    '$name is noticed by $noticedBy and by no unrelated check',
    async ({ noticedBy, alsoNoticedBy = [], bend }) => {
      const judged = await judge(bend(las.exchanges(), las.agreed), las.agreed, acts)
      const failed = judged.filter(({ verdict }) => verdict.kind === 'fail').map(({ check }) => check.id)
      expect(failed.toSorted()).toEqual([noticedBy, ...alsoNoticedBy].toSorted())
    },
  )

  test('is there for every check', () => {
    const named = new Set(mutants.flatMap(({ noticedBy }) => noticedBy))
    expect(checks.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([])
  })
})
