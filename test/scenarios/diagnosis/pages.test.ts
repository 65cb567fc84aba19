import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { pageOf } from '../../../scenarios/diagnosis/diagnosis.ts'
import { mistakeTold } from '../../../scenarios/diagnosis/mistake-told.ts'
import { ownModel } from '../../../scenarios/diagnosis/model.ts'
import { type Familie, families } from '../../../scenarios/families.ts'
import { findScenarios } from '../../../scenarios/run/find.ts'
import { findWrongSystems } from '../../../scenarios/wrong-systems/find.ts'
import { familyPage } from './family-page.ts'

const root = new URL('../../../', import.meta.url)
const systems = await findWrongSystems()
const scenarios = findScenarios([], {})
const names = Object.keys(families) as Familie[]

describe.each(['nl', 'en'] as const)('the pages of families (%s)', (taal) => {
  test.each(names)('%s is the page of today (renew it with UPDATE_DOCS=1)', (familie) => {
    const file = fileURLToPath(new URL(pageOf(familie)[taal], root))
    const wanted = familyPage(familie, taal, ownModel(), systems, scenarios)
    if (process.env.UPDATE_DOCS === '1') writeFileSync(file, wanted)
    expect(existsSync(file) ? readFileSync(file, 'utf8') : 'not there').toBe(wanted)
  })

  test('each mistake is told in a sentence', () => {
    expect(systems.map(({ name, familie }) => mistakeTold(name, familie)?.nl)).toEqual(
      systems.map(({ story }) => story),
    )
  })

  test('there is none of a family that is gone', () => {
    const folder = new URL(`scenarios/diagnosis/pages/${taal}/`, root)
    expect(readdirSync(folder).sort()).toEqual(names.map((familie) => `${familie}.md`).sort())
  })
})
