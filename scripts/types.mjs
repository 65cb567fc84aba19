// The types of the public doors, and of no more: dist/types for import, dist/types-cjs for require. What they take from
// typebox comes along, so that a user's compiler needs nothing beside Koppelproef and @types/node.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { doors } from './doors.mjs'
import { root, run } from './ready.mjs'

const emitted = mkdtempSync(join(tmpdir(), 'koppelproef-types-'))
const tsc = join('node_modules', 'typescript', 'bin', 'tsc')
await run(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--emitDeclarationOnly', '--outDir', emitted])

const typebox = join(root, 'node_modules', '@sinclair', 'typebox', 'build')
const specifier = /((?:from|import)\s*\(?\s*)(["'])([^"']+)\2/g

/** A file and what it names, copied; `find` says where a named file stands and what it is called in the copy. */
function copyReached(entries, find, write) {
  const reached = new Set(entries)
  for (const file of reached) {
    const text = readFileSync(file, 'utf8').replace(specifier, (whole, before, quote, name) => {
      const found = find(file, name)
      if (found === undefined) return whole
      if (found.file !== undefined) reached.add(found.file)
      return `${before}${quote}${found.as ?? name}${quote}`
    })
    write(file, text)
  }
}

/** Without its comments, which stand in the types for import: an editor shows those. */
const bare = (text) => text.replace(/^\s*\/\*\*[\s\S]*?\*\/\n/gm, '')

function put(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

for (const [folder, kind] of [
  [join(root, 'dist', 'types'), 'esm'],
  [join(root, 'dist', 'types-cjs'), 'cjs'],
]) {
  rmSync(folder, { recursive: true, force: true })
  const [index, ending] = kind === 'esm' ? ['index.d.mts', '.mjs'] : ['index.d.ts', '.js']
  const entries = Object.values(doors).map((file) => join(emitted, file.replace(/\.ts$/, '.d.ts')))
  let usesTypebox = false
  copyReached(
    entries,
    (file, name) => {
      if (name === '@sinclair/typebox') {
        usesTypebox = true
        const up = relative(dirname(file), emitted).replaceAll('\\', '/')
        return { as: `${up === '' ? '.' : up}/typebox/index${ending}` }
      }
      if (!name.startsWith('.')) return undefined
      const named = join(dirname(file), name).replace(/\.[jt]s$/, '')
      return { file: `${named}.d.ts`, as: name.replace(/\.ts$/, '.js') }
    },
    (file, text) => put(join(folder, relative(emitted, file)), kind === 'esm' ? text : bare(text)),
  )
  if (usesTypebox)
    copyReached(
      [join(typebox, kind, index)],
      (file, name) => {
        if (!name.startsWith('.')) return undefined
        const named = join(dirname(file), name)
        const candidates = [named.replace(/\.mjs$/, '.d.mts'), `${named}.d.ts`, join(named, 'index.d.ts')]
        return { file: candidates.find((one) => one !== named && existsSync(one)) }
      },
      (file, text) => put(join(folder, 'typebox', relative(join(typebox, kind), file)), bare(text)),
    )
  if (usesTypebox) cpSync(join(typebox, '..', 'license'), join(folder, 'typebox', 'LICENSE'))
}
writeFileSync(join(root, 'dist', 'types-cjs', 'package.json'), '{ "type": "commonjs" }\n')
rmSync(emitted, { recursive: true })
