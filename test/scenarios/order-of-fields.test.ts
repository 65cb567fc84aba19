import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Adapter } from '../../contracts/adapter/adapter.ts'
import { type OpenSystem, systemOf } from '../../contracts/adapter/transport.ts'
import { profielOfTestcentrum } from '../../scenarios/profile/find-profiel.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { reportsOf } from '../../src/cli/adapter-check.ts'
import { told } from './stage.ts'

/** The fields of every object from back to front, or not. */
const turned = (value: unknown, isTurned: boolean): unknown => {
  if (Array.isArray(value)) return value.map((one) => turned(one, isTurned))
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([name, one]) => [name, turned(one, isTurned)])
  return Object.fromEntries(isTurned ? fields.reverse() : fields)
}

/** Our testcentrum in a language whose hashes have no order: every other answer to a call has its fields from back to front. */
function unordered(): OpenSystem {
  const calls = Object.entries(openTestcentrum()).map(([name, call]) => {
    let answers = 0
    const asked = call as (...given: unknown[]) => unknown
    return [name, async (...given: unknown[]) => turned(await asked(...given), answers++ % 2 === 0)]
  })
  return systemOf(Object.fromEntries(calls) as Partial<Adapter>)
}

const school = '_let-op-school.yaml'
const read = (name: string) =>
  readFileSync(join('scenarios/catalogue', `${name}.yaml`), 'utf8').replace(
    `../${school}`,
    resolve('scenarios/catalogue', school),
  )

describe('a system whose fields stand in another order each time', () => {
  test('is found whole by the check of adapters', async () => {
    const reports = await reportsOf(unordered())
    expect(reports.filter(({ problems }) => problems.length > 0)).toEqual([])
  })

  test.each([
    'handleiding/de-handleiding-van-begin-tot-eind',
    'leerkrachten/nakijken-met-het-nummer-van-een-collega',
    'resultaten/weggehaald-verplaatst-en-samengevoegd',
  ])('lives %s, by every law', async (name) => {
    const [verdict] = await told(read(name), { system: unordered(), profiel: profielOfTestcentrum() })
    expect(verdict).toMatchObject({ verdict: 'geslaagd' })
  })
})
