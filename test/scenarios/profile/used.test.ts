import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { kenmerken } from '../../../scenarios/profile/kenmerken.ts'
import { findScenarios } from '../../../scenarios/run/find.ts'

/** What is written outside the room where traits are named and seen. */
const code = readdirSync('scenarios', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('profile'))
  .map((name) => readFileSync(join('scenarios', name), 'utf8'))
  .join('\n')
const asked = new Set(
  findScenarios([], {}).flatMap(({ stappen }) =>
    stappen.flatMap(({ stap }) => (stap.doe === 'verwacht' ? (stap.mits ?? []) : [])),
  ),
)

test('each trait is asked for by a story, a law or the telling', () => {
  const all = Object.keys(kenmerken)
  const names = all.filter((name) => !(asked as ReadonlySet<string>).has(name) && !code.includes(`'${name}'`))
  expect(names).toEqual([])
})
