// The types of the public doors, and of no more: dist/types, which dist/cjs points at for require. What they take from
// typebox comes along, so that a user's compiler needs nothing beside Koppelproef and @types/node.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { doors } from './doors.mjs'
import { root, run } from './ready.mjs'

const emitted = mkdtempSync(join(tmpdir(), 'koppelproef-types-'))
const tsc = join('node_modules', 'typescript', 'bin', 'tsc')
await run(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--emitDeclarationOnly', '--outDir', emitted])

const typebox = join(root, 'node_modules', '@sinclair', 'typebox', 'build')
const specifier = /((?:from|import)\s*\(?\s*)(["'])([^"']+)\2/g

/** A file and what it names, copied; `find` says where a named file stands and what it is called in the copy, `taken` what of a file comes along. */
function copyReached(entries, find, write, taken = (_, text) => text) {
  const reached = new Set(entries)
  for (const file of reached) {
    const text = taken(file, readFileSync(file, 'utf8')).replace(specifier, (whole, before, quote, name) => {
      const found = find(file, name)
      if (found === undefined) return whole
      if (found.file !== undefined) reached.add(found.file)
      return `${before}${quote}${found.as ?? name}${quote}`
    })
    write(file, text)
  }
}

function namesIn(file) {
  const text = readFileSync(file, 'utf8')
  const listed = [...text.matchAll(/(?:import|export)(?: type)? \{([^}]*)\} from ["']@sinclair\/typebox["']/g)].flatMap(
    ([, names]) => names.match(/\bT?[A-Z]\w*/g) ?? [],
  )
  const called = /(?:import\(["']@sinclair\/typebox["']\)|\btypebox)\.(\w+)/g
  return [...listed, ...[...text.matchAll(called)].map(([, name]) => name)]
}

/** Whether a line of the index of typebox, `export * from './type/any/index.mjs'`, gives a name that we use. */
function leadsToNamed(line) {
  const [, module] = /from '(.*)\/index\.mjs'/.exec(line) ?? []
  if (module === undefined) return false
  const place = join(typebox, 'esm', module)
  const declared = readdirSync(place)
    .filter((name) => name.endsWith('.d.mts'))
    .flatMap((name) => [
      ...readFileSync(join(place, name), 'utf8').matchAll(
        /^export (?:declare )?(?:interface|type|const|function) (\w+)/gm,
      ),
    ])
  return declared.some(([, name]) => namedOfTypebox.has(name))
}

function put(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

const folder = join(root, 'dist', 'types')
rmSync(folder, { recursive: true, force: true })
/** What our types name of typebox: of the rest nothing comes along. */
const namedOfTypebox = new Set()
copyReached(
  Object.values(doors).map((file) => join(emitted, file.replace(/\.ts$/, '.d.ts'))),
  (file, name) => {
    if (name === '@sinclair/typebox') {
      for (const one of namesIn(file)) namedOfTypebox.add(one)
      const up = relative(dirname(file), emitted).replaceAll('\\', '/')
      return { as: `${up === '' ? '.' : up}/typebox/index.mjs` }
    }
    if (!name.startsWith('.')) return undefined
    const named = join(dirname(file), name).replace(/\.[jt]s$/, '')
    return { file: `${named}.d.ts`, as: name.replace(/\.ts$/, '.js') }
  },
  (file, text) => put(join(folder, relative(emitted, file)), text),
)
if (namedOfTypebox.size > 0) {
  const index = join(typebox, 'esm', 'index.d.mts')
  copyReached(
    [index],
    (file, name) =>
      name.startsWith('.') ? { file: join(dirname(file), name).replace(/\.mjs$/, '.d.mts') } : undefined,
    (file, text) => put(join(folder, 'typebox', relative(join(typebox, 'esm'), file)), text),
    (file, text) => (file === index ? text.split('\n').filter(leadsToNamed).join('\n') : text),
  )
  cpSync(join(typebox, '..', 'license'), join(folder, 'typebox', 'LICENSE'))
}

// For `require`: the same types by the same names.
for (const [name, source] of Object.entries(doors)) {
  const from = `'../types/${source.replace(/\.ts$/, '.js')}' with { 'resolution-mode': 'import' }`
  const values = Object.entries(await import(pathToFileURL(join(root, 'dist', 'bundle', `${name}.js`)).href))
  const given = namesOf(readFileSync(join(folder, source.replace(/\.ts$/, '.d.ts')), 'utf8'))
  const types = given.filter((one) => !values.some(([value]) => value === one))
  const lines = values.flatMap(([value, what]) => [
    `export declare const ${value}: typeof door.${value}`,
    ...(/^class\b/.test(String(what)) ? [`export type ${value} = door.${value}`] : []),
  ])
  const all = [`import type * as door from ${from}`, ...lines, `export type { ${types.join(', ')} } from ${from}`]
  put(join(root, 'dist', 'cjs', `${name}.d.cts`), `${all.join('\n')}\n`)
}
rmSync(emitted, { recursive: true })

/** The names that a file of types exports. */
function namesOf(text) {
  const listed = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, names]) => names.split(','))
  const declared = [...text.matchAll(/^export (?:declare )?(?:type|const|function|class|interface) (\w+)/gm)]
  return [
    ...listed.map((one) =>
      one
        .trim()
        .replace(/^type /, '')
        .split(' as ')
        .at(-1),
    ),
    ...declared.map(([, name]) => name),
  ].filter((one) => one !== '')
}
