import { escapeXml as html } from '../../report/show.ts'
import type { Entry } from './contents.ts'
import { between, type Page } from './page.ts'

/** What a page may do: take its style and its script from beside it, and nothing else. */
export const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%2323509c'/%3E%3Cpath d='M5 3v10M11 3l-5 5 5 5' stroke='%23fff' stroke-width='2' fill='none'/%3E%3C/svg%3E"

type Contents = readonly { readonly title: string; readonly entries: readonly Entry[] }[]

/** A page in its frame: search above it, the list of pages and its own headings beside it. */
export function layout(
  page: Page & { readonly address: string },
  contents: Contents,
  addressOf: (path: string) => string,
): string {
  const { path, title, address } = page
  const to = (there: string) => html(between(address, there))
  const name = path.includes('/nl/') ? 'nl' : 'en'
  return `<!doctype html>
<html lang="${name}" data-root="${to('index.html').replace(/index\.html$/, '')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>${html(title === 'Koppelproef' ? title : `${title} · Koppelproef`)}</title>
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="${to('style.css')}">
<script src="${to('site.js')}" defer></script>
</head>
<body>
<a class="skip" href="#main">To the text</a>
<header>
<a class="name" href="${to('index.html')}">Koppelproef</a>
<div class="search" role="search"><label for="search" class="unseen">Search</label><input type="search" id="search" placeholder="Search: /" autocomplete="off" aria-controls="found" aria-describedby="count"><p id="count" role="status" class="unseen"></p><ol id="found" hidden></ol></div>
<a class="to-pages" href="#pages">All pages</a>
</header>
<div class="frame">
<main id="main" tabindex="-1">
${page.html}
<footer>In the package: <code>${html(path)}</code></footer>
</main>
${onThisPage(page)}
<nav id="pages" aria-label="All pages">
${contents.map(({ title: head, entries }) => `<h2>${html(head)}</h2>\n<ul>\n${entries.map(({ page: one, label }) => `<li><a href="${to(addressOf(one))}"${one === path ? ' aria-current="page"' : ''}>${html(label)}</a></li>`).join('\n')}\n</ul>`).join('\n')}
</nav>
</div>
</body>
</html>
`
}

/** Headings to go to, where there are several and not hundreds. */
function onThisPage({ parts, html: body }: Page): string {
  const high = parts.filter(({ anchor, heading }) => heading !== '' && body.includes(`<h2 id="${anchor}"`))
  if (high.length < 2 || high.length > 80) return ''
  const items = high.map(({ anchor, heading }) => `<li><a href="#${html(anchor)}">${html(heading)}</a></li>`)
  return `<nav class="here" aria-label="On this page"><h2>On this page</h2><ul>${items.join('')}</ul></nav>`
}
