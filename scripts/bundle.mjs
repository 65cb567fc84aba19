// Puts the sources and the libraries together in a few files of dist/, so that a start reads a handful of files and an
// install brings a handful of packages: dist/bundle for import, dist/cjs for require.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { rolldown } from 'rolldown'
import { parse } from 'yaml'
import { leaner } from './bundle/leaner.mjs'
import { lines } from './bundle/lines.mjs'
import { putOnce, takenFrom } from './bundle/once.mjs'
import { ownAddress } from './bundle/own-address.mjs'
import { partsOf } from './bundle/parts.mjs'
import { threadsIn } from './bundle/threads.mjs'
import { buildConsole } from './console.mjs'
import { doors } from './doors.mjs'
import { root } from './ready.mjs'
import { noticesOf } from './third-party.mjs'

const dist = join(root, 'dist')

/**
 * Descriptions of APIs, as JSON in dist/described: reading YAML takes a hundred times as long, at the first call of whoever
 * opens a screen or drives a world. The package has these in the place of the YAML.
 */
const described = new Map(
  ['simulator/control', 'stage/testcentrum', 'stage/verhalen'].map((folder) => {
    const file = `dist/described/${folder.replaceAll('/', '-')}.json`
    mkdirSync(join(dist, 'described'), { recursive: true })
    writeFileSync(join(root, file), JSON.stringify(parse(readFileSync(join(root, folder, 'openapi.yaml'), 'utf8'))))
    return [`${folder}/openapi.yaml`, file]
  }),
)

const threads = threadsIn(root, ['src', 'simulator', 'contracts', 'scenarios', 'report', 'stage'])

/** Files that a module has beside it, and that stand elsewhere in the package. */
const moved = new Map([
  ...described,
  ...Object.entries(threads).map(([name, source]) => [source, `dist/bundle/${name}.js`]),
])

const once = ['yaml', 'ajv/dist/2020.js', 'saxes', 'soap', 'express']

/** What is put together, and how: `base` is the address of the file that a module stands in, `libraries` where those that stand apart are. */
const shared = (base, libraries) => ({
  cwd: root,
  platform: 'node',
  // Binaries and WebAssembly cannot be put together; pact, pg and OpenTelemetry are the user's own, when there are any.
  external: /^(libsql|libxml2-wasm|@pact-foundation|@opentelemetry|pg)(\/|$)/,
  transform: { target: 'node20' },
  tsconfig: false,
  plugins: [
    leaner,
    takenFrom(libraries, once),
    ownAddress(root, (file) => `new URL(${JSON.stringify(`../../${file}`)}, ${base})`, moved),
    lines,
  ],
  // A command asks for a part only when it is wanted; that another part has it already is no mistake.
  checks: { ineffectiveDynamicImport: false },
})
const written = { minify: true, comments: false, strictExecutionOrder: false }

const apart = await putOnce(once, { ...written, folder: join(dist, 'bundle'), plugins: [leaner] })

const start = 'src/cli/main.ts'
const bundle = await rolldown({
  ...shared('import.meta.url', '.'),
  preserveEntrySignatures: 'allow-extension',
  input: { cli: start, ...threads, ...doors },
})
const parts = partsOf(root, {
  start,
  serve: 'src/cli/serve.ts',
  simulator: doors.index,
  light: [
    doors.adapter,
    doors.link,
    doors.testcentrum,
    ...['link', 'generate', 'convert', 'record', 'disguise'].map((one) => `src/cli/${one}.ts`),
  ],
})
const { output } = await bundle.write({
  ...written,
  dir: join(dist, 'bundle'),
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  codeSplitting: { groups: [{ name: parts, debugName: 'parts' }], includeDependenciesRecursively: false },
})
await bundle.close()

// For `require` all doors share one file, of which each opens its own part: what one gives out, another knows again.
const openers = '\0openers.cjs'
const opened = Object.entries(doors).map(
  ([name, file]) => `exports[${JSON.stringify(name)}] = () => require(${JSON.stringify(join(root, file))})`,
)
const forRequire = shared('koppelproefHere', '../bundle')
const required = await rolldown({
  ...forRequire,
  input: openers,
  plugins: [
    {
      name: 'openers',
      resolveId: (id) => (id === openers ? id : null),
      load: (id) => (id === openers ? opened.join('\n') : null),
    },
    ...forRequire.plugins,
  ],
})
await required.write({
  ...written,
  file: join(dist, 'cjs', 'all.cjs'),
  format: 'cjs',
  // A test runner that knows `require` alone cannot await an import.
  dynamicImportInCjs: false,
  codeSplitting: false,
  banner: "const koppelproefHere = require('node:url').pathToFileURL(__filename).href;",
})
await required.close()
for (const name of Object.keys(doors))
  writeFileSync(join(dist, 'cjs', `${name}.cjs`), `module.exports = require('./all.cjs')[${JSON.stringify(name)}]()\n`)

const sources = output.flatMap(({ type, moduleIds }) => (type === 'chunk' ? moduleIds : []))
writeFileSync(join(dist, 'THIRD-PARTY.md'), noticesOf([...sources, ...apart].map((path) => relative(root, path))))

await buildConsole()
