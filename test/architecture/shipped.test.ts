import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { findWrongSystems } from '../../scenarios/wrong-systems/find.ts'
import { doors } from '../../scripts/doors.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const ofOurOwn = /^(bench|contracts\/(ea|las)\/wrong|scenarios\/(diagnosis\/learn|mutation|wrong-systems))\//

/** What a file imports, and what that imports, as paths from the root. */
function reachedFrom(entries: readonly string[]): ReadonlySet<string> {
  const reached = new Set(entries)
  for (const file of reached) {
    const text = readFileSync(join(root, file), 'utf8')
    for (const [, path] of text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+\.ts)'/g))
      reached.add(relative(root, resolve(root, dirname(file), path!)).replaceAll('\\', '/'))
  }
  return reached
}

describe('what is bent on purpose', () => {
  test('is reached by nothing that a user starts or imports', () => {
    const reached = reachedFrom(['src/cli/main.ts', ...Object.values(doors), 'scenarios/sut/testcentrum-lines.ts'])
    expect(reached.size).toBeGreaterThan(300)
    expect([...reached].filter((file) => ofOurOwn.test(file))).toEqual([])
  })

  test('is not in the bundle', async () => {
    const bundle = ['bundle', 'cjs']
      .flatMap((folder) => readdirSync(join(root, 'dist', folder)).map((name) => join(root, 'dist', folder, name)))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n')
    const bundled = (await findWrongSystems()).filter(({ story }) => bundle.includes(story))
    expect(bundled.map(({ name }) => name)).toEqual([])
  })
})
