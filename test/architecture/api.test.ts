import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { type Declaration, exportsOf, namedBy } from './api/declarations.ts'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const { exports: conditions } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, { readonly import: { readonly types: string } }>>
}
const doors = Object.keys(conditions)
  .filter((name) => name !== './package.json')
  .map((name) => ({ name: name.replace('.', 'koppelproef'), types: join(root, conditions[name]!.import.types) }))

/** Every door with what it gives out; what an earlier door gave out too is told there. */
function page(): string {
  const told = new Map<string, string>()
  const parts = doors.map(({ name: door, types }) => {
    const lines = [...exportsOf(types)].map(([name, declaration]) => {
      const earlier = told.get(keyOf(declaration))
      told.set(keyOf(declaration), earlier ?? door)
      if (earlier !== undefined) return `${name} // as in ${earlier}`
      const text = declaration.text.replace(/^export (declare )?/gm, '').replaceAll('    ', '  ')
      return `${name === declaration.name ? '' : `/* as ${name} */ `}${text}`
    })
    return `\n## ${door}\n\n\`\`\`ts\n${lines.join('\n')}\n\`\`\`\n`
  })
  return `# What each door gives out\n\nWritten by test/architecture/api.test.ts: \`UPDATE_DOCS=1 npm test -- test/architecture/api\`. What changes here, changes for users.\n${parts.join('')}`
}

/** A name that a declaration uses and that only its own file knows, is part of the declaration. */
function unnamed(types: string): readonly string[] {
  const given = exportsOf(types)
  const known = new Set([...given.values()].map(keyOf))
  const todo = [...given.values()]
  const missing: string[] = []
  for (const declaration of todo)
    for (const named of namedBy(declaration)) {
      if (known.has(keyOf(named))) continue
      known.add(keyOf(named))
      if (!/^(export )?(declare )?(type|interface|class|abstract class) /.test(named.text)) continue
      todo.push(named)
      if (named.text.startsWith('export ')) missing.push(`${named.name}, which ${declaration.name} names`)
    }
  return missing
}
const keyOf = ({ file, name }: Declaration): string => `${file}#${name}`

describe('the public doors', () => {
  test('give out what their page says', () => {
    const file = join(root, 'test', 'architecture', 'API.md')
    if (process.env.UPDATE_DOCS) writeFileSync(file, page())
    expect(page()).toBe(readFileSync(file, 'utf8'))
  })

  test.each(doors)('$name gives out every type that its signatures name', ({ types }) => {
    expect(unnamed(types)).toEqual([])
  })
})
