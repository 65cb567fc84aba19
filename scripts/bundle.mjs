// Puts the sources and the libraries together in a few files of dist/, so that a start reads a handful of files and an
// install brings a handful of packages: dist/bundle for import, dist/cjs for require.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { build } from 'esbuild'
import { parse } from 'yaml'
import { buildConsole } from './console.mjs'
import { doors } from './doors.mjs'
import { root } from './ready.mjs'
import { noticesOf } from './third-party.mjs'

const dist = join(root, 'dist')

/**
 * Descriptions of APIs, as JSON in dist/described: reading YAML takes a hundred times as long, at the first call of whoever
 * opens a screen or drives a world. The package has these in the place of the YAML.
 */
const described = Object.fromEntries(
  ['simulator/control', 'stage/testcentrum', 'stage/verhalen'].map((folder) => {
    const file = `dist/described/${folder.replaceAll('/', '-')}.json`
    mkdirSync(join(dist, 'described'), { recursive: true })
    writeFileSync(join(root, file), JSON.stringify(parse(readFileSync(join(root, folder, 'openapi.yaml'), 'utf8'))))
    return [folder, file]
  }),
)

/** How a module starts a thread: by the file beside it. */
const starts = /new Worker\(\s*new URL\('\.\/([\w-]+)\.ts', import\.meta\.url\)/g

/** What is started as a thread is a file of the bundle of its own, under the name of its source: the package has no source. */
const threads = Object.fromEntries(
  ['src', 'simulator', 'contracts', 'scenarios', 'report', 'stage'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => {
        const text = readFileSync(join(root, room, path), 'utf8')
        const names = [...text.matchAll(starts)].map(([, name]) => name)
        if (text.split('new Worker(').length - 1 !== names.length)
          throw new Error(
            `${room}/${path} starts a thread that this does not find: new Worker(new URL('./FILE.ts', import.meta.url)`,
          )
        return names.map((name) => [name, join(room, dirname(path), `${name}.ts`)])
      }),
  ),
)

/** A module finds the files beside it by its own address; in a bundle that is still the address of its source. */
const ownAddress = (base) => ({
  name: 'own-address',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const own = relative(root, path).replaceAll('\\', '/')
      const address = (from) => `new URL(${JSON.stringify(`../../${from}`)}, ${base})`
      // In one go: the address of ours that comes in the place of another is not itself replaced.
      const contents = text.replace(
        new RegExp(`${starts.source}|new URL\\('openapi\\.yaml', import\\.meta\\.url\\)|import\\.meta\\.url`, 'g'),
        (found, thread) => {
          if (thread !== undefined) return `new Worker(${address(`dist/bundle/${thread}.js`)}`
          return found.includes('openapi') ? address(described[dirname(own)]) : `${address(own)}.href`
        },
      )
      return { contents, loader: 'ts' }
    })
  },
})

/**
 * What libraries bring and nobody here asks for: code pages beside Unicode (JSON is UTF-8), the names of the rest of the world, of `soap`
 * its server, another HTTP client than the one it is given, answers in parts and WS-Security, which UWLR does not have, and of `express`
 * its bodies (our own reader counts them first), files and parts of them, cookies, a choice of forms, nested queries, addresses behind a proxy (`port/forwarded.ts`
 * knows them), and what it tells the environment variable DEBUG.
 */
