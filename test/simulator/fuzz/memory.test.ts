import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'

const here = (path: string) => new URL(path, import.meta.url).href

test('thousands of hostile messages leave nothing behind in memory', () => {
  const out = execFileSync(process.execPath, [
    '--expose-gc',
    '--no-warnings',
    '--import',
    here('../../typescript.mjs'),
    fileURLToPath(here('memory.ts')),
  ])
  const growth = JSON.parse(out.toString()) as number[]
  // 1500 messages a lot: 200 bytes kept of each would show by the last.
  expect(growth).toHaveLength(4)
  for (const bytes of growth) expect(bytes).toBeLessThan(1_000_000)
})
