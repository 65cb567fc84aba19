import { readdirSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Told, WrongSystem } from './wrong-system.ts'

const folder = dirname(fileURLToPath(import.meta.url))

/** Every wrong system: each file of each theme is one, called after its file. In the order of theme and name. */
export async function findWrongSystems(): Promise<readonly WrongSystem[]> {
  const themes = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const files = themes.flatMap(({ name: thema }) =>
    readdirSync(join(folder, thema))
      .filter((file) => /^[^.]+\.[jt]s$/.test(file))
      .map((file) => ({ thema, name: basename(file, extname(file)), path: join(folder, thema, file) })),
  )
  const found = files.map(async ({ thema, name, path }) => {
    const told: { readonly default: Told } = await import(pathToFileURL(path).href)
    return { name, thema, ...told.default }
  })
  return (await Promise.all(found)).toSorted((a, b) => (a.thema + a.name < b.thema + b.name ? -1 : 1))
}
