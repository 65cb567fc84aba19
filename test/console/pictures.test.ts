import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'

const here = dirname(fileURLToPath(import.meta.url))
const docs = resolve(here, '../../docs')

test('every picture of the page is there and made by the walks, and no other is kept', () => {
  const shown = [...readFileSync(join(docs, 'console.md'), 'utf8').matchAll(/\]\(console\/([\w-]+)\.png\)/g)].map(
    ([, name]) => name!,
  )
  expect(shown.filter((name) => !existsSync(join(docs, 'console', `${name}.png`)))).toEqual([])
  expect(readdirSync(join(docs, 'console')).sort()).toEqual(shown.map((name) => `${name}.png`).sort())
  const walks = readdirSync(here)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(here, name), 'utf8'))
    .join('\n')
  const made = (name: string) => [name, name.replace(/^99QQ00/, '$' + '{id}'), name.replace(/^begin-.*/, 'begin')]
  expect(
    shown.filter((name) => !made(name).some((one) => walks.includes(`${one}\``) || walks.includes(`'${one}'`))),
  ).toEqual([])
})
