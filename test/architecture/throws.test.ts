import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'

type Statement = { readonly name: string; readonly isExported: boolean; readonly doc: string; readonly text: string }

const beginning = /^(export )?(?:default )?(?:async )?(?:abstract )?(?:function\*?|const|let|class) (\w+)/

/** What stands in the first column begins a statement, as biome writes it; the comment before it belongs to it. */
function statementsOf(source: string): readonly Statement[] {
  const parts = source.split(/\n(?=[^\s})\]])/)
  return parts.flatMap((text, place) => {
    const [, exported, name] = beginning.exec(text) ?? []
    const before = parts[place - 1] ?? ''
    return name === undefined
      ? []
      : [{ name, isExported: exported !== undefined, doc: before.startsWith('/**') ? before : '', text }]
  })
}

/** The codes of the errors that a statement throws, by itself or through what only its own file has. */
function thrownBy(one: Statement, all: readonly Statement[], seen = new Set<Statement>()): ReadonlySet<string> {
  if (seen.has(one)) return new Set()
  seen.add(one)
  const own = [...one.text.matchAll(/throw new ToolError\(\s*'(E_\w+)'/g)].map(([, code = '']) => code)
  const used = all.filter(({ name, isExported }) => !isExported && new RegExp(`(?<![.\\w'])${name}\\b`).test(one.text))
  return new Set([...own, ...used.flatMap((other) => [...thrownBy(other, all, seen)])])
}

const isFunction = ({ text }: Statement) =>
  /^export (async )?function|^export const \w+(: [^=]+)? =\s*(async )?(<[^>]*>)?\(/.test(text)

const files = ['src', 'simulator', 'contracts', 'scenarios', 'report', 'stage'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/')),
)

describe('an error that says what to do next', () => {
  test('is said of every exported function that throws it, by its code', () => {
    let throwing = 0
    const silent = files.flatMap((file) => {
      const all = statementsOf(readFileSync(file, 'utf8'))
      return all
        .filter((one) => one.isExported && isFunction(one))
        .flatMap((one) => {
          const [, said = ''] = /@throws ToolError ([\s\S]*)/.exec(one.doc) ?? []
          const codes = [...thrownBy(one, all)]
          if (codes.length > 0) throwing++
          const unsaid = codes.filter((code) => !said.includes(code))
          return unsaid.length === 0
            ? []
            : [`${file}: ${one.name} throws ${unsaid.join(', ')} and its comment says no @throws`]
        })
    })
    expect(silent).toEqual([])
    expect(throwing).toBeGreaterThan(50)
  })
})
