// Puts the screens of src/console/app together in a folder: app.js with the first one, a part for each of the others, style.css, icon.svg.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { root } from './ready.mjs'

/** Takes a fifth of a second; a test may call it. */
export async function buildConsole(folder = join(root, 'dist', 'console')) {
  const app = join(root, 'src', 'console', 'app')
  mkdirSync(folder, { recursive: true })
  const screens = await rolldown({
    cwd: root,
    input: { app: join(app, 'main.tsx') },
    platform: 'browser',
    tsconfig: false,
    transform: {
      target: ['chrome111', 'firefox115', 'safari16.4'],
      jsx: { runtime: 'automatic', importSource: 'preact' },
    },
  })
  await screens.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'part-[hash].js',
    minify: true,
    comments: false,
  })
  await screens.close()
  const style = (file) => readFileSync(join(app, 'style', file), 'utf8')
  writeFileSync(
    join(folder, 'style.css'),
    style('style.css').replace(/@import "\.\/(.*)";/g, (_, file) => style(file)),
  )
  cpSync(join(app, 'style', 'icon.svg'), join(folder, 'icon.svg'))
}
