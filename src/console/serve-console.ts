import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Nothing but what this server gives may run or be asked for, and no text can become HTML: `trusted-types 'none'` has the
 * browser itself refuse every way in which a name of a child could script the page.
 */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const headers = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-cache',
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
}

/** The page. `parts`: what the first script stands on, so that the browser fetches it at once and not when it has read that. */
const pageOf = (parts: readonly string[]): string => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Koppelproef</title>
<link rel="icon" href="/console/icon.svg">
<link rel="stylesheet" href="/console/style.css">
<script type="module" src="/console/app.js"></script>
${parts.map((name) => `<link rel="modulepreload" href="/console/${name}">\n`).join('')}</head>
<body><div id="app"></div><noscript>Koppelproef heeft JavaScript nodig. Zonder: /control/openapi.json.</noscript></body>
</html>
`

/** Answers with the page and what it is made of. `folder`: where `npm run build` put that. */
export function serveConsole(folder: URL): (request: IncomingMessage, response: ServerResponse) => void {
  const kept = new Map<string, Buffer>()
  const read = (name: string): Buffer | undefined => {
    const file = new URL(name, folder)
    if (!kept.has(name) && existsSync(file)) kept.set(name, readFileSync(file))
    return kept.get(name)
  }
  const page = () => {
    const script = read('app.js')?.toString() ?? ''
    return pageOf([...script.matchAll(/(?:from|import)\s*"\.\/(part-\w+\.js)"/g)].map(([, name]) => name!))
  }
  return ({ url = '/', originalUrl = url }: IncomingMessage & { readonly originalUrl?: string }, response) => {
    const [, name, ending = ''] = /^\/console\/([\w-]+\.(js|css|svg))(?:\?|$)/.exec(originalUrl) ?? []
    const type = originalUrl.startsWith('/console/') ? types[ending] : 'text/html; charset=utf-8'
    const body = type === undefined ? undefined : name === undefined ? page() : read(name)
    if (type === undefined || body === undefined) {
      response.writeHead(404, { ...headers, 'content-type': 'text/plain; charset=utf-8' })
      response.end('De console is hier niet gebouwd (npm run build), of dit bestand hoort er niet bij.\n')
      return
    }
    response.writeHead(200, { ...headers, 'content-type': type, 'content-length': Buffer.byteLength(body) })
    response.end(body)
  }
}
