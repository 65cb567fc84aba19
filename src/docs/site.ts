import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { contents, home } from './contents.ts'
import { layout } from './layout.ts'
import { readMarkdown, readPlain } from './markdown.ts'
import { addressOf, between, type Page, type Source } from './page.ts'
import { referencePages } from './reference.ts'
import { script } from './script.ts'
import { searchIndexOf } from './search-index.ts'
import { siteStyle } from './style.ts'

/** The pages of the package as a site. Nothing in it asks for anything outside it. */
export type Site = {
  /** Every file by its address, `ci/index.html`; pages are put in their frame when they are asked for. */
  readonly files: ReadonlyMap<string, () => string>
  /** Links that lead nowhere: `ci/README.md -> nowhere.md`, or `-> CALLS.md#nobody`. */
  readonly dead: readonly string[]
  /** The address of the page of a file, as a message names it. Undefined: there is none. */
  readonly addressOf: (path: string) => string | undefined
  /** The page as it was written, for a terminal. Undefined: there is none. */
  readonly textOf: (path: string) => string | undefined
}

/** Files of a repository that do not come along in the package: shown as text. */
const notOfThePackage =
  /^(test|bench|scripts|tools|\.ci|docs\/console)(\/|$)|^(DECISIONS|CONTRIBUTING|CHANGELOG|docs\/(console|nation))\.md$/

/** Is this a page that only a clone has? */
export const isOfTheRepository = (path: string): boolean => path.endsWith('.md') && notOfThePackage.test(path)

/** `root`: the folder of the package, with a stroke at its end. */
export function createSite(root: URL = new URL('../../', import.meta.url)): Site {
  const sources = new Map<string, Source | undefined>(referencePages(root).map((source) => [source.path, source]))
  const sourceOf = (path: string): Source | undefined => {
    if (!sources.has(path)) sources.set(path, readSource(root, path))
    return sources.get(path)
  }
  const address = (path: string) => addressOf(path, home)
  /** A folder is its README, or a list of what is in it. */
  const settled = (path: string): string => (isFolder(root, path) ? `${path}/README.md` : path)
  const isThere = (path: string) =>
    !path.startsWith('..') && !notOfThePackage.test(path) && sourceOf(path) !== undefined

  const pages = new Map<string, Page>()
  const labels = new Map(contents.flatMap(({ entries }) => entries.map(({ page, label }) => [page, label])))
  const waiting = [...labels.keys()]
  const dead: string[] = []
  for (const path of waiting) {
    const source = sourceOf(path)
    if (source === undefined) dead.push(`contents -> ${path}`)
    if (source === undefined || pages.has(path)) continue
    const read = path.endsWith('.md') ? readMarkdown : readPlain
    const page = read(source, (to) => (isThere(settled(to)) ? between(address(path), address(settled(to))) : undefined))
    pages.set(path, page)
    waiting.push(...page.links.map(({ to }) => settled(to)).filter((to) => isThere(to)))
  }
  for (const { path, links } of pages.values())
    for (const { to, anchor } of links) {
      const there = pages.get(settled(to))
      const hasAnchor = anchor === '' || there?.anchors.has(anchor)
      if ((there === undefined && !notOfThePackage.test(to)) || !hasAnchor)
        dead.push(`${path} -> ${to}${anchor === '' ? '' : `#${anchor}`}`)
    }

  const all = [...pages.values()].map((page) => ({
    ...page,
    ...{ address: address(page.path), label: labels.get(page.path) ?? page.title },
  }))
  const files = new Map<string, () => string>([
    ['style.css', () => siteStyle],
    ['site.js', () => script],
    ['search.js', () => searchIndexOf(all)],
    ...all.map((page) => [page.address, () => layout(page, contents, address)] as const),
  ])
  return {
    files,
    dead,
    addressOf: (path) => (pages.has(settled(path)) ? address(settled(path)) : undefined),
    textOf: (path) => pages.get(settled(path))?.text,
  }
}

const isFolder = (root: URL, path: string): boolean =>
  statSync(new URL(path, root), { throwIfNoEntry: false })?.isDirectory() ?? false

function readSource(root: URL, path: string): Source | undefined {
  const file = new URL(path, root)
  if (existsSync(file)) return statSync(file).isFile() ? { path, text: readFileSync(file, 'utf8') } : undefined
  const folder = /^(.*\/)README\.md$/.exec(path)?.[1]
  if (folder === undefined || !isFolder(root, folder)) return undefined
  const titleOf = (name: string) =>
    /^# (.+)$/m.exec(name.endsWith('.md') ? readFileSync(new URL(`${folder}${name}`, root), 'utf8') : '')?.[1] ?? name
  const items = readdirSync(new URL(folder, root)).map((name) => `- [${titleOf(name)}](${name})`)
  return { path, text: `# ${folder}\n\n${items.sort().join('\n')}\n` }
}
