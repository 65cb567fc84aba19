import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { findStories } from '../../scenarios/stories.ts'

const root = resolve('.')

test('the example in TypeScript: its tests pass, and the stories find the mistake that is in it', async () => {
  const args = [
    '--no-warnings',
    '--import',
    join(root, 'test', 'typescript.mjs'),
    '--test',
    '--test-reporter=tap',
    'examples/typescript/ea.test.ts',
  ]
  const { NODE_OPTIONS: _, ...env } = process.env
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env }).catch((error) => error)
  expect(stdout).toContain('# pass 4\n# fail 0')
  const [twins] = findStories([join(root, 'scenarios/catalogue/sleutels/tweeling-met-elkaars-nummer.yaml')])
  const { goed, report } = await twins!.tell(`module:${join(root, 'examples/typescript/adapter.ts')}`)
  expect({ goed, ernst: report.gevallen[0]?.ernst }).toEqual({ goed: false, ernst: 'S1' })
})
