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
  const { later } = JSON.parse(out.toString()) as { later: number[] }
  // 1500 messages of a few kilobytes: a leak of one message in ten would show as more than this.
  for (const growth of later) expect(growth).toBeLessThan(3_000_000)
})
