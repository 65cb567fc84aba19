// Puts the modules of dist/ together in a few files, dist/bundle, so that a start reads a handful of files instead of hundreds.
import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { build } from 'esbuild'
import { buildConsole } from './console.mjs'
import { root } from './ready.mjs'

const dist = join(root, 'dist')

/** A module finds the files beside it by its own address; in a bundle that is still the address it had in dist/. */
const ownAddress = {
  name: 'own-address',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]dist[\\/].*\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      if (!text.includes('import.meta.url')) return undefined
      const address = `new URL(${JSON.stringify(`../${relative(dist, path).replaceAll('\\', '/')}`)}, import.meta.url).href`
      return { contents: text.replaceAll('import.meta.url', address), loader: 'js' }
    })
  },
}

await build({
  entryPoints: { cli: join(dist, 'src', 'cli', 'main.js'), index: join(dist, 'simulator', 'index.js') },
  outdir: join(dist, 'bundle'),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  // Binaries and WebAssembly cannot be put together; what only some commands use is not worth it.
  external: ['libsql', 'libxml2-wasm', 'soap', '@pact-foundation/*'],
  banner: {
    js: "import { createRequire as koppelproefRequire } from 'node:module'; const require = koppelproefRequire(import.meta.url);",
  },
  plugins: [ownAddress],
})

await buildConsole()
