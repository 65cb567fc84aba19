import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

describe('the README', () => {
  test('has an example that runs as it stands', () => {
    const [, code] = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))!
    if (!existsSync(join(root, 'dist/bundle/index.js')))
      throw new Error(
        'What the example imports is not built: `npm run build` once, or run this by `npm test -- test/docs-fresh`.',
      )
    // Inside the package, so that its own name is found.
    const folder = join(root, 'dist', 'readme-example')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'example.mjs'), code!)
    let printed = ''
    try {
      printed = execFileSync(process.execPath, [join(folder, 'example.mjs')], { encoding: 'utf8' })
    } finally {
      rmSync(folder, { recursive: true })
    }
    expect(printed).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/w\/my-test\/uwlr\/leerlinggegevens 99AA \S{20,64}\n$/)
  })
})
