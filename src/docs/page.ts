/** What a page is made of. `path` is that of its file in the package, or where it would stand: links count from there. */
export type Source = {
  readonly path: string
  /** Markdown, or the text of a file as it is. */
  readonly text: string
}

/** A page that was read: what a reader sees, and where its links go. */
export type Page = Source & {
  readonly title: string
  readonly html: string
  /** Paths in the package to which it links, and what of them: `CALLS.md` and `reset`, or nothing. */
  readonly links: readonly { readonly to: string; readonly anchor: string }[]
  /** Names by which parts of it can be linked to. */
  readonly anchors: ReadonlySet<string>
  /** Its text by heading, for search. */
  readonly parts: readonly Part[]
}

/** What stands under one heading, without its markup. `anchor` is empty above the first one. */
export type Part = { readonly anchor: string; readonly heading: string; readonly text: string }

const isReadme = /(^|\/)README\.md$/

/** Where the page of a file is in the site: `ci/README.md` at `ci/index.html`, `examples/python/ea.py` at `examples/python/ea.py.html`. */
export function addressOf(path: string, home: string): string {
  if (path === home) return 'index.html'
  if (path === 'README.md') return 'koppelproef.html'
  if (isReadme.test(path)) return path.replace(isReadme, '$1index.html')
  return path.endsWith('.md') ? path.replace(/\.md$/, '.html') : `${path}.html`
}

/** From one address of the site to another: `../ci/index.html`. The site may hang anywhere, so no address begins with a stroke. */
export function between(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')]
  let shared = 0
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/')
}
