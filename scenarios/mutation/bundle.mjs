// What a mutation run tells: scenarios/mutation/stories.ts with everything under it, in one file. Runs in the copy of the
// project that Stryker has mutated.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** A module finds the files beside it by its own address; in the bundle that is still where its source stands. */
const ownAddress = {
  name: 'own-address',
  setup({ onLoad }) {
    onLoad({ filter: /(src|simulator|contracts|scenarios)[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      if (!text.includes('import.meta.url')) return undefined
      return { contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)), loader: 'ts' }
    })
  },
}

await build({
  entryPoints: [resolve('scenarios/mutation/stories.ts')],
  outfile: resolve('dist/mutation/stories.mjs'),
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
  plugins: [ownAddress],
})
