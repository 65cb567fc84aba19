// What a mutation run tells, with everything under it, in one file.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { ownAddress } from '../../scripts/bundle/own-address.mjs'

const root = resolve('.')

/** Puts a module with everything under it in one file. */
export async function bundleOf(input, file, { plugins = [], minify = false } = {}) {
  const told = await rolldown({
    cwd: root,
    input: resolve(input),
    platform: 'node',
    tsconfig: false,
    external: /^(?![./\0]|[A-Z]:)/,
    plugins: [...plugins, ownAddress(root, (path) => `new URL(${JSON.stringify(pathToFileURL(resolve(path)).href)})`)],
  })
  await told.write({ file, format: 'esm', codeSplitting: false, minify })
  await told.close()
}

// Run by itself (the buildCommand of stryker.config.mjs), in the copy of the project that Stryker has mutated.
if (process.argv[1] !== undefined && resolve(process.argv[1]) === resolve('scenarios/mutation/bundle.mjs'))
  await bundleOf('scenarios/mutation/stories.ts', resolve('dist/mutation/stories.mjs'))
