import { dirname, join, normalize } from 'node:path/posix'
import { Marked, type Tokens } from 'marked'
import { escapeXml as html } from '../../report/show.ts'
import { highlighted } from './highlight.ts'
import type { Page, Part, Source } from './page.ts'

/** Where a link leads: an address, or nothing for what is not in the site. */
export type Addresses = (path: string) => string | undefined

/** Another place. What is no web address is no link. */
const isOutside = /^https?:\/\//i

/** Reads a page of markdown. Links go by `addressOf`; what it does not know is shown as text. */
export function readMarkdown({ path, text }: Source, addressOf: Addresses): Page {
  const anchors = new Set<string>()
  const links: { to: string; anchor: string }[] = []
  let title = ''
  const marked = new Marked({ gfm: true })
  marked.use({
    renderer: {
      heading({ tokens, depth }: Tokens.Heading) {
        const inner = this.parser.parseInline(tokens)
        const plain = plainOf(inner)
        if (title === '') title = plain
        const id = freeAnchor(plain, anchors)
        return `<h${depth} id="${id}">${inner} <a class="anchor" href="#${id}" aria-label="${html(`Link to ${plain}`)}">#</a></h${depth}>\n`
      },
      code: ({ text: code, lang = '' }: Tokens.Code) => codeBox(code, lang),
      codespan({ text: code }: Tokens.Codespan) {
        const shown = `<code>${html(code)}</code>`
        const named = /^[\w./-]+\.md$/.test(code) && code !== path ? addressOf(code) : undefined
        if (named === undefined) return shown
        links.push({ to: code, anchor: '' })
        return `<a href="${html(named)}">${shown}</a>`
      },
      link({ href, tokens }: Tokens.Link) {
        const inner = this.parser.parseInline(tokens)
        if (isOutside.test(href)) return `<a href="${html(href)}" rel="noreferrer">${inner}</a>`
        if (/^[a-z][a-z+.-]*:/i.test(href)) return inner
        const [file = '', anchor = ''] = href.split('#')
        const to = file === '' ? path : normalize(join(dirname(path), file)).replace(/\/$/, '')
        const address = file === '' ? '' : addressOf(to)
        links.push({ to, anchor })
        if (address === undefined) return inner
        return `<a href="${html(address)}${anchor === '' ? '' : `#${html(anchor)}`}">${inner}</a>`
      },
      // Marks between which a part of a page is written; nothing else of HTML stands in our pages.
      html: ({ text: raw }: Tokens.HTML | Tokens.Tag) => (/^\s*<!--[\s\S]*-->\s*$/.test(raw) ? '' : html(raw)),
      table({ header, rows }: Tokens.Table) {
        const cells = (row: readonly Tokens.TableCell[], tag: string) =>
          row
            .map(({ tokens }) => this.parser.parseInline(tokens))
            .map((cell) => (cell === '' ? '<td></td>' : `<${tag}>${cell}</${tag.split(' ')[0]}>`))
            .join('')
        const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n')
        const head = header.every((cell) => cell.text === '')
          ? ''
          : `<thead><tr>${cells(header, 'th scope="col"')}</tr></thead>`
        return `<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>${head}<tbody>${body}</tbody></table></div>\n`
      },
    },
  })
  const body = marked.parse(text, { async: false })
  return { path, text, title: title || path, html: body, links, anchors, parts: partsOf(body) }
}

/** A page of a file that is no markdown: its text. */
export function readPlain({ path, text }: Source): Page {
  const id = 'file'
  const language = /\.(\w+)$/.exec(path)?.[1] ?? ''
  const body = `<h1 id="${id}"><code>${html(path)}</code></h1>\n${codeBox(text.trimEnd(), language)}`
  // What a story is about can be found; code cannot.
  const said = /\.yaml$/.test(path) ? text.replace(/^#.*\n/gm, '').slice(0, 600) : ''
  return {
    ...{ path, text, title: path, html: body, links: [], anchors: new Set([id]) },
    parts: [{ anchor: '', heading: path, text: said.replace(/\s+/g, ' ') }],
  }
}

const codeBox = (code: string, language: string): string =>
  `<div class="code"><pre tabindex="0"><code>${highlighted(code, language)}</code></pre></div>\n`

/** As GitHub names them, so that a link works there and here. */
function freeAnchor(heading: string, taken: Set<string>): string {
  const name = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-')
  let id = name
  for (let count = 1; taken.has(id); count++) id = `${name}-${count}`
  taken.add(id)
  return id
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** What a reader sees of HTML, on one line. */
function plainOf(body: string): string {
  return body
    .replace(/<a class="anchor".*?<\/a>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
}

function partsOf(body: string): Part[] {
  const [before = '', ...rest] = body.split(/(?=<h[1-4] id=")/)
  const parts = rest.map((piece) => {
    const [, anchor = '', heading = '', text = ''] =
      /^<h[1-4] id="([^"]*)">([\s\S]*?)<\/h[1-4]>([\s\S]*)$/.exec(piece) ?? []
    return { anchor, heading: plainOf(heading), text: plainOf(text) }
  })
  const first = plainOf(before)
  return first === '' ? parts : [{ anchor: '', heading: '', text: first }, ...parts]
}
