import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { kept } from '../../../simulator/wire/kept.ts'

const room = 'simulator/wire'
const files = readdirSync(room, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(`${room}/${name}`, 'utf8') }))

describe('what the wire keeps between two requests', () => {
  test('is in kept.ts and nowhere else', () => {
    const keeping = /^(?:export )?(?:let |const \w+(?:: [^=]+)? = new (?:Weak)?(?:Map|Set)\b[^[]*\(\))/m
    expect(files.filter(({ text }) => keeping.test(text)).map(({ name }) => name)).toEqual([])
  })

  test('is each used by the file that it names, and by no other', () => {
    const users = Object.keys(kept).map((name) => [
      name,
      files.filter(({ text }) => text.includes(`kept.${name}.of`)).map((file) => file.name),
    ])
    expect(users).toEqual(Object.entries(kept).map(([name, { where }]) => [name, [where]]))
  })
})
