import { expect, test } from '@jest/globals'
import { highlighted } from '../../src/docs/highlight.ts'

const marked = (code: string, language: string) =>
  [...highlighted(code, language).matchAll(/<span class="(\w)">([\s\S]*?)<\/span>/g)].map(
    ([, kind, text]) => `${kind} ${text}`,
  )

test('code keeps every sign, whatever is marked in it', () => {
  const code = 'const a = "<b>" // c & "d"\n/* e */ `$f` \'g\\\'\'\n'
  expect(highlighted(code, 'ts').replace(/<\/?span[^>]*>/g, '')).toBe(highlighted(code, 'none'))
})

test('a sign of a comment within a text is no comment, and the other way round', () => {
  expect(marked('a = "#b" # "c"', 'python')).toEqual(['s &quot;#b&quot;', 'c # &quot;c&quot;'])
  expect(marked('x = """a "b" c"""', 'java')).toEqual(['s &quot;&quot;&quot;a &quot;b&quot; c&quot;&quot;&quot;'])
  expect(marked('key: "a: b" # c', 'yaml')).toEqual(['k key', 's &quot;a: b&quot;', 'c # c'])
  expect(marked('<a b="c"/>', 'xml')).toEqual(['k &lt;a', 's &quot;c&quot;', 'k /&gt;'])
})
