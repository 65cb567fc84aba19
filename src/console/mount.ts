import type { Mount } from '../../simulator/port/listen.ts'

/** The console: to a browser that asks for the front page, and under `/console`. Others get the plain text that they got. */
export const consoleAt = (folder: URL = new URL('../../dist/console/', import.meta.url)): Mount => ({
  takes: ({ method, originalUrl, headers }) =>
    (method === 'GET' || method === 'HEAD') &&
    (originalUrl.startsWith('/console/') ||
      (/^\/(?:\?|$)/.test(originalUrl) && (headers.accept?.includes('text/html') ?? false))),
  announces: ({ originalUrl }) => !originalUrl.startsWith('/console/'),
  open: async () => (await import('./serve-console.ts')).serveConsole(folder),
})
