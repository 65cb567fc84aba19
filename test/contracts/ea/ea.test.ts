import { describe, expect, test } from '@jest/globals'
import { checks } from '../../../contracts/ea/checks.ts'
import { judge } from '../../../contracts/ea/judge.ts'
import { everyWrongConsumer } from '../../../contracts/ea/wrong/every-wrong-consumer.ts'
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

describe('a wrong consumer', () => {
  test.each(everyWrongConsumer)(
    '$name is caught by $caughtBy and by no unrelated check',
    async ({ caughtBy, alsoCaughtBy = [], bend }) => {
      const judged = await judge(bend(las.exchanges(), las.agreed), las.agreed, acts)
      const failed = judged.filter(({ verdict }) => verdict.kind === 'fail').map(({ check }) => check.id)
      expect(failed.toSorted()).toEqual([caughtBy, ...alsoCaughtBy].toSorted())
    },
  )

  test('is there for every check', () => {
    const named = new Set(everyWrongConsumer.flatMap(({ caughtBy }) => caughtBy))
    expect(checks.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([])
  })
})
