import { normalize } from 'node:path/posix'

/** Links in these pages (by their address) that lead to no file, or to a name that the file does not have. */
export function deadLinksIn(files: ReadonlyMap<string, string>): readonly string[] {
  const names = new Map(
    [...files].map(([file, text]) => [file, new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!))]),
  )
  return [...files]
    .filter(([file]) => file.endsWith('.html'))
    .flatMap(([file, text]) =>
      [...text.matchAll(/ (?:href|src)="([^"]*)"/g)]
        .map(([, link]) => link!)
        .filter((link) => !/^(https?|mailto|data):/.test(link))
        .filter((link) => {
          const [path = '', name] = link.split('#')
          const to = path === '' ? file : normalize(`${file.replace(/[^/]*$/, '')}${path}`)
          return !files.has(to) || (name !== undefined && !names.get(to)!.has(name))
        })
        .map((link) => `${file} -> ${link}`),
    )
}