const leaner = {
  name: 'leaner',
  setup({ onLoad, onResolve }) {
    onLoad(
      { filter: /iconv-lite[\\/]encodings[\\/](dbcs-data|dbcs-codec|sbcs-data|sbcs-data-generated|sbcs-codec)\.js$/ },
      () => ({
        contents: 'module.exports = {}',
        loader: 'js',
      }),
    )
    // Of express: it names the kinds of what we send ourselves, not of every file there is.
    onLoad({ filter: /mime-db[\\/]db\.json$/ }, async ({ path }) => {
      const all = Object.entries(JSON.parse(await readFile(path, 'utf8')))
      const ours = all.filter(
        ([name, { extensions }]) =>
          extensions &&
          /^(text\/(html|plain)|application\/(json|problem\+json|octet-stream|x-www-form-urlencoded))$/.test(name),
      )
      return { contents: JSON.stringify(Object.fromEntries(ours)), loader: 'json' }
    })
    onResolve(
      {
        filter:
          /^(axios|axios-ntlm|xml-crypto|formidable|whatwg-mimetype|qs|body-parser|serve-static|send|cookie-signature|cookie|accepts|range-parser|content-disposition)$/,
      },
      ({ path }) => ({
        path,
        namespace: 'unused',
      }),
    )
    onLoad({ filter: /soap[\\/]lib[\\/](server|http|security[\\/]index)\.js$/ }, () => ({
      contents: 'module.exports = {}',
      loader: 'js',
    }))
    onResolve({ filter: /^proxy-addr$/ }, () => ({ path: 'proxy-addr', namespace: 'no-proxy' }))
    onLoad({ filter: /.*/, namespace: 'no-proxy' }, () => ({
      contents: `module.exports = Object.assign(() => undefined, {
        compile: (trusted) => { if (trusted.length > 0) throw new Error('proxies of express are not in the bundle'); return () => false },
      })`,
      loader: 'js',
    }))
    onResolve({ filter: /^debug$/ }, () => ({ path: 'debug', namespace: 'silent' }))
    onLoad({ filter: /.*/, namespace: 'silent' }, () => ({ contents: 'module.exports = () => () => {}', loader: 'js' }))
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {}', loader: 'js' }))
    onResolve({ filter: /^@faker-js\/faker\/locale\/nl$/ }, () => ({ path: 'nl', namespace: 'faker' }))
    onLoad({ filter: /^nl$/, namespace: 'faker' }, () => ({
      contents: "import { nl } from '@faker-js/faker'; export const faker = { rawDefinitions: nl }",
      loader: 'js',
      resolveDir: root,
    }))
  },
}

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  minifyWhitespace: true,
  minifySyntax: true,
  minifyIdentifiers: true,
  // A stack trace shows the line it is about: not all of the file.
  lineLimit: 320,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  tsconfigRaw: {},
}

// Binaries and WebAssembly cannot be put together; pact, pg and OpenTelemetry are the user's own, when there are any.
const external = ['libsql', 'libxml2-wasm', '@pact-foundation/*', '@opentelemetry/*', 'pg']

const bundled = await build({
  ...shared,
  entryPoints: { cli: 'src/cli/main.ts', ...threads, ...doors },
  outdir: join(dist, 'bundle'),
  splitting: true,
  format: 'esm',
  external,
  banner: {
    js: "import { createRequire as koppelproefRequire } from 'node:module'; const require = koppelproefRequire(import.meta.url);",
  },
  plugins: [leaner, ownAddress('import.meta.url')],
})

// For `require` all doors share one file, of which each opens its own part: what one gives out, another knows again.
const openers = Object.entries(doors).map(
  ([name, file]) => `exports[${JSON.stringify(name)}] = () => require('./${file}')`,
)
await build({
  ...shared,
  stdin: { contents: openers.join('\n'), resolveDir: root },
  outfile: join(dist, 'cjs', 'all.cjs'),
  format: 'cjs',
  external,
  // A test runner that knows `require` alone cannot await an import.
  banner: { js: "const koppelproefHere = require('node:url').pathToFileURL(__filename).href;" },
  plugins: [leaner, ownAddress('koppelproefHere')],
  supported: { 'dynamic-import': false },
})
for (const name of Object.keys(doors))
  writeFileSync(join(dist, 'cjs', `${name}.cjs`), `module.exports = require('./all.cjs')[${JSON.stringify(name)}]()\n`)

writeFileSync(join(dist, 'THIRD-PARTY.md'), noticesOf(Object.keys(bundled.metafile.inputs)))

await buildConsole()
