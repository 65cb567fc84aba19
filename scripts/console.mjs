// Puts the screens of src/console/app together in a folder: app.js with the first one, a part for each of the others, style.css, icon.svg.
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './ready.mjs'

/** Takes a fifth of a second; a test may call it. */
export async function buildConsole(folder = join(root, 'dist', 'console')) {
  const app = join(root, 'src', 'console', 'app')
  mkdirSync(folder, { recursive: true })
  await build({
    entryPoints: { app: join(app, 'main.tsx'), style: join(app, 'style', 'style.css') },
    outdir: folder,
    bundle: true,
    splitting: true,
    chunkNames: 'part-[hash]',
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'warning',
  })
  cpSync(join(app, 'style', 'icon.svg'), join(folder, 'icon.svg'))
}
