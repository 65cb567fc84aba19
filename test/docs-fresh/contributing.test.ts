import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
const recipes = page.split(/^## /m).map((text) => ({ title: text.split('\n', 1)[0]!, text }))
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
const filesUnder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
const testFiles = filesUnder('test')
  .filter((file) => /\.test\.ts$/.test(file))
  .map((file) => `test/${file}`)

/** Made by a command of the recipe. */
const isMade = (path: string) => /^(dist|reports)\//.test(path)
/** What a recipe leaves to its reader: `<theme>`, `LANGUAGE`, `start-LANGUAGE.md`. */
const open = /<|^[A-Z-]{3,}$|-[A-Z]{3,}/

/** What stands between backticks and is a path or the name of a file, and where links lead. */
function namedIn(text: string): readonly string[] {
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span!)
  const paths = spans.filter((span) => /^[\w.<>-]+(\/[\w.<>-]*)+$|^[\w.-]+\.(ts|mjs|cjs|md|json|ya?ml|xml)$/.test(span))
  const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, link]) => link!)
  return [...new Set([...paths, ...links])].filter((path) => !isMade(path))
}

/** The part of a path before what the reader fills in. */
const fixed = (path: string): string => {
  const parts = path.split('/')
  const at = parts.findIndex((part) => open.test(part))
  return at === -1 ? path : parts.slice(0, at).join('/')
}

/** A bare name is a file near what the same recipe names in full. */
function isThere(path: string, near: readonly string[]): boolean {
  if (existsSync(join(root, path))) return true
  return near.some((folder) =>
    path.includes('/')
      ? existsSync(join(root, folder, path))
      : existsSync(join(root, folder)) && filesUnder(folder).some((file) => basename(file) === path),
  )
}

describe('CONTRIBUTING', () => {
  test.each(recipes)('$title: every file and folder that it names is there', ({ text }) => {
    const named = namedIn(text).map(fixed)
    const near = named
      .filter((path) => path.includes('/') && existsSync(join(root, path)))
      .map((path) => (statSync(join(root, path)).isDirectory() ? path : dirname(path)))
    expect(
      named.filter(
        (path) => path !== '' && !isThere(path, [...near, ...near.map(dirname).filter((one) => one !== '.')]),
      ),
    ).toEqual([])
  })

  test.each(recipes)('$title: every test that it runs is there, and every script', ({ text }) => {
    const runs = [...text.matchAll(/npm test -- ([^`]+)`/g)].flatMap(([, words]) =>
      words!.replace(/ -t .*/, '').split(' '),
    )
    expect(runs.filter((pattern) => !testFiles.some((file) => file.includes(pattern)))).toEqual([])
    const called = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!)
    expect(called.filter((name) => !(name in scripts))).toEqual([])
  })
})
