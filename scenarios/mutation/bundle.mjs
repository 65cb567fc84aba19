// What a mutation run tells: scenarios/mutation/stories.ts with everything under it, in one file. Runs in the copy of the
// project that Stryker has mutated.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { ownAddress } from '../../scripts/bundle/own-address.mjs'

const root = resolve('.')
const stories = await rolldown({
  cwd: root,
  input: resolve('scenarios/mutation/stories.ts'),
  platform: 'node',
  tsconfig: false,
  external: /^(?![./\0]|[A-Z]:)/,
  plugins: [ownAddress(root, (file) => `new URL(${JSON.stringify(pathToFileURL(resolve(file)).href)})`)],
})
await stories.write({ file: resolve('dist/mutation/stories.mjs'), format: 'esm', codeSplitting: false })
await stories.close()
