import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** How a module starts a thread: by the file beside it. */
const starts = /new Worker\(\s*new URL\('\.\/([\w-]+)\.ts', import\.meta\.url\)/g

/**
 * What is started as a thread, by the name of its source, with its path: each is a file of the bundle of its own. The package has no source.
 * @throws Error where a thread is started in another way, which this would not find
 */
export const threadsIn = (root, rooms) =>
  Object.fromEntries(
    rooms.flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .flatMap((path) => {
          const text = readFileSync(join(root, room, path), 'utf8')
          const names = [...text.matchAll(starts)].map(([, name]) => name)
          if (text.split('new Worker(').length - 1 !== names.length)
            throw new Error(
              `${room}/${path} starts a thread that this does not find: new Worker(new URL('./FILE.ts', import.meta.url)`,
            )
          return names.map((name) => [name, join(room, dirname(path), `${name}.ts`).replaceAll('\\', '/')])
        }),
    ),
  )
